import type { ServiceMessages } from '@/lib/engine/define-service'
import { handedOverWords } from '@/lib/engine/handed-over-words'
import { vehiclePaperWords } from '@/lib/messages/vehicle-paper-words'

const zh = vehiclePaperWords('zh-Hans')
const en = vehiclePaperWords('en')

export const messages: ServiceMessages = {
  'zh-Hans': handedOverWords('zh-Hans', {
    summary: '行驶证磨损或损坏，可以换领一本新证，旧证收回。',
    who: zh.who,
    need: [...zh.need, '旧行驶证，换领时交回'],
    time: zh.time.licence,
    law: zh.law,
    submit: '提交换证申请',
    declaration: '我声明所填内容属实，并在领取新证时交回旧行驶证。',
    afterwards: [...zh.afterwards, zh.made, zh.oldGoesBack],
    steps: { damage: zh.steps.damage },
    fields: { damage: zh.fields.damage },
  }),
  en: handedOverWords('en', {
    summary: 'If your vehicle licence is worn or damaged, you can exchange it for a new one. The old one is taken back.',
    who: en.who,
    need: [...en.need, 'The old vehicle licence, to be handed in'],
    time: en.time.licence,
    law: en.law,
    submit: 'Submit the application',
    declaration: 'I declare that my answers are true and that I hand in the old vehicle licence when I receive the new one.',
    afterwards: [...en.afterwards, en.made, en.oldGoesBack],
    steps: { damage: en.steps.damage },
    fields: { damage: en.fields.damage },
  }),
}
