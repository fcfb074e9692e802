import type { CivilDate } from '@/lib/kernel/clock'
import type { Profile } from '@/lib/kernel/context'
import { problem, type Problem, type Result } from '@/lib/kernel/problem'
import { isPersonName, normaliseText } from '@/lib/kernel/text'
import { documentKindsFor, subTypeOf, typeCodeOf, PERSON_KINDS, type DocumentKind, type PersonKind } from '@/lib/policy/identifiers/document-kinds'
import { parseDocument } from '@/lib/policy/identifiers/parse-document'
import { mayRegister } from '@/lib/policy/identity-levels'
import type { PersonIdentity } from '../people-keys'

/** Military documents are shown to staff only, bodies come to the window (REG-02). */
export const WEB_PERSON_KINDS = PERSON_KINDS.filter((kind) => kind !== 'organisation' && kind !== 'serviceman')
export const WINDOW_PERSON_KINDS = PERSON_KINDS.filter((kind) => kind !== 'organisation')

export const isPersonKind = (text: string): text is PersonKind => PERSON_KINDS.some((kind) => kind === text)

/** A passport is known by its country too (REG-12). */
export const needsCountry = (document: DocumentKind): boolean => document === 'foreign-passport'

type Way = 'internet' | 'window'
type Rules = { readonly way: Way; readonly profile: Profile; readonly today: CivilDate }

export const parsePersonKind = (text: string, way: Way): PersonKind | Problem => {
  if (text === 'organisation') return mayRegister('organisation', way) ?? problem('person-kind.missing', 'personKind')
  const offered: readonly string[] = way === 'internet' ? WEB_PERSON_KINDS : WINDOW_PERSON_KINDS
  return isPersonKind(text) && offered.includes(text) ? text : problem('person-kind.missing', 'personKind')
}

/** REG-11: only a document this kind of person may show. */
export const parseDocumentKind = (personKind: PersonKind, text: string, { profile, today }: Rules): DocumentKind | Problem =>
  documentKindsFor(personKind, profile, today).find(({ kind }) => kind === text)?.kind ?? problem('document-kind.missing', 'documentKind')

export type Details = { readonly name: string; readonly number: string; readonly country: string | null }

const fieldOf = (problems: readonly Problem[], field: string): Problem[] => problems.map((each) => ({ ...each, field }))

/** Name by script, number by its own check; the country of a passport in ISO 3166 letters. */
export const parseDetails = (
  document: DocumentKind,
  given: { readonly name: string; readonly number: string; readonly country?: string | undefined },
  today: CivilDate,
): Result<Details> => {
  const name = normaliseText(given.name)
  const number = parseDocument(document, given.number, today)
  const country = needsCountry(document) ? (given.country ?? '').normalize('NFKC').trim().toUpperCase() : null
  const problems = [
    ...(isPersonName(name) ? [] : [problem('person-name.invalid', 'name')]),
    ...(number.ok ? [] : fieldOf(number.problems, 'number')),
    ...(country === null || /^[A-Z]{3}$/.test(country) ? [] : [problem('country.invalid', 'country')]),
  ]
  return number.ok && !problems.length ? { ok: true, value: { name, number: number.value, country } } : { ok: false, problems }
}

export const identityOf = (document: DocumentKind, { number, country }: Pick<Details, 'number' | 'country'>): PersonIdentity => ({
  documentType: typeCodeOf(document),
  documentSubtype: subTypeOf(document) ?? null,
  country,
  number,
})
