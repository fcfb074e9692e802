import type { PageItem } from '@/lib/engine/page-item'

export const messages: PageItem['messages'] = {
  'zh-Hans': {
    summary: '取消驾驶考试预约。停止预约前在网上取消；停止预约后，本人带身份证明原件到窗口取消。',
    who: '预约考试的本人。',
    need: ['停止预约前：登录', '停止预约后：本人到窗口，带身份证明原件，最晚在考试前一个工作日'],
    time: '马上生效。不计预约次数，排序时间改为取消的时间。',
    law: ['《机动车驾驶证申领和使用规定》（公安部令第162号）第四十六条', '平台规则 EXM-12、EXM-13'],
    open: '查看我的预约',
  },
  en: {
    summary: 'Cancel a booked driving test: online until booking closes, after that in person at the counter with your identity document.',
    who: 'Whoever booked the test.',
    need: ['Until booking closes: sign in', 'After that: come to the counter yourself with your identity document, on the working day before the test at the latest'],
    time: 'At once. It uses up no booking; you are sorted by the time you cancelled.',
    law: ['Provisions on Applying for and Using Driving Licences (Order 162 of the Ministry of Public Security), article 46', 'Platform rules EXM-12 and EXM-13'],
    open: 'See my bookings',
  },
}
