import { lookup, type KeyRing } from '@/lib/kernel/crypto'

/** What makes a person the same person everywhere: a parsed number and how it is proved. */
export type PersonIdentity = {
  readonly documentType: string
  readonly documentSubtype?: string | null
  /** Issuing country of type F, ISO 3166 alpha-3. */
  readonly country?: string | null
  readonly number: string
}

const CITIZEN_NUMBER_TYPES: ReadonlySet<string> = new Set(['A', 'M', 'H'])

const identityText = ({ documentType, documentSubtype, country, number }: PersonIdentity): string => {
  if (CITIZEN_NUMBER_TYPES.has(documentType)) return `A:${number}`
  return documentType === 'F' ? `F:${documentSubtype ?? '-'}:${country ?? 'CHN'}:${number}` : `${documentType}:${number}`
}

/** REG-12: the key of a person nationwide, equal in the accounts, the directory and every province. */
export const personKeyOf = (keys: KeyRing, identity: PersonIdentity): string =>
  lookup(keys, 'national.accounts.person', identityText(identity))

export const accountPhoneKeyOf = (keys: KeyRing, phone: string): string => lookup(keys, 'national.accounts.phone', phone)

/** The document as one province's register finds it (E3: another key in every province). */
export const documentKeyOf = (keys: KeyRing, province: string, documentType: string, number: string): string =>
  lookup(keys, `province-${province}.people.document`, `${documentType}:${number}`)

export const peoplePhoneKeyOf = (keys: KeyRing, province: string, phone: string): string =>
  lookup(keys, `province-${province}.people.phone`, phone)
