import type { FieldWords, RegisterRule, Service, ServiceWords, StepWords } from './define-service'
import { choice, type Facts } from './fields'
import type { Locale } from '../kernel/locale'

const fields = { temporaryPlate: choice(['wanted', 'not-wanted']) }

/** An answer of an earlier version had no choice. */
export const wantsWaitingPlate = ({ temporaryPlate }: Facts): boolean => temporaryPlate === 'wanted'

type Words = { readonly step: StepWords; readonly field: FieldWords; readonly afterwards: string }

const words: Readonly<Record<Locale, Words>> = {
  'zh-Hans': {
    step: { title: '等待号牌期间要上路吗？', hint: '要上路的，缴费后在申请页面打印临时行驶车号牌，有效期最长15日，不收费。交强险要在有效期内。' },
    field: { label: '等待号牌期间要上路吗？', options: { wanted: '要，核发临时行驶车号牌', 'not-wanted': '不要' } },
    afterwards: '选择临时行驶车号牌的，缴费后在申请页面下载并打印，贴在前后风窗玻璃上。领到新号牌后3个工作日内仍可使用。',
  },
  en: {
    step: { title: 'Will you drive while the plates are made?', hint: 'If so, print a temporary plate from the page of this application once it is paid. It is good for at most 15 days and costs nothing. The vehicle must be insured.' },
    field: { label: 'Will you drive while the plates are made?', options: { wanted: 'Yes, with a temporary plate', 'not-wanted': 'No' } },
    afterwards: 'With a temporary plate: once it is paid, load it from the page of the application, print it and fix it behind the front and rear windows. When the new plates are there it is good for 3 more working days.',
  },
}

const wordsWith = (former: ServiceWords, locale: Locale): ServiceWords => {
  const { step, field, afterwards } = words[locale]
  return {
    ...former,
    afterwards: [...former.afterwards, afterwards],
    steps: { ...former.steps, meanwhile: step },
    fields: { ...former.fields, temporaryPlate: field },
  }
}

/** The next version of a service that makes plates anew: as before, and last it asks whether one drives meanwhile (VEH-11). */
export const withWaitingPlate = (former: Service, mayBeIssued: RegisterRule): Service => ({
  ...former,
  version: former.version + 1,
  fields: { ...former.fields, ...fields },
  steps: [...former.steps, { id: 'meanwhile', fields: ['temporaryPlate'], registerRules: [mayBeIssued] }],
  messages: { 'zh-Hans': wordsWith(former.messages['zh-Hans'], 'zh-Hans'), en: wordsWith(former.messages.en, 'en') },
})
