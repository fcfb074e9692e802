import type { ServiceMessages } from '@/lib/engine/define-service'
import { handedOverWords } from '@/lib/engine/handed-over-words'
import { newLicenceWords } from '@/lib/messages/new-licence-words'

const zh = newLicenceWords('zh-Hans')
const en = newLicenceWords('en')

const CLASSES_ZH = { A3: '城市公交车 A3', B1: '中型客车 B1', B2: '大型货车 B2', C1: '小型汽车 C1', C2: '小型自动挡汽车 C2', C3: '低速载货汽车 C3', C4: '三轮汽车 C4', C6: '轻型牵引挂车 C6', E: '普通二轮摩托车 E', F: '轻便摩托车 F', M: '轮式专用机械车 M' }
const CLASSES_EN = { A3: 'A3, city buses', B1: 'B1, medium buses', B2: 'B2, lorries', C1: 'C1, small cars', C2: 'C2, small automatic cars', C3: 'C3, low-speed lorries', C4: 'C4, three-wheelers', C6: 'C6, light trailers', E: 'E, motorcycles with two wheels', F: 'F, mopeds', M: 'M, wheeled machines' }

export const messages: ServiceMessages = {
  'zh-Hans': handedOverWords('zh-Hans', {
    summary: '自愿降低准驾车型，或者住址变了，换领一本新证。有效期不变。',
    who: '持有中国驾驶证、已经当面核验过身份的本人。驾驶证被扣押、扣留、暂扣或记满12分期间不能换领。姓名或身份证号码变了的，请带新的身份证明到窗口办理。',
    need: [zh.identity, zh.old],
    time: zh.time,
    law: ['《机动车驾驶证申领和使用规定》（公安部令第162号）第六十六条、第六十七条、第六十九条'],
    submit: '提交换证申请',
    declaration: '我声明所填内容属实，知道新证上没有的车型不能再驾驶。自核发新证起，原驾驶证作废。',
    afterwards: zh.afterwards,
    steps: {
      change: { title: '要改什么？' },
      class: { title: '降为哪种车型？', hint: '只能降为现有车型包含的车型。以后想恢复，要重新考试。' },
      'new-address': { title: '新住址在哪里？', hint: '与户口簿或居住证一致，车管所会核对。' },
    },
    fields: {
      change: { label: '要改什么？', options: { 'step-down': '降低准驾车型', address: '住址' } },
      stepTo: { label: '降为哪种车型？', options: CLASSES_ZH },
      newAddress: { label: '新住址', hint: '例如 淮安市清江浦区测试路1号2栋301室' },
    },
  }),
  en: handedOverWords('en', {
    summary: 'A new licence when you step down to a lower class of your own will, or have moved house. The end date stays the same.',
    who: 'The holder of a Chinese driving licence whose identity was checked in person. Not while the licence is seized, withheld or suspended, or at 12 points. If your name or identity number changed, come to a window with the new document.',
    need: [en.identity, en.old],
    time: en.time,
    law: ['Provisions on Applying for and Using Driving Licences (Order 162 of the Ministry of Public Security), articles 66, 67 and 69'],
    submit: 'Submit the application',
    declaration: 'I declare that my answers are true, and I know that I may not drive classes that are not on the new licence. The old licence is void once the new one is issued.',
    afterwards: en.afterwards,
    steps: {
      change: { title: 'What changes?' },
      class: { title: 'Which class do you step down to?', hint: 'Only a class that yours covers. To get the higher one back you would have to pass the tests again.' },
      'new-address': { title: 'What is your new address?', hint: 'As in your household register or residence permit; the vehicle office compares.' },
    },
    fields: {
      change: { label: 'What changes?', options: { 'step-down': 'I step down to a lower class', address: 'My address' } },
      stepTo: { label: 'Which class do you step down to?', options: CLASSES_EN },
      newAddress: { label: 'New address', hint: 'For example Room 301, Building 2, 1 Test Road, Qingjiangpu, Huai’an' },
    },
  }),
}
