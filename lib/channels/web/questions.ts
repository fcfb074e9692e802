import type { Service, Step } from '@/lib/engine/define-service'
import type { Facts, Field, Fields } from '@/lib/engine/fields'
import type { Locale } from '@/lib/kernel/locale'

/** One field of a definition as a form asks it: kind and words, no rule. */
export type Question = {
  readonly name: string
  readonly field: Field
  readonly label: string
  readonly hint?: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly optional: boolean
  /** The answer so far; a proven code is never put back. */
  readonly value?: string
}

const questionOf = (service: Service, fields: Fields, facts: Facts, name: string, locale: Locale): Question => {
  const field = fields[name]
  if (!field) throw new Error(`${service.code} has no field ${name}`)
  const words = service.messages[locale].fields[name]
  const value = field.kind === 'code' ? undefined : facts[name]
  return {
    name,
    field,
    label: words?.label ?? name,
    ...(words?.hint && { hint: words.hint }),
    options: field.kind === 'choice' ? field.options.map((option) => ({ value: option, label: words?.options?.[option] ?? option })) : [],
    optional: field.optional === true,
    ...(value !== undefined && { value }),
  }
}

export const questionsOf = (service: Service, step: Step<Fields>, facts: Facts, locale: Locale): Question[] =>
  step.fields.map((name) => questionOf(service, service.fields, facts, name, locale))

/** What a decision asks of the officer (`asks` of the transition). */
export const decisionQuestions = (service: Service, asks: readonly string[], locale: Locale): Question[] =>
  asks.map((name) => questionOf(service, service.decisionFields ?? {}, {}, name, locale))
