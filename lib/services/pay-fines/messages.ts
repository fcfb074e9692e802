import type { PageItem } from '@/lib/engine/page-item'

export const messages: PageItem['messages'] = {
  'zh-Hans': {
    summary: '缴纳交通违法罚款，可以一次缴清多笔，也可以凭决定书编号替他人缴纳。',
    who: '被处罚的个人和单位登录后查看并缴纳自己的罚款。登录用户凭处罚决定书编号可以替他人缴款，记分仍由被处罚人承担。',
    need: ['登录，或者在自助终端刷证件', '替他人缴纳时：处罚决定书编号'],
    time: '自收到处罚决定书之日起15日内缴纳。逾期的每日按罚款数额的3%加处罚款，加处总额不超过罚款本数。付款后立即生成缴款凭证。',
    law: ['《道路交通安全法》第108、109条', '《道路交通安全违法行为处理程序规定》（公安部令第157号）第60条', '平台规则：金额按付款当天计算，与应缴金额不符的付款自动原路退回'],
    open: '缴纳罚款',
  },
  en: {
    summary: 'Pay fines for traffic violations, several at once, or somebody else’s with the number of the decision.',
    who: 'A punished person or organisation sees and pays its own fines signed in. With the number of a decision any signed-in person can pay for another; the points stay with the punished person.',
    need: ['Signing in, or an identity document at a terminal', 'For somebody else: the number of the decision'],
    time: 'Within 15 days of the decision being served. After that 3% of the fine is added for each day, never more than the fine. The receipt is ready as soon as it is paid.',
    law: ['Road Traffic Safety Law, arts 108, 109', 'Order 157 on violation procedure, art 60', 'Platform rule: the sum is that of the day of payment; a payment of another sum goes back by itself'],
    open: 'Pay fines',
  },
}
