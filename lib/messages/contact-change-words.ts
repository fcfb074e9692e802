import type { Locale } from '@/lib/kernel/locale'

/** What the changes of contact say alike, whatever the contact belongs to. */
const words = {
  'zh-Hans': {
    need: ['能接收短信的新手机号码'],
    time: '立即办结。',
    submit: '确认更改',
    declaration: '我声明新的联系方式是我本人的，并会及时收取发到这里的通知。',
    effect: '新的联系方式立即生效。',
    steps: {
      phone: { title: '新的手机号码是多少？' },
      proof: { title: '输入新手机收到的验证码' },
      address: { title: '联系地址也要更改吗？', hint: '不更改就不填。' },
    },
    fields: {
      phone: { label: '新手机号码', hint: '11 位，我们会向它发送验证码' },
      phoneCode: { label: '验证码', hint: '6 位数字，5 分钟内有效' },
      address: { label: '新联系地址' },
    },
    transitions: { submit: '确认更改', withdraw: '放弃更改', expire: '草稿过期' },
  },
  en: {
    need: ['The new mobile number, able to receive text messages'],
    time: 'Done at once.',
    submit: 'Confirm the change',
    declaration: 'I declare that the new contact details are my own and that I will read what is sent there.',
    effect: 'The new contact details count at once.',
    steps: {
      phone: { title: 'What is the new mobile number?' },
      proof: { title: 'Enter the code sent to the new phone' },
      address: { title: 'Does the address change as well?', hint: 'Leave it empty if it does not.' },
    },
    fields: {
      phone: { label: 'New mobile number', hint: '11 digits; we send a code to it' },
      phoneCode: { label: 'Code', hint: '6 digits, good for 5 minutes' },
      address: { label: 'New address' },
    },
    transitions: { submit: 'Confirm the change', withdraw: 'Drop the change', expire: 'Draft ran out' },
  },
} as const

/** The words of one such service: its own, and one sentence more on what follows. */
export const contactChangeWords = <Own extends { readonly told: string }>(locale: Locale, { told, ...own }: Own) => {
  const { effect, ...shared } = words[locale]
  return { ...shared, ...own, afterwards: [effect, told], problems: {} }
}
