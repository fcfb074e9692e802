import type { ServiceMessages } from '@/lib/engine/define-service'
import { handedOverWords } from '@/lib/engine/handed-over-words'
import { vehiclePaperWords } from '@/lib/messages/vehicle-paper-words'

const zh = vehiclePaperWords('zh-Hans')
const en = vehiclePaperWords('en')

export const messages: ServiceMessages = {
  'zh-Hans': handedOverWords('zh-Hans', {
    summary: '检验合格标志丢失或损坏，检验还在有效期内的，可以补领一枚。有效期不变，不收工本费。',
    who: zh.who,
    need: zh.need,
    time: zh.time.mark,
    law: zh.law,
    submit: '提交补领申请',
    declaration: '我声明所填内容属实，标志只用于这辆机动车。',
    afterwards: ['车管所在1个工作日内审核，结果用短信通知您。', zh.postage],
    steps: { reason: { title: '为什么要补领？' } },
    fields: {
      reason: { label: '为什么要补领？', options: { lost: '丢失', damaged: '损坏' } },
    },
  }),
  en: handedOverWords('en', {
    summary: 'If the inspection mark is lost or damaged while the inspection is still good, you can get it again. The end date stays the same and the mark is free.',
    who: en.who,
    need: en.need,
    time: en.time.mark,
    law: en.law,
    submit: 'Submit the application',
    declaration: 'I declare that my answers are true and that the mark is used for this vehicle alone.',
    afterwards: ['The vehicle office reviews your application within 1 working day; we tell you the result by text message.', en.postage],
    steps: { reason: { title: 'Why do you need it again?' } },
    fields: {
      reason: { label: 'Why do you need it again?', options: { lost: 'It is lost', damaged: 'It is damaged' } },
    },
  }),
}
