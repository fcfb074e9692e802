import { isLookup, lookup, lookups, type KeyRing } from '@/lib/kernel/crypto'

/** What makes a person the same person everywhere: a parsed number and how it is proved. */
export type PersonIdentity = {
  readonly documentType: string
  readonly documentSubtype?: string | null
  /** Issuing country of type F, ISO 3166 alpha-3. */
  readonly country?: string | null
  readonly number: string
}

const PERSON = 'national.accounts.person'
const ACCOUNT_PHONE = 'national.accounts.phone'
const documentColumn = (province: string): string => `province-${province}.people.document`

const CITIZEN_NUMBER_TYPES: ReadonlySet<string> = new Set(['A', 'M', 'H'])

const identityText = ({ documentType, documentSubtype, country, number }: PersonIdentity): string => {
  if (CITIZEN_NUMBER_TYPES.has(documentType)) return `A:${number}`
  return documentType === 'F' ? `F:${documentSubtype ?? '-'}:${country ?? 'CHN'}:${number}` : `${documentType}:${number}`
}

/** REG-12: the key of a person nationwide, equal in the accounts, the directory and every province. */
export const personKeyOf = (keys: KeyRing, identity: PersonIdentity): string => lookup(keys, PERSON, identityText(identity))

/** What a row may hold of it while the ring has older keys; the current one first. The same for the other keys below (E3). */
export const everyPersonKeyOf = (keys: KeyRing, identity: PersonIdentity): string[] => lookups(keys, PERSON, identityText(identity))

export const isPersonKeyOf = (keys: KeyRing, identity: PersonIdentity, key: string): boolean => isLookup(keys, PERSON, identityText(identity), key)

export const accountPhoneKeyOf = (keys: KeyRing, phone: string): string => lookup(keys, ACCOUNT_PHONE, phone)
export const everyAccountPhoneKeyOf = (keys: KeyRing, phone: string): string[] => lookups(keys, ACCOUNT_PHONE, phone)

/** The document as one province's register finds it (E3: another key in every province). */
export const documentKeyOf = (keys: KeyRing, province: string, documentType: string, number: string): string =>
  lookup(keys, documentColumn(province), `${documentType}:${number}`)
export const everyDocumentKeyOf = (keys: KeyRing, province: string, documentType: string, number: string): string[] =>
  lookups(keys, documentColumn(province), `${documentType}:${number}`)

export const peoplePhoneKeyOf = (keys: KeyRing, province: string, phone: string): string =>
  lookup(keys, `province-${province}.people.phone`, phone)
