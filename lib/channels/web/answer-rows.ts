import type { Service, Step } from '@/lib/engine/define-service'
import type { Facts, Field, Fields } from '@/lib/engine/fields'
import type { Locale } from '@/lib/kernel/locale'
import { formatDate, formatPictures } from '@/lib/messages/format'

export type AnswerRow = { readonly step: string; readonly name: string; readonly label: string; readonly text: string }

/** Ids in answers and the words for them: an office, a held number. */
export type NamesOf = (kind: Field['kind'], id: string) => string | undefined

const inWords = (service: Service, field: Field, name: string, answer: string, locale: Locale, namesOf: NamesOf): string => {
  switch (field.kind) {
    case 'choice':
      return service.messages[locale].fields[name]?.options?.[answer] ?? answer
    case 'date':
      return formatDate(locale, answer)
    case 'office':
    case 'plate-hold':
    case 'visit':
    case 'inspection-slot':
      return namesOf(field.kind, answer) ?? answer
    case 'file':
      return formatPictures(locale, answer.split(' ').length)
    case 'text':
    case 'phone':
    case 'code':
      return answer
  }
}

/** The answers on the path as label and words, in the order they were asked; codes are proof, not answers. */
export const answerRows = (service: Service, path: readonly Step<Fields>[], facts: Facts, locale: Locale, namesOf: NamesOf): AnswerRow[] =>
  path.flatMap((step) =>
    step.fields.flatMap((name) => {
      const field = service.fields[name]
      if (!field || field.kind === 'code') return []
      const answer = facts[name] ?? ''
      const label = service.messages[locale].fields[name]?.label ?? name
      return [{ step: step.id, name, label, text: answer === '' ? '—' : inWords(service, field, name, answer, locale, namesOf) }]
    }),
  )
