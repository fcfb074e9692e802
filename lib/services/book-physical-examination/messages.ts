import type { ServiceMessages } from '@/lib/engine/define-service'

export const messages: ServiceMessages = {
  'zh-Hans': {
    summary: '预约到公布的医院体检。结果由医院直接提交，换证、申请驾驶证时不用带纸质证明。',
    who: '已经当面核验过身份的本人。',
    need: ['本人身份证明'],
    time: '马上预约成功；体检后医院一般1个工作日内提交结果。',
    law: ['《机动车驾驶证申领和使用规定》（公安部令第162号）第十四条、第八十五条、第八十六条'],
    submit: '预约体检',
    declaration: '我会按时到院。去不了，我会在前一天取消或改期，把名额留给别人。',
    afterwards: ['前一天上午10:00给您发提醒短信。', '带身份证明原件到院体检。', '医院提交后，结论马上发给您，有效期6个月。'],
    steps: { visit: { title: '您想什么时候、到哪里体检？', hint: '最早预约明天。每人同时只能有一个预约。' } },
    fields: { visit: { label: '您想什么时候、到哪里体检？' } },
    problems: {},
    transitions: { submit: '预约体检', cancel: '取消预约', 'call-off': '医院暂停业务，取消预约', attend: '医院已提交结果', miss: '没有到院', withdraw: '放弃草稿', expire: '草稿过期' },
  },
  en: {
    summary: 'Book an examination at a listed hospital. The hospital hands in the result itself; you bring no paper when you renew or apply.',
    who: 'Anyone whose identity was checked in person, for themselves.',
    need: ['Your identity document'],
    time: 'Booked at once. The hospital usually hands in the result within 1 working day.',
    law: ['Provisions on Applying for and Using Driving Licences (Order 162 of the Ministry of Public Security), articles 14, 85 and 86'],
    submit: 'Book the examination',
    declaration: 'I will come on time. If I cannot, I will cancel or move it the day before, so that somebody else can have the place.',
    afterwards: ['We remind you by text message at 10:00 the day before.', 'Bring your identity document.', 'You hear the result as soon as the hospital hands it in. It is good for 6 months.'],
    steps: { visit: { title: 'When and where would you like to be examined?', hint: 'Tomorrow at the earliest. You can have one booking at a time.' } },
    fields: { visit: { label: 'When and where would you like to be examined?' } },
    problems: {},
    transitions: { submit: 'Book the examination', cancel: 'Cancel the booking', 'call-off': 'Called off: the hospital was suspended', attend: 'Result handed in', miss: 'Did not come', withdraw: 'Give up the draft', expire: 'Draft ran out' },
  },
}
