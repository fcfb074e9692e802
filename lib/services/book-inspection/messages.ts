import type { ServiceMessages } from '@/lib/engine/define-service'

export const messages: ServiceMessages = {
  'zh-Hans': {
    summary: '选检验机构、日期和时间，预约机动车安全技术检验。检验合格后，检验有效期马上更新，不用再申领标志。',
    who: '已登记机动车的所有人；单位名下的车由单位在单位服务中预约。检验有效期届满前3个月内可以检验，最早提前30天预约；交强险有效、车船税已缴、没有未处理的违法和事故。',
    need: ['机动车行驶证', '交强险凭证'],
    time: '马上预约成功。检验当天出结果，合格的当天更新检验有效期。',
    today: '预约不收费。检验费由检验机构按自己公示的价格收取，预约时写明。',
    law: ['《道路交通安全法》第十三条', '《机动车登记规定》（公安部令第164号）第五十四条、第五十五条', '《道路交通安全法实施条例》第十六条'],
    submit: '预约检验',
    declaration: '我会按时把车开到检验机构。去不了，我会在开始前24小时取消或改期。12个月内两次没有到场，一年内不能网上预约检验。',
    afterwards: ['前一天上午10:00给您发提醒短信。', '带行驶证和交强险凭证，按时把车开到检验机构。', '检验合格后，“机动车”里的检验有效期马上更新为下次到期日。'],
    steps: { inspection: { title: '您想什么时候、到哪里检验？', hint: '每辆车同时只能有一个预约。开始前24小时可以改期或取消。' } },
    fields: { slot: { label: '检验时间和机构' } },
    problems: { 'transition.too-late': '检验开始前24小时内不能改期或取消（{until}截止）。请按时到场；车去不了，请打电话告诉检验机构。' },
    transitions: { submit: '预约检验', cancel: '取消预约', 'call-off': '检验机构取消', finish: '检验完成', miss: '没有到场', withdraw: '放弃预约', expire: '过期' },
  },
  en: {
    summary: 'Choose station, day and time for the safety inspection of your vehicle. If it passes, the register shows the next due date at once; there is no mark to apply for.',
    who: 'The owner of a registered vehicle; an organisation books for its own vehicles in the portal. From 3 months before the due date, at most 30 days ahead. The vehicle is insured, its tax is paid and no violation or accident is open.',
    need: ['The vehicle licence', 'Proof of compulsory insurance'],
    time: 'Booked at once. The result comes on the day of the inspection, and with it the next due date.',
    today: 'Booking is free. The station takes its own price, which is shown when you book.',
    law: ['Road Traffic Safety Law, article 13', 'Provisions on Vehicle Registration (Order 164 of the Ministry of Public Security), articles 54 and 55', 'Regulation Implementing the Road Traffic Safety Law, article 16'],
    submit: 'Book the inspection',
    declaration: 'I will bring the vehicle on time. If I cannot, I will cancel or move the booking until 24 hours before. Two missed within 12 months close online booking to me for a year.',
    afterwards: ['We remind you by text message at 10:00 the day before.', 'Bring the vehicle on time, with its licence and proof of insurance.', 'Once it has passed, “Vehicles” shows the next due date at once.'],
    steps: { inspection: { title: 'When and where would you like it inspected?', hint: 'A vehicle can have one booking at a time. You can move or cancel it until 24 hours before.' } },
    fields: { slot: { label: 'Time and station' } },
    problems: { 'transition.too-late': 'Within 24 hours of its beginning an inspection is neither moved nor cancelled (until {until}). Please come on time; if the vehicle cannot, call the station.' },
    transitions: { submit: 'Book the inspection', cancel: 'Cancel the booking', 'call-off': 'Called off by the station', finish: 'Inspected', miss: 'Did not come', withdraw: 'Give up booking', expire: 'Ran out' },
  },
}
