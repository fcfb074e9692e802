import type { ServiceMessages, ServiceWords } from '@/lib/engine/define-service'
import { courseWords } from '@/lib/engine/made-and-handed-over'
import type { Locale } from '@/lib/kernel/locale'
import type { DeferralKind } from '@/lib/policy/licence/deferral'

type Own = { readonly summary: string; readonly who: string }

const OWN: Readonly<Record<Locale, Readonly<Record<DeferralKind, Own>>>> = {
  'zh-Hans': {
    renewal: { summary: '因服兵役、出国（境）等不能按期换证的，可以延期换证。', who: '驾驶证有效期内、或者期满后1年内的本人。' },
    review: { summary: '因服兵役、出国（境）等不能按期参加审验的，可以延期审验。', who: '本记分周期后应当参加审验的本人，应审验之日前或者之后1年内申请。' },
    certificate: { summary: '因服兵役、出国（境）等不能按期提交身体条件证明的，可以延期提交。', who: '年满70周岁或者持 C5 准驾车型、应当提交身体条件证明的本人，应提交之日前或者之后1年内申请。' },
  },
  en: {
    renewal: { summary: 'If military service, a stay abroad or the like keeps you from renewing your licence in time, renewal can be put off.', who: 'The holder, while the licence is valid or within 1 year of its end.' },
    review: { summary: 'If military service, a stay abroad or the like keeps you from the periodic review, it can be put off.', who: 'Holders whose points cycle asks for a review, before its last day or within 1 year of it.' },
    certificate: { summary: 'If military service, a stay abroad or the like keeps you from handing in the physical certificate in time, it can be put off.', who: 'Holders from 70 on and holders of C5 whose certificate is due, before its last day or within 1 year of it.' },
  },
}


const transitionsOf = (locale: Locale, submit: string): ServiceWords['transitions'] => ({ ...courseWords[locale].transitions, submit })

const zh = (own: Own): ServiceWords => ({
  ...own,
  need: ['本人身份证明', '延期原因的证明，例如入伍通知书、签证页或出入境记录，拍照上传'],
  time: '车管所在1个工作日内审核。',
  law: ['《机动车驾驶证申领和使用规定》（公安部令第162号）第七十五条'],
  submit: '提交延期申请',
  declaration: '我声明延期的原因属实，并知道延期期间不得驾驶机动车。',
  afterwards: ['车管所在1个工作日内审核，结果用短信通知您。', '延期从原来的期限起累计不超过3年。延期期间不得驾驶机动车。', '事由结束后，办理原来的业务，延期随之结束。'],
  steps: {
    reason: { title: '为什么要延期？' },
    until: { title: '延期到哪一天？', hint: '从原来的期限起，所有延期加起来最长3年。' },
    proof: { title: '上传延期原因的证明' },
  },
  fields: {
    reason: { label: '为什么要延期？', options: { 'military-service': '服兵役', abroad: '出国（境）', other: '其他原因' } },
    until: { label: '延期到', hint: '例如 2027 11 20' },
    proof: { label: '延期原因的证明' },
    ...courseWords['zh-Hans'].fields,
  },
  problems: {},
  transitions: transitionsOf('zh-Hans', '提交延期申请'),
})

const en = (own: Own): ServiceWords => ({
  ...own,
  need: ['Your identity document', 'Proof of the reason, such as a call-up, a visa page or border stamps, as a picture'],
  time: 'The vehicle office reviews within 1 working day.',
  law: ['Provisions on Applying for and Using Driving Licences (Order 162 of the Ministry of Public Security), article 75'],
  submit: 'Submit the application',
  declaration: 'I declare that the reason is true, and I know that I may not drive while the duty is put off.',
  afterwards: [
    'The vehicle office reviews your application within 1 working day; we tell you the result by text message.',
    'All deferrals together end at the latest 3 years after the day it was due. You may not drive meanwhile.',
    'When the reason has ended, do what was put off; that ends the deferral.',
  ],
  steps: {
    reason: { title: 'Why does it have to wait?' },
    until: { title: 'Until which day?', hint: 'All deferrals together: at most 3 years from the day it was due.' },
    proof: { title: 'Send in the proof of the reason' },
  },
  fields: {
    reason: { label: 'Why does it have to wait?', options: { 'military-service': 'Military service', abroad: 'A stay abroad', other: 'Another reason' } },
    until: { label: 'Put off until', hint: 'For example 2027 11 20' },
    proof: { label: 'Proof of the reason' },
    ...courseWords.en.fields,
  },
  problems: {},
  transitions: transitionsOf('en', 'Submit the application'),
})

export const messagesOf = (kind: DeferralKind): ServiceMessages => ({ 'zh-Hans': zh(OWN['zh-Hans'][kind]), en: en(OWN.en[kind]) })
