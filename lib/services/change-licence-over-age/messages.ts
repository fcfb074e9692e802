import type { ServiceMessages } from '@/lib/engine/define-service'
import { handedOverWords } from '@/lib/engine/handed-over-words'
import { newLicenceWords } from '@/lib/messages/new-licence-words'

const zh = newLicenceWords('zh-Hans')
const en = newLicenceWords('en')

export const messages: ServiceMessages = {
  'zh-Hans': handedOverWords('zh-Hans', {
    summary: '到了准驾车型的年龄上限，把驾驶证换成仍可以驾驶的车型。A2 可以保留 C6；普通三轮摩托车、普通二轮摩托车换为轻便摩托车 F。',
    who: '大型车型驾驶人到龄后，或者年满70周岁持有 C3、C4、C6、D、E 的本人。到龄之日起不得再驾驶有年龄上限的车型；收到车管所通知30日内没有换证的，该车型作废。',
    need: [zh.identity, zh.certificate, zh.old],
    time: zh.time,
    law: ['《机动车驾驶证申领和使用规定》（公安部令第162号）第六十五条', '公安部令第172号'],
    submit: '提交换证申请',
    declaration: '我知道新证上没有的车型不能再驾驶，所填内容属实。自核发新证起，原驾驶证作废。',
    afterwards: zh.afterwards,
    steps: { class: { title: '新证上写哪种车型？', hint: '没有大型车型的，选哪一项都保留现有的小型车型。' } },
    fields: {
      newClass: {
        label: '新证上写哪种车型？', hint: '有效期不变',
        options: { C1: '小型汽车 C1', C2: '小型自动挡汽车 C2', C1C6: 'C1 和轻型牵引挂车 C6', C2C6: 'C2 和轻型牵引挂车 C6' },
      },
    },
  }),
  en: handedOverWords('en', {
    summary: 'At the age limit of your classes, the licence is exchanged for the classes you may still drive. Holders of A2 may keep C6; D and E become F.',
    who: 'Holders of large classes at their age limit, and holders of C3, C4, C6, D or E at 70. From that birthday you may not drive those classes; without exchange within 30 days of the office’s notice they become void.',
    need: [en.identity, en.certificate, en.old],
    time: en.time,
    law: ['Provisions on Applying for and Using Driving Licences (Order 162 of the Ministry of Public Security), article 65', 'Order 172'],
    submit: 'Submit the application',
    declaration: 'I know that I may not drive classes that are not on the new licence, and my answers are true. The old licence is void once the new one is issued.',
    afterwards: en.afterwards,
    steps: { class: { title: 'Which class shall be on the new licence?', hint: 'Without a large class you keep your small-car class, whichever you choose.' } },
    fields: {
      newClass: {
        label: 'Which class shall be on the new licence?', hint: 'The end date stays the same',
        options: { C1: 'C1, small cars', C2: 'C2, small automatic cars', C1C6: 'C1 and C6, light trailers', C2C6: 'C2 and C6, light trailers' },
      },
    },
  }),
}
