import type { ServiceMessages } from '@/lib/engine/define-service'
import { handedOverWords } from '@/lib/engine/handed-over-words'
import { vehiclePaperWords } from '@/lib/messages/vehicle-paper-words'

const zh = vehiclePaperWords('zh-Hans')
const en = vehiclePaperWords('en')

export const messages: ServiceMessages = {
  'zh-Hans': handedOverWords('zh-Hans', {
    summary: '号牌磨损、褪色或折断，可以换领新号牌，号码不变，旧号牌收回。',
    who: zh.who,
    need: [...zh.need, '旧号牌，换领时交回'],
    time: zh.time.plates,
    law: zh.law,
    submit: '提交换牌申请',
    declaration: '我声明所填内容属实，并在领取新号牌时交回旧号牌。',
    afterwards: [...zh.afterwards, zh.made, zh.oldGoesBack],
    steps: zh.steps,
    fields: zh.fields,
  }),
  en: handedOverWords('en', {
    summary: 'If your plates are worn, faded or broken, you can exchange them for new ones with the same number. The old ones are taken back.',
    who: en.who,
    need: [...en.need, 'The old plates, to be handed in'],
    time: en.time.plates,
    law: en.law,
    submit: 'Submit the application',
    declaration: 'I declare that my answers are true and that I hand in the old plates when I receive the new ones.',
    afterwards: [...en.afterwards, en.made, en.oldGoesBack],
    steps: en.steps,
    fields: en.fields,
  }),
}
