import { addYears } from '@/lib/kernel/clock'
import type { licenceDocuments, licences } from '../schema/register'
import type { SeedPerson } from './seed-person'
import { daysAgo, randomFor, seededId, type SeedTerms } from './seed-terms'

type LicenceRow = typeof licences.$inferInsert & { readonly id: string }

const CLASSES: readonly [string, ...string[]] = ['C1', 'C1', 'C1', 'C1', 'C2', 'C2', 'C1D', 'B2', 'A2', 'B1']
const SIX_YEARS_DAYS = 2_100

/** A first licence of six years, held for up to all of them. */
export const licenceRow = (terms: SeedTerms, holder: SeedPerson, status = 'A'): LicenceRow => {
  const random = randomFor(terms, `licence:${holder.index}`)
  const validFrom = daysAgo(terms, 40 + random.below(SIX_YEARS_DAYS))
  const fileNumber = `${terms.place.adcode.slice(0, 4)}${String(10_000_000 + terms.block * 1_000_000 + holder.index)}`
  const id = seededId(terms, 'lic', String(holder.index))
  return {
    id,
    place: terms.place.code,
    personId: holder.id,
    fileNumber,
    fileTail: fileNumber.slice(-6),
    classes: random.pick(CLASSES),
    status,
    firstIssuedOn: validFrom,
    validFrom,
    validTo: addYears(validFrom, 6),
    issuedOn: validFrom,
    points: status === 'A' && random.below(5) === 0 ? random.pick([1, 3, 6]) : 0,
    contactPhoneSealed: terms.tools.seal('licences.contact-phone', id, holder.phone),
    contactAddressSealed: terms.tools.seal('licences.contact-address', id, holder.address),
  }
}

export const licenceDocumentRow = (terms: SeedTerms, licence: LicenceRow): typeof licenceDocuments.$inferInsert => ({
  id: seededId(terms, 'doc', licence.id),
  licenceId: licence.id,
  serial: 1,
  issuedOn: licence.issuedOn,
  collectedAt: terms.now,
})
