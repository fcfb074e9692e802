import type { ServiceMessages } from '@/lib/engine/define-service'

export const messages: ServiceMessages = {
  'zh-Hans': {
    summary: '更改机动车登记的手机号码和联系地址，以后的通知发到新号码。',
    who: '机动车所有人本人。',
    need: ['能接收短信的新手机号码'],
    time: '立即办结。',
    law: ['《机动车登记规定》（公安部令第164号）第二十三条、第二十四条'],
    submit: '确认更改',
    declaration: '我声明新的联系方式是我本人的，并会及时收取发到这里的通知。',
    afterwards: ['新的联系方式立即生效。', '新旧号码都会收到短信。如果不是您本人办理，请立即拨打12123。'],
    steps: {
      phone: { title: '新的手机号码是多少？' },
      proof: { title: '输入新手机收到的验证码' },
      address: { title: '联系地址也要更改吗？', hint: '不更改就不填。' },
    },
    fields: {
      phone: { label: '新手机号码', hint: '11位，我们会向它发送验证码' },
      phoneCode: { label: '验证码', hint: '6位数字，5分钟内有效' },
      address: { label: '新联系地址', hint: '不更改就不填' },
    },
    problems: {},
    transitions: { submit: '确认更改', withdraw: '放弃更改', expire: '草稿过期' },
  },
  en: {
    summary: 'Change the phone number and address on file for your vehicle. Later notices go to the new number.',
    who: 'The owner of the vehicle.',
    need: ['The new mobile number, able to receive text messages'],
    time: 'Done at once.',
    law: ['Provisions on Vehicle Registration (Order 164 of the Ministry of Public Security), articles 23 and 24'],
    submit: 'Confirm the change',
    declaration: 'I declare that the new contact details are my own and that I will read what is sent there.',
    afterwards: ['The new contact details count at once.', 'The old and the new number both get a text message. If it was not you, call 12123 at once.'],
    steps: {
      phone: { title: 'What is the new mobile number?' },
      proof: { title: 'Enter the code sent to the new phone' },
      address: { title: 'Does the address change as well?', hint: 'Leave it empty if it does not.' },
    },
    fields: {
      phone: { label: 'New mobile number', hint: '11 digits; we send a code to it' },
      phoneCode: { label: 'Code', hint: '6 digits, good for 5 minutes' },
      address: { label: 'New address', hint: 'Leave empty if it does not change' },
    },
    problems: {},
    transitions: { submit: 'Confirm the change', withdraw: 'Drop the change', expire: 'Draft ran out' },
  },
}
