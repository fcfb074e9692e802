import type { ServiceMessages } from '@/lib/engine/define-service'
import { deliveryWords } from '@/lib/engine/delivery'
import { courseWords } from '@/lib/engine/made-and-handed-over'
import { messages1 } from './messages-1'

const first = messages1['zh-Hans']
const firstEn = messages1.en

export const messages: ServiceMessages = {
  'zh-Hans': {
    ...first,
    today: undefined,
    time: '车管所在1个工作日内审核，缴费后1个工作日内制证。邮寄省内3个工作日、省外5个工作日送达。',
    afterwards: [
      '车管所在1个工作日内审核，结果用短信通知您。',
      '审核通过后24小时内缴纳工本费，可以用微信、支付宝，也可以到窗口缴费。逾期申请失效。',
      '缴费后1个工作日内制证，然后寄给您，或者通知您到窗口领取。自补发新证起，原驾驶证作废。',
    ],
    steps: { ...first.steps, ...deliveryWords['zh-Hans'].steps },
    fields: { ...first.fields, ...deliveryWords['zh-Hans'].fields, ...courseWords['zh-Hans'].fields },
    transitions: { ...courseWords['zh-Hans'].transitions, submit: first.submit },
  },
  en: {
    ...firstEn,
    today: undefined,
    time: 'The vehicle office reviews within 1 working day and makes the licence within 1 working day of your payment. Post takes 3 working days within the province, 5 elsewhere.',
    afterwards: [
      'The vehicle office reviews your application within 1 working day; we tell you the result by text message.',
      'Once it is approved, pay the fee within 24 hours with WeChat Pay, Alipay or at a window. After that the application lapses.',
      'The licence is made within 1 working day of the payment, then posted to you or kept ready at the office. From then on the old licence is void.',
    ],
    steps: { ...firstEn.steps, ...deliveryWords.en.steps },
    fields: { ...firstEn.fields, ...deliveryWords.en.fields, ...courseWords.en.fields },
    transitions: { ...courseWords.en.transitions, submit: firstEn.submit },
  },
}
