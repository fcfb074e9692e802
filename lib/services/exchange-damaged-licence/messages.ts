import type { ServiceMessages } from '@/lib/engine/define-service'
import { handedOverWords } from '@/lib/engine/handed-over-words'
import { newLicenceWords } from '@/lib/messages/new-licence-words'

const zh = newLicenceWords('zh-Hans')
const en = newLicenceWords('en')

export const messages: ServiceMessages = {
  'zh-Hans': handedOverWords('zh-Hans', {
    summary: '驾驶证破损、看不清或者印错了，换领一本新证。准驾车型和有效期不变。',
    who: '持有中国驾驶证、已经当面核验过身份的本人，自损毁之日起30日内申请。驾驶证被扣押、扣留、暂扣或记满12分期间不能换领。',
    need: [zh.identity, zh.old],
    time: zh.time,
    law: ['《机动车驾驶证申领和使用规定》（公安部令第162号）第六十六条、第六十九条'],
    submit: '提交换证申请',
    declaration: '我声明所填内容属实。自核发新证起，原驾驶证作废并交回。',
    afterwards: zh.afterwards,
    steps: { damage: { title: '驾驶证怎么了？' } },
    fields: {
      damage: { label: '驾驶证怎么了？', options: { unreadable: '字迹或照片看不清', torn: '撕裂、折断或缺角', misprinted: '印制内容有错' } },
    },
  }),
  en: handedOverWords('en', {
    summary: 'A new licence in place of one that is damaged, unreadable or misprinted. The classes and the end date stay the same.',
    who: 'The holder of a Chinese driving licence whose identity was checked in person, within 30 days of the damage. Not while the licence is seized, withheld or suspended, or at 12 points.',
    need: [en.identity, en.old],
    time: en.time,
    law: ['Provisions on Applying for and Using Driving Licences (Order 162 of the Ministry of Public Security), articles 66 and 69'],
    submit: 'Submit the application',
    declaration: 'I declare that my answers are true. The old licence is void once the new one is issued, and I give it back.',
    afterwards: en.afterwards,
    steps: { damage: { title: 'What is wrong with your licence?' } },
    fields: {
      damage: { label: 'What is wrong with your licence?', options: { unreadable: 'The print or photo cannot be read', torn: 'It is torn, broken or a piece is missing', misprinted: 'What is printed is wrong' } },
    },
  }),
}
