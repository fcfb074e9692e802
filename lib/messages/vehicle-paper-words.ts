import type { Locale } from '@/lib/kernel/locale'

/** What the re-issues of plates and vehicle papers say alike (VEH-11). */
const words = {
  'zh-Hans': {
    who: '已登记机动车的所有人本人，身份当面核验过。车辆被盗抢、查封、扣押、注销或达到报废标准的不能办理；有未处理的违法不影响补换领。单位名下的车辆，由单位在单位平台办理。',
    law: ['《机动车登记规定》（公安部令第164号）第五十一条至第五十七条'],
    need: ['本人身份证明'],
    time: {
      plates: '车管所在1个工作日内审核，缴费后15个工作日内制作号牌。邮寄省内3个工作日、省外5个工作日送达。',
      licence: '车管所在1个工作日内审核，缴费后1个工作日内制证。邮寄省内3个工作日、省外5个工作日送达。',
      mark: '车管所在1个工作日内审核，1个工作日内制作。邮寄省内3个工作日、省外5个工作日送达。',
    },
    afterwards: [
      '车管所在1个工作日内审核，结果用短信通知您。',
      '审核通过后24小时内缴费，可以用微信、支付宝，也可以到窗口缴费。逾期申请失效。',
    ],
    made: '缴费后制作，然后寄给您，或者通知您到窗口领取。',
    postage: '自己领取的，制作好后通知您到窗口领取；邮寄的，审核通过后24小时内缴纳邮费，然后制作并寄给您。',
    oldGoesBack: '旧件在快递员上门时交回，或者领取时交给窗口。',
    steps: {
      damage: { title: '哪里损坏了？' },
      pieces: { title: '需要几块？' },
    },
    fields: {
      damage: { label: '损坏情况', options: { worn: '磨损、褪色，看不清', broken: '折断、变形或缺失一部分' } },
      pieces: { label: '需要几块？', hint: '汽车号牌总是成副制作，旧的两块都作废；摩托车可以只做一块。', options: { pair: '前后两块', single: '一块' } },
    },
  },
  en: {
    who: 'The owner of a registered vehicle, in person, whose identity was checked at a window. Not while the vehicle is reported stolen, sealed, seized, deregistered or due for scrapping; open violations do not matter. For its own vehicles an organisation applies in the portal.',
    law: ['Provisions on Vehicle Registration (Order 164 of the Ministry of Public Security), articles 51 to 57'],
    need: ['Your identity document'],
    time: {
      plates: 'The vehicle office reviews within 1 working day and makes the plates within 15 working days of your payment. Post takes 3 working days within the province, 5 elsewhere.',
      licence: 'The vehicle office reviews within 1 working day and makes the licence within 1 working day of your payment. Post takes 3 working days within the province, 5 elsewhere.',
      mark: 'The vehicle office reviews within 1 working day and makes the mark within 1 working day. Post takes 3 working days within the province, 5 elsewhere.',
    },
    afterwards: [
      'The vehicle office reviews your application within 1 working day; we tell you the result by text message.',
      'Once it is approved, pay within 24 hours with WeChat Pay, Alipay or at a window. After that the application lapses.',
    ],
    made: 'It is made after the payment, then posted to you or kept ready at the office.',
    postage: 'If you collect it, we tell you when it is ready. If it is posted, pay the postage within 24 hours of the approval; then it is made and sent.',
    oldGoesBack: 'The courier takes the old one when delivering, or you hand it in at the window.',
    steps: {
      damage: { title: 'What is damaged?' },
      pieces: { title: 'How many plates do you need?' },
    },
    fields: {
      damage: { label: 'What is damaged?', options: { worn: 'Worn or faded, hard to read', broken: 'Broken, bent or partly missing' } },
      pieces: { label: 'How many plates do you need?', hint: 'Car plates are always made in pairs and both old ones are void; for a motorcycle one can be made.', options: { pair: 'Front and rear', single: 'One' } },
    },
  },
} as const

export const vehiclePaperWords = (locale: Locale) => words[locale]
