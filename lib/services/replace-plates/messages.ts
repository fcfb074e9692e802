import type { ServiceMessages } from '@/lib/engine/define-service'
import { lossWords } from '@/lib/engine/loss'
import { handedOverWords } from '@/lib/engine/handed-over-words'
import { vehiclePaperWords } from '@/lib/messages/vehicle-paper-words'

const zh = vehiclePaperWords('zh-Hans')
const en = vehiclePaperWords('en')

export const messages: ServiceMessages = {
  'zh-Hans': handedOverWords('zh-Hans', {
    summary: '号牌丢失或被盗，可以补领新号牌，号码不变。',
    who: zh.who,
    need: [...zh.need, '丢失或被盗的日期'],
    time: zh.time.plates,
    law: zh.law,
    submit: '提交补牌申请',
    declaration: '我声明号牌确已丢失或被盗，所填内容属实。自补发新号牌起，原号牌作废，找到后不再使用。',
    afterwards: [...zh.afterwards, zh.made],
    steps: { ...lossWords['zh-Hans'].steps, pieces: zh.steps.pieces },
    fields: { ...lossWords['zh-Hans'].fields, pieces: zh.fields.pieces },
    problems: lossWords['zh-Hans'].problems,
  }),
  en: handedOverWords('en', {
    summary: 'If your plates are lost or stolen, you can get new ones with the same number.',
    who: en.who,
    need: [...en.need, 'The day on which they were lost or stolen'],
    time: en.time.plates,
    law: en.law,
    submit: 'Submit the application',
    declaration: 'I declare that the plates are lost or stolen and that my answers are true. The old plates are void once new ones are issued; I will not use them if they are found.',
    afterwards: [...en.afterwards, en.made],
    steps: { ...lossWords.en.steps, pieces: en.steps.pieces },
    fields: { ...lossWords.en.fields, pieces: en.fields.pieces },
    problems: lossWords.en.problems,
  }),
}
