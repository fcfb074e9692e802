import type { FieldWords, Step, StepWords } from './define-service'
import { choice, office, text, type Facts } from './fields'
import type { Locale } from '../kernel/locale'

/** Where the new paper goes: the questions every service asks that posts or hands out (APP-01, DLV-01, DLV-02). */
export const deliveryFields = {
  delivery: choice(['post', 'collect']),
  postRegion: choice(['in-province', 'elsewhere']),
  postTo: text({ max: 120, long: true, from: 'contact-address' }),
  collectAt: office(),
}

export const wantsPost = (facts: Facts): boolean => facts.delivery === 'post'
/** An answer of an earlier version had no choice: it named the office alone. */
export const wantsToCollect = (facts: Facts): boolean => !wantsPost(facts)

export const deliverySteps: readonly Step<typeof deliveryFields>[] = [
  { id: 'delivery', fields: ['delivery'] },
  { id: 'address', fields: ['postRegion', 'postTo'], when: wantsPost },
  { id: 'collection', fields: ['collectAt'], when: wantsToCollect },
]

type Words = { readonly steps: Readonly<Record<string, StepWords>>; readonly fields: Readonly<Record<string, FieldWords>> }

export const deliveryWords: Readonly<Record<Locale, Words>> = {
  'zh-Hans': {
    steps: {
      delivery: { title: '您想怎样领取？' },
      address: { title: '寄到哪里？', hint: '收件人是您本人，签收时要核对身份证明。' },
      collection: { title: '您想到哪里领取？' },
    },
    fields: {
      delivery: {
        label: '您想怎样领取？', hint: '邮寄另收邮费，省内3个工作日、省外5个工作日送达。自己领取不收邮费。',
        options: { post: '邮寄到家', collect: '自己到窗口领取' },
      },
      postRegion: { label: '寄到本省还是外省？', options: { 'in-province': '本省', elsewhere: '外省' } },
      postTo: { label: '详细地址', hint: '例如 淮安市清江浦区测试路1号2栋301室' },
      collectAt: { label: '领取地点' },
    },
  },
  en: {
    steps: {
      delivery: { title: 'How do you want to receive it?' },
      address: { title: 'Where shall we post it?', hint: 'It is handed to you alone; have your identity document ready.' },
      collection: { title: 'Where do you want to collect it?' },
    },
    fields: {
      delivery: {
        label: 'How do you want to receive it?', hint: 'Postage is charged on top: 3 working days within the province, 5 elsewhere. Collecting it costs nothing more.',
        options: { post: 'By post', collect: 'Collect it at an office' },
      },
      postRegion: { label: 'Within the province or elsewhere?', options: { 'in-province': 'Within the province', elsewhere: 'Elsewhere' } },
      postTo: { label: 'Full address', hint: 'For example Room 301, Building 2, 1 Test Road, Qingjiangpu, Huai’an' },
      collectAt: { label: 'Where to collect' },
    },
  },
}
