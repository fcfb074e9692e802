import type { ServiceMessages } from '@/lib/engine/define-service'
import { handedOverWords } from '@/lib/engine/handed-over-words'
import { newLicenceWords } from '@/lib/messages/new-licence-words'

const zh = newLicenceWords('zh-Hans')
const en = newLicenceWords('en')

export const messages: ServiceMessages = {
  'zh-Hans': handedOverWords('zh-Hans', {
    summary: '驾驶证有效期快满或已满时换领新证。6年期内每个记分周期都没有记满12分的，换10年期；10年期内同样没有记满的，换长期；否则换同样期限的新证。',
    who: '驾驶证有效期满前90日内、或者期满后1年内的本人。有交通违法或事故没有处理完的，先处理。',
    need: [zh.identity, zh.certificate, zh.old],
    time: zh.time,
    law: ['《机动车驾驶证申领和使用规定》（公安部令第162号）第六十二条、第六十三条、第七十二条、第七十三条、第八十五条', '《道路交通安全法实施条例》第二十六条'],
    submit: '提交换证申请',
    declaration: '我声明没有不得申请驾驶证的情形，所填内容属实。自核发新证起，原驾驶证作废，新证有效期从原证期满之日起算。',
    afterwards: zh.afterwards,
  }),
  en: handedOverWords('en', {
    summary: 'A new licence when the old one is about to end or has ended. A 6-year term without 12 points in any cycle becomes 10 years, a 10-year term likewise becomes long-term; otherwise the same length again.',
    who: 'The holder, from 90 days before the end of validity until 1 year after it. Open traffic violations and accidents are settled first.',
    need: [en.identity, en.certificate, en.old],
    time: en.time,
    law: [
      'Provisions on Applying for and Using Driving Licences (Order 162 of the Ministry of Public Security), articles 62, 63, 72, 73 and 85',
      'Regulations for the Implementation of the Road Traffic Safety Law, article 26',
    ],
    submit: 'Submit the application',
    declaration: 'I declare that nothing bars me from holding a licence and that my answers are true. The old licence is void once the new one is issued; the new term runs from the end of the old one.',
    afterwards: en.afterwards,
  }),
}
