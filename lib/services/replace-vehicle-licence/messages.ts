import type { ServiceMessages } from '@/lib/engine/define-service'
import { lossWords } from '@/lib/engine/loss'
import { handedOverWords } from '@/lib/engine/handed-over-words'
import { vehiclePaperWords } from '@/lib/messages/vehicle-paper-words'

const zh = vehiclePaperWords('zh-Hans')
const en = vehiclePaperWords('en')

export const messages: ServiceMessages = {
  'zh-Hans': handedOverWords('zh-Hans', {
    summary: '行驶证丢失或被盗，可以补领一本新证。',
    who: zh.who,
    need: [...zh.need, '丢失或被盗的日期'],
    time: zh.time.licence,
    law: zh.law,
    submit: '提交补证申请',
    declaration: '我声明行驶证确已丢失或被盗，所填内容属实。自补发新证起，原行驶证作废，继续使用原证要负法律责任。',
    afterwards: [...zh.afterwards, zh.made, '自补发新证起，原行驶证作废。'],
    steps: lossWords['zh-Hans'].steps,
    fields: lossWords['zh-Hans'].fields,
    problems: lossWords['zh-Hans'].problems,
  }),
  en: handedOverWords('en', {
    summary: 'If your vehicle licence is lost or stolen, you can get a new one.',
    who: en.who,
    need: [...en.need, 'The day on which it was lost or stolen'],
    time: en.time.licence,
    law: en.law,
    submit: 'Submit the application',
    declaration: 'I declare that the vehicle licence is lost or stolen and that my answers are true. The old one is void once the new one is issued; using it after that is against the law.',
    afterwards: [...en.afterwards, en.made, 'From then on the old vehicle licence is void.'],
    steps: lossWords.en.steps,
    fields: lossWords.en.fields,
    problems: lossWords.en.problems,
  }),
}
