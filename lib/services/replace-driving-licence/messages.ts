import type { ServiceMessages, ServiceWords } from '@/lib/engine/define-service'
import { handedOverWords } from '@/lib/engine/handed-over-words'
import type { Locale } from '@/lib/kernel/locale'
import { newLicenceWords } from '@/lib/messages/new-licence-words'
import { messages1 } from './messages-1'

const LAST: Readonly<Record<Locale, string>> = {
  'zh-Hans': '缴费后1个工作日内制证，然后寄给您，或者通知您到窗口领取。自补发新证起，原驾驶证作废。',
  en: 'The licence is made within 1 working day of the payment, then posted to you or kept ready at the office. From then on the old licence is void.',
}

/** What was lost cannot be given back, or else as wherever a licence is made. */
const wordsIn = (locale: Locale): ServiceWords => {
  const { time, afterwards } = newLicenceWords(locale)
  return handedOverWords(locale, { ...messages1[locale], today: undefined, time, afterwards: [...afterwards.slice(0, 2), LAST[locale]] })
}

export const messages: ServiceMessages = { 'zh-Hans': wordsIn('zh-Hans'), en: wordsIn('en') }
