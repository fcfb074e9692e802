import type { PageItem } from '@/lib/engine/page-item'

export const messages: PageItem['messages'] = {
  'zh-Hans': {
    summary: '缴纳科目一、小型汽车科目二的考试费，查看凭证和退款。',
    who: '已经取得考试名额的学员。',
    need: ['登录，或者在自助终端刷证件'],
    time: '取得名额后至考试当天24时前可以网上缴纳，没有缴纳的到考场缴纳。付款后立即生成凭证。',
    law: ['各省驾驶许可考试收费标准', '平台规则：名额被取消或者按时取消的，考试费自动原路退回；缺考不退'],
    open: '缴纳考试费',
  },
  en: {
    summary: 'Pay the fee of the first test and of the car’s second test, see receipts and what goes back.',
    who: 'Learners who have been given a place in a test.',
    need: ['Signing in, or an identity document at a terminal'],
    time: 'From the day the place is given to the end of the day of the test, otherwise at the site. The receipt is ready as soon as it is paid.',
    law: ['Provincial tables of test fees', 'Platform rule: the fee of a place that is taken back or given up in time goes back by itself; it does not where nobody comes'],
    open: 'Pay test fees',
  },
}
