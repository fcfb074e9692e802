import type { ServiceMessages } from '@/lib/engine/define-service'
import { courseWords } from '@/lib/engine/made-and-handed-over'

export const messages1: ServiceMessages = {
  'zh-Hans': {
    summary: '驾驶证丢失或被盗，可以补领一本新证。准驾车型和有效期不变。',
    who: '持有中国驾驶证、已经当面核验过身份的本人。驾驶证被扣押、扣留、暂扣或记满12分期间不能补领。',
    need: ['本人身份证明', '遗失或被盗的日期'],
    time: '车管所在1个工作日内审核并制证。',
    today: '现在提供：网上或自助终端申请，到您选择的车管所窗口缴费并领取。邮寄和网上缴费以后开通。',
    law: ['《机动车驾驶证申领和使用规定》（公安部令第162号）第六十六条、第六十九条'],
    submit: '提交补证申请',
    declaration: '我声明驾驶证确已遗失或被盗，所填内容属实。自补发新证起，原驾驶证作废，继续使用原证要负法律责任。',
    afterwards: ['车管所在1个工作日内审核。', '审核通过后，我们用短信通知您。', '请带身份证明到您选择的车管所，缴纳工本费10.00元，领取新证。'],
    steps: {
      reason: { title: '驾驶证是怎么不见的？' },
      loss: { title: '什么时候不见的？', hint: '记不清具体哪天，就填您发现的那天。' },
      police: { title: '报过警吗？', hint: '没有报警可以不填。' },
      collection: { title: '您想到哪里领取新证？' },
    },
    fields: {
      reason: { label: '驾驶证是怎么不见的？', options: { lost: '丢失', stolen: '被盗' } },
      lostOn: { label: '丢失日期', hint: '例如 2026 11 20' },
      policeReport: { label: '报警回执编号', hint: '在报警回执上方，没有就不填' },
      collectAt: { label: '领取地点' },
      ...courseWords['zh-Hans'].fields,
    },
    problems: { 'lost-on.in-the-future': '丢失日期不能晚于今天。请填今天或更早的日期。' },
    transitions: {
      // What is done with it today are the acts of the newest version.
      ...courseWords['zh-Hans'].transitions,
      submit: '提交补证申请', approve: '通过并制证', return: '退回补正', 'turn-to-counter': '转现场办理', reject: '不予办理',
      collect: '收费并发证', withdraw: '撤回申请', expire: '草稿过期',
    },
  },
  en: {
    summary: 'If your driving licence is lost or stolen, you can get a new one. The classes and the end date stay the same.',
    who: 'The holder of a Chinese driving licence whose identity was checked in person. Not while the licence is seized, withheld or suspended, or at 12 points.',
    need: ['Your identity document', 'The day on which it was lost or stolen'],
    time: 'The vehicle office checks the application and makes the licence within 1 working day.',
    today: 'Offered today: apply on the web or at a terminal, then pay and collect at the office you choose. Delivery by post and online payment come later.',
    law: ['Provisions on Applying for and Using Driving Licences (Order 162 of the Ministry of Public Security), articles 66 and 69'],
    submit: 'Submit the application',
    declaration: 'I declare that my driving licence is lost or stolen and that my answers are true. The old licence is void once the new one is issued; using it after that is against the law.',
    afterwards: ['The vehicle office checks your application within 1 working day.', 'We tell you the result by text message.', 'Take your identity document to the office you chose, pay 10.00 yuan and collect the new licence.'],
    steps: {
      reason: { title: 'What happened to your licence?' },
      loss: { title: 'When was it lost?', hint: 'If you are not sure, give the day you noticed.' },
      police: { title: 'Did you report it to the police?', hint: 'Leave this empty if you did not.' },
      collection: { title: 'Where do you want to collect the new licence?' },
    },
    fields: {
      reason: { label: 'What happened to your licence?', options: { lost: 'I lost it', stolen: 'It was stolen' } },
      lostOn: { label: 'Day it was lost', hint: 'For example 2026 11 20' },
      policeReport: { label: 'Number of the police report', hint: 'At the top of the report; leave empty if you have none' },
      collectAt: { label: 'Where to collect' },
      ...courseWords.en.fields,
    },
    problems: { 'lost-on.in-the-future': 'The day cannot be after today. Give today or an earlier day.' },
    transitions: {
      ...courseWords.en.transitions,
      submit: 'Submit the application', approve: 'Approve and make the licence', return: 'Return for correction',
      'turn-to-counter': 'Turn to the counter', reject: 'Refuse', collect: 'Take the fee and hand over', withdraw: 'Withdraw the application',
      expire: 'Draft ran out',
    },
  },
}
