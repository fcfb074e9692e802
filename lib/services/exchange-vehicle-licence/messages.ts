import type { ServiceMessages } from '@/lib/engine/define-service'
import { deliveryWords } from '@/lib/engine/delivery'
import { courseWords } from '@/lib/engine/made-and-handed-over'
import { vehiclePaperWords } from '@/lib/messages/vehicle-paper-words'

export const messages: ServiceMessages = {
  'zh-Hans': {
    summary: '行驶证磨损或损坏，可以换领一本新证，旧证收回。',
    who: vehiclePaperWords('zh-Hans').who,
    need: [...vehiclePaperWords('zh-Hans').need, '旧行驶证，换领时交回'],
    time: '车管所在1个工作日内审核，缴费后1个工作日内制证。邮寄省内3个工作日、省外5个工作日送达。',
    law: vehiclePaperWords('zh-Hans').law,
    submit: '提交换证申请',
    declaration: '我声明所填内容属实，并在领取新证时交回旧行驶证。',
    afterwards: [...vehiclePaperWords('zh-Hans').afterwards, vehiclePaperWords('zh-Hans').made, vehiclePaperWords('zh-Hans').oldGoesBack],
    steps: { damage: vehiclePaperWords('zh-Hans').steps.damage, ...deliveryWords['zh-Hans'].steps },
    fields: { damage: vehiclePaperWords('zh-Hans').fields.damage, ...deliveryWords['zh-Hans'].fields, ...courseWords['zh-Hans'].fields },
    problems: {},
    transitions: { ...courseWords['zh-Hans'].transitions, submit: '提交换证申请' },
  },
  en: {
    summary: 'If your vehicle licence is worn or damaged, you can exchange it for a new one. The old one is taken back.',
    who: vehiclePaperWords('en').who,
    need: [...vehiclePaperWords('en').need, 'The old vehicle licence, to be handed in'],
    time: 'The vehicle office reviews within 1 working day and makes the licence within 1 working day of your payment. Post takes 3 working days within the province, 5 elsewhere.',
    law: vehiclePaperWords('en').law,
    submit: 'Submit the application',
    declaration: 'I declare that my answers are true and that I hand in the old vehicle licence when I receive the new one.',
    afterwards: [...vehiclePaperWords('en').afterwards, vehiclePaperWords('en').made, vehiclePaperWords('en').oldGoesBack],
    steps: { damage: vehiclePaperWords('en').steps.damage, ...deliveryWords.en.steps },
    fields: { damage: vehiclePaperWords('en').fields.damage, ...deliveryWords.en.fields, ...courseWords.en.fields },
    problems: {},
    transitions: { ...courseWords.en.transitions, submit: 'Submit the application' },
  },
}
