import type { ServiceWords } from './define-service'
import { deliveryWords } from './delivery'
import { courseWords } from './made-and-handed-over'
import type { Locale } from '../kernel/locale'

type Own = Omit<ServiceWords, 'steps' | 'fields' | 'problems' | 'transitions'> & Partial<Pick<ServiceWords, 'steps' | 'fields' | 'problems'>>

/** The words of a service at whose end something is made and handed over: its own, then what all of them ask and do alike. */
export const handedOverWords = (locale: Locale, { steps = {}, fields = {}, problems = {}, ...own }: Own): ServiceWords => ({
  ...own,
  steps: { ...steps, ...deliveryWords[locale].steps },
  fields: { ...fields, ...deliveryWords[locale].fields, ...courseWords[locale].fields },
  problems,
  transitions: { ...courseWords[locale].transitions, submit: own.submit },
})
