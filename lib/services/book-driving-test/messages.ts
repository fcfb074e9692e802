import type { PageItem } from '@/lib/engine/page-item'

export const messages: PageItem['messages'] = {
  'zh-Hans': {
    summary: '自己预约驾驶考试：选科目、考场、考试车、日期和场次。不用抢，名额在停止预约时按公布的规则排序分配，结果可以自己验算。',
    who: '驾驶证申请已经受理、当面核验过身份的本人。',
    need: ['驾驶证申请已受理', '6个月内的身体条件证明和照片（由医院、驾校提交）'],
    time: '考试前第5天17:00停止预约，随后马上公布结果并发短信。',
    law: ['《机动车驾驶证申领和使用规定》（公安部令第162号）第四十三条至第四十七条、第五十二条', '平台规则 EXM-15 至 EXM-22：停止预约时间、排序和分配'],
    open: '预约考试',
  },
  en: {
    summary: 'Book your own driving test: subject, site, vehicle, day and session. There is no race: places are given by a published rule when booking closes, and anybody can check the result.',
    who: 'Whoever has an accepted licence application and a checked identity, for themselves.',
    need: ['An accepted licence application', 'A health certificate of the last 6 months and a photo, handed in by the hospital and the school'],
    time: 'Booking closes at 17:00 on the fifth day before the test; the result is published and sent at once.',
    law: ['Provisions on Applying for and Using Driving Licences (Order 162 of the Ministry of Public Security), articles 43 to 47 and 52', 'Platform rules EXM-15 to EXM-22: closing, rank and allotment'],
    open: 'Book a test',
  },
}
