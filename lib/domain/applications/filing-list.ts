import type { Service } from '@/lib/engine/define-service'
import type { Context } from '@/lib/kernel/context'
import type { Locale, Text } from '@/lib/kernel/locale'
import { problem, type Problem } from '@/lib/kernel/problem'
import { messagesOf } from '@/lib/messages/messages-of'
import type { Column, SheetRow } from '../sheets/column'
import { MOST_ROWS } from '../sheets/read-rows'
import { prepareFiling, problemsOfListed, writtenFields, type ListedFiling } from './prepare-filing'

const both = (word: (locale: Locale) => string): Text => ({ 'zh-Hans': word('zh-Hans'), en: word('en') })
const startWord = (name: 'name' | 'documentKind' | 'number' | 'country' | 'phone'): Text => both((locale) => messagesOf(locale).filings.start[name])

/** Names of the person's columns; none is a field of a service. */
const PERSON: readonly Column[] = [
  { field: 'person.name', heading: startWord('name') },
  { field: 'person.documentKind', heading: startWord('documentKind'), words: (locale) => messagesOf(locale).accounts.document, short: { 身份证: 'resident-card' }, isQuoted: true, width: 30 },
  { field: 'person.number', heading: startWord('number'), width: 24 },
  { field: 'person.country', heading: startWord('country'), isOptional: true, isQuoted: true },
  { field: 'person.phone', heading: startWord('phone'), isOptional: true },
]

/** Whom it is for, then everything of the service that can be written down, in the words of its questions. */
export const filingColumns = (service: Service): readonly Column[] => [
  ...PERSON,
  ...writtenFields(service).map((field): Column => {
    const { kind, optional = false } = service.fields[field] ?? { kind: 'text' as const }
    const wordsIn = (locale: Locale) => service.messages[locale].fields[field]
    return {
      field, heading: both((locale) => wordsIn(locale)?.label ?? field), isOptional: optional, isDay: kind === 'date',
      ...(kind === 'choice' && { words: (locale: Locale) => wordsIn(locale)?.options ?? {}, isQuoted: true }),
    }
  }),
]

const listed = (service: Service, { cells }: SheetRow): ListedFiling => {
  const { 'person.name': name = '', 'person.documentKind': documentKind = '', 'person.number': number = '', 'person.country': country = '', 'person.phone': phone = '' } = cells
  return { person: { name, documentKind, number, country, phone }, answers: Object.fromEntries(writtenFields(service).map((field) => [field, cells[field] ?? ''])) }
}

/** Problems name the columns of the list. */
const inColumns = (service: Service, problems: readonly Problem[]): readonly Problem[] =>
  problems.map((found) => (found.field && !Object.hasOwn(service.fields, found.field) ? { ...found, field: `person.${found.field}` } : found))

export type CheckedFiling = { readonly row: SheetRow; readonly problems: readonly Problem[] }

/** Each cell judged by the rules of the form; nothing is written (ux.md §3). */
export const checkFilings = (ctx: Context, service: Service, rows: readonly SheetRow[]): readonly CheckedFiling[] => {
  const seen = new Set<string>()
  return rows.slice(0, MOST_ROWS).map((row) => {
    const number = (row.cells['person.number'] ?? '').trim().toUpperCase()
    const repeats = number !== '' && seen.has(number)
    seen.add(number)
    return { row, problems: [...inColumns(service, problemsOfListed(ctx, service, listed(service, row))), ...(repeats ? [problem('sale.row-repeated', 'person.number')] : [])] }
  })
}

export type PreparedFiling = CheckedFiling & { readonly number: string | null }

/** Many single commands with a report; one that is refused stops no other (style.md §4). */
export const prepareFilings = async (ctx: Context, service: Service, rows: readonly SheetRow[]): Promise<readonly PreparedFiling[]> => {
  const prepared: PreparedFiling[] = []
  for (const checked of checkFilings(ctx, service, rows)) {
    const result = checked.problems.length ? null : await prepareFiling(ctx, { service: service.slug, ...listed(service, checked.row) })
    prepared.push({
      row: checked.row,
      problems: result && !result.ok ? inColumns(service, result.problems) : checked.problems,
      number: result?.ok ? result.value.number : null,
    })
  }
  return prepared
}
