import type { ServiceMessages } from '@/lib/engine/define-service'
import { deliveryWords } from '@/lib/engine/delivery'
import { courseWords } from '@/lib/engine/made-and-handed-over'
import { vehiclePaperWords } from '@/lib/messages/vehicle-paper-words'

export const messages: ServiceMessages = {
  'zh-Hans': {
    summary: '检验合格标志丢失或损坏，检验还在有效期内的，可以补领一枚。有效期不变，不收工本费。',
    who: vehiclePaperWords('zh-Hans').who,
    need: vehiclePaperWords('zh-Hans').need,
    time: '车管所在1个工作日内审核，1个工作日内制作。邮寄省内3个工作日、省外5个工作日送达。',
    law: vehiclePaperWords('zh-Hans').law,
    submit: '提交补领申请',
    declaration: '我声明所填内容属实，标志只用于这辆机动车。',
    afterwards: ['车管所在1个工作日内审核，结果用短信通知您。', vehiclePaperWords('zh-Hans').postage],
    steps: { reason: { title: '为什么要补领？' }, ...deliveryWords['zh-Hans'].steps },
    fields: {
      reason: { label: '为什么要补领？', options: { lost: '丢失', damaged: '损坏' } },
      ...deliveryWords['zh-Hans'].fields, ...courseWords['zh-Hans'].fields,
    },
    problems: {},
    transitions: { ...courseWords['zh-Hans'].transitions, submit: '提交补领申请' },
  },
  en: {
    summary: 'If the inspection mark is lost or damaged while the inspection is still good, you can get it again. The end date stays the same and the mark is free.',
    who: vehiclePaperWords('en').who,
    need: vehiclePaperWords('en').need,
    time: 'The vehicle office reviews within 1 working day and makes the mark within 1 working day. Post takes 3 working days within the province, 5 elsewhere.',
    law: vehiclePaperWords('en').law,
    submit: 'Submit the application',
    declaration: 'I declare that my answers are true and that the mark is used for this vehicle alone.',
    afterwards: ['The vehicle office reviews your application within 1 working day; we tell you the result by text message.', vehiclePaperWords('en').postage],
    steps: { reason: { title: 'Why do you need it again?' }, ...deliveryWords.en.steps },
    fields: {
      reason: { label: 'Why do you need it again?', options: { lost: 'It is lost', damaged: 'It is damaged' } },
      ...deliveryWords.en.fields, ...courseWords.en.fields,
    },
    problems: {},
    transitions: { ...courseWords.en.transitions, submit: 'Submit the application' },
  },
}
