import type { KeyRing } from '@/lib/kernel/crypto'
import { isPersonKeyOf, type PersonIdentity } from '../people-keys'

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const COUNTRIES = LETTERS.flatMap((a) => LETTERS.flatMap((b) => LETTERS.map((c) => a + b + c)))

type Known = Pick<PersonIdentity, 'documentType' | 'documentSubtype' | 'number'>

/**
 * Whose key a row holds. The country of a foreign document stands in no column, only in its hash: it is the one whose hash
 * is the row's. Null when no key of the ring gives this hash.
 */
export const identityUnderRing = (keys: KeyRing, known: Known, personKey: string): PersonIdentity | null => {
  const plain: PersonIdentity = { ...known, country: null }
  if (isPersonKeyOf(keys, plain, personKey)) return plain
  if (known.documentType !== 'F') return null
  const country = COUNTRIES.find((each) => isPersonKeyOf(keys, { ...known, country: each }, personKey))
  return country === undefined ? null : { ...known, country }
}
