import type { ServiceMessages } from '@/lib/engine/define-service'
import { courseWords } from '@/lib/engine/made-and-handed-over'

const zh = courseWords['zh-Hans']
const en = courseWords.en

export const messages: ServiceMessages = {
  'zh-Hans': {
    summary: '对自己车辆的电子监控违法记录有异议的，可以申请核实。异议成立的，记录消除。',
    who: '电子监控记录的机动车所有人，以及绑定的驾驶人。已经作出处罚决定的记录不再受理异议，可以申请行政复议或者提起行政诉讼。',
    need: ['要提出异议的电子监控记录', '证明材料，例如报警回执、现场照片、执行任务的证明，拍照上传'],
    time: '交警部门在5个工作日内核实并答复。',
    law: ['《道路交通安全违法行为处理程序规定》（公安部令第157号）第五条、第二十二条'],
    submit: '提交异议申请',
    declaration: '我声明所述情况和所附材料属实。提供虚假材料的，依法承担责任。',
    afterwards: [
      '交警部门在5个工作日内核实，结果发到您的站内消息。',
      '核实期间，这条记录不能处理，也不会据此作出处罚决定。',
      '异议成立的，记录消除。不成立的，决定书写明理由和救济途径，记录继续等待处理，处理期限不变。',
    ],
    steps: {
      ground: { title: '为什么有异议？' },
      account: { title: '当时是什么情况？' },
      proof: { title: '上传证明材料' },
    },
    fields: {
      ground: {
        label: '为什么有异议？',
        options: {
          'emergency-duty': '警车、消防车、救护车、工程救险车正在执行紧急任务',
          'stolen-or-cloned': '车辆被盗抢期间，或者号牌被他人冒用',
          rescue: '因救助危难或者紧急避险',
          'dealt-with-on-site': '已经由交通警察现场处理',
          signals: '交通信号指示不一致',
          'not-clear': '照片不能清晰、准确反映车辆、号牌、时间、地点或者事实',
          'wrong-plate': '号牌认错，照片里不是登记的这辆车',
          other: '其他情形，例如违法行为发生前车辆已经转让',
        },
      },
      account: { label: '当时的情况', hint: '写明时间、地点和经过，不超过500字' },
      proof: { label: '证明材料', hint: '被盗抢、号牌被冒用、救助危难和紧急避险的必须上传，其他情形有的也请上传，最多5张' },
      ...zh.fields,
      rejectionReason: { label: '异议不成立的理由', hint: '写明核实的事实和依据，申请人会看到全文' },
    },
    problems: {},
    transitions: { ...zh.transitions, submit: '提交异议申请', approve: '异议成立，消除记录', reject: '异议不成立' },
  },
  en: {
    summary: 'If a camera record of your vehicle is wrong, you can have it examined. If you are right, the record is deleted.',
    who: 'Owners of the vehicle that was recorded, and drivers bound to it. Once a decision has been made, an objection is no longer taken; against it you can ask for reconsideration or go to court.',
    need: ['The camera record you object to', 'What proves it: a report to the police, pictures, proof of the emergency duty, as pictures'],
    time: 'The traffic police examine it and answer within 5 working days.',
    law: ['Provisions on the Procedure for Handling Road Traffic Safety Violations (Order 157 of the Ministry of Public Security), articles 5 and 22'],
    submit: 'Hand in the objection',
    declaration: 'I declare that what I say and what I attach is true. False proof has consequences by law.',
    afterwards: [
      'The traffic police examine it within 5 working days; the answer comes to your inbox.',
      'Until then the record cannot be handled and no decision is made on it.',
      'If you are right, the record is deleted. If not, the decision gives the reasons and what you can do; the record waits to be handled, with the same last day.',
    ],
    steps: {
      ground: { title: 'Why do you object?' },
      account: { title: 'What happened?' },
      proof: { title: 'Send in what proves it' },
    },
    fields: {
      ground: {
        label: 'Why do you object?',
        options: {
          'emergency-duty': 'A police, fire, ambulance or rescue vehicle on emergency duty',
          'stolen-or-cloned': 'The vehicle was stolen, or somebody else used its plate number',
          rescue: 'To save somebody or to avoid a danger',
          'dealt-with-on-site': 'The police already dealt with it on the spot',
          signals: 'The traffic signals contradicted each other',
          'not-clear': 'The pictures do not clearly show vehicle, plate, time, place or act',
          'wrong-plate': 'The plate was misread: the vehicle in the picture is another one',
          other: 'Another reason, such as the vehicle having been sold before',
        },
      },
      account: { label: 'What happened', hint: 'When, where and how, in at most 500 characters' },
      proof: { label: 'Proof', hint: 'Needed for theft, a cloned plate, rescue and danger; of other reasons send what you have. At most 5 pictures' },
      ...en.fields,
      rejectionReason: { label: 'Why the objection is not upheld', hint: 'Give the facts found and the legal basis; the applicant reads all of it' },
    },
    problems: {},
    transitions: { ...en.transitions, submit: 'Hand in the objection', approve: 'Uphold: delete the record', reject: 'Do not uphold' },
  },
}
