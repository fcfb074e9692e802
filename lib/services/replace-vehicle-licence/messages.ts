import type { ServiceMessages } from '@/lib/engine/define-service'
import { deliveryWords } from '@/lib/engine/delivery'
import { lossWords } from '@/lib/engine/loss'
import { courseWords } from '@/lib/engine/made-and-handed-over'
import { vehiclePaperWords } from '@/lib/messages/vehicle-paper-words'

export const messages: ServiceMessages = {
  'zh-Hans': {
    summary: '行驶证丢失或被盗，可以补领一本新证。',
    who: vehiclePaperWords('zh-Hans').who,
    need: [...vehiclePaperWords('zh-Hans').need, '丢失或被盗的日期'],
    time: '车管所在1个工作日内审核，缴费后1个工作日内制证。邮寄省内3个工作日、省外5个工作日送达。',
    law: vehiclePaperWords('zh-Hans').law,
    submit: '提交补证申请',
    declaration: '我声明行驶证确已丢失或被盗，所填内容属实。自补发新证起，原行驶证作废，继续使用原证要负法律责任。',
    afterwards: [...vehiclePaperWords('zh-Hans').afterwards, vehiclePaperWords('zh-Hans').made, '自补发新证起，原行驶证作废。'],
    steps: { ...lossWords['zh-Hans'].steps, ...deliveryWords['zh-Hans'].steps },
    fields: { ...lossWords['zh-Hans'].fields, ...deliveryWords['zh-Hans'].fields, ...courseWords['zh-Hans'].fields },
    problems: lossWords['zh-Hans'].problems,
    transitions: { ...courseWords['zh-Hans'].transitions, submit: '提交补证申请' },
  },
  en: {
    summary: 'If your vehicle licence is lost or stolen, you can get a new one.',
    who: vehiclePaperWords('en').who,
    need: [...vehiclePaperWords('en').need, 'The day on which it was lost or stolen'],
    time: 'The vehicle office reviews within 1 working day and makes the licence within 1 working day of your payment. Post takes 3 working days within the province, 5 elsewhere.',
    law: vehiclePaperWords('en').law,
    submit: 'Submit the application',
    declaration: 'I declare that the vehicle licence is lost or stolen and that my answers are true. The old one is void once the new one is issued; using it after that is against the law.',
    afterwards: [...vehiclePaperWords('en').afterwards, vehiclePaperWords('en').made, 'From then on the old vehicle licence is void.'],
    steps: { ...lossWords.en.steps, ...deliveryWords.en.steps },
    fields: { ...lossWords.en.fields, ...deliveryWords.en.fields, ...courseWords.en.fields },
    problems: lossWords.en.problems,
    transitions: { ...courseWords.en.transitions, submit: 'Submit the application' },
  },
}
