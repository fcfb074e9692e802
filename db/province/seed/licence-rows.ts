import { addMonths, addYears, DAY, type CivilDate } from '@/lib/kernel/clock'
import type { DemoKind } from '@/db/national/seed/demo-logins'
import type { medicalCertificates } from '../schema/licence-papers'
import type { licenceDocuments, licences } from '../schema/register'
import type { pointBookings } from '../schema/violations'
import type { SeedPerson } from './seed-person'
import { daysAgo, randomFor, seededId, type SeedTerms } from './seed-terms'

type LicenceRow = typeof licences.$inferInsert & { readonly id: string }

const CLASSES: readonly [string, ...string[]] = ['C1', 'C1', 'C1', 'C1', 'C2', 'C2', 'C1D', 'B2', 'A2', 'B1']
const SIX_YEARS_DAYS = 2_100
/** The last cycle ended so long ago: what follows from it is due, not overdue. */
const DAYS_SINCE_CYCLE = 10

const firstLicence = (validFrom: CivilDate) => ({ firstIssuedOn: validFrom, validFrom, validTo: addYears(validFrom, 6), issuedOn: validFrom })

type Course = Partial<Omit<LicenceRow, 'id'>>

/** What the kinds of people of the demo hold, counted from the day it is made: each finds its service open. */
const COURSES: Readonly<Partial<Record<DemoKind, (terms: SeedTerms) => Course>>> = {
  'suspended-licence-holder': () => ({ status: 'D' }),
  'renewing-licence-holder': (terms) => ({ ...firstLicence(addYears(daysAgo(terms, -30), -6)), classes: 'C1' }),
  'late-licence-holder': (terms) => {
    const validTo = daysAgo(terms, 100)
    const validFrom = addYears(validTo, -10)
    return { firstIssuedOn: addYears(validTo, -16), validFrom, validTo, issuedOn: validFrom, classes: 'C1' }
  },
  'over-age-licence-holder': (terms) => ({ ...firstLicence(addYears(daysAgo(terms, 200), -3)), classes: 'B2' }),
  'large-class-holder': (terms) => ({ ...firstLicence(addYears(daysAgo(terms, DAYS_SINCE_CYCLE), -4)), classes: 'B2' }),
  'impaired-licence-holder': (terms) => ({ ...firstLicence(addYears(daysAgo(terms, DAYS_SINCE_CYCLE), -3)), classes: 'C5' }),
}

/** A first licence of six years, held for up to all of them, unless the kind says otherwise. */
export const licenceRow = (terms: SeedTerms, holder: SeedPerson, kind: DemoKind | null = null): LicenceRow => {
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
    status: 'A',
    ...firstLicence(validFrom),
    contactPhoneSealed: terms.tools.seal('licences.contact-phone', id, holder.phone),
    contactAddressSealed: terms.tools.seal('licences.contact-address', id, holder.address),
    ...(kind && COURSES[kind]?.(terms)),
  }
}

const opening = (terms: SeedTerms, licence: LicenceRow, points: number, on: CivilDate): typeof pointBookings.$inferInsert => {
  const id = seededId(terms, 'pbk', licence.id)
  return { id, licenceId: licence.id, decision: `opening:${id}`, points, fineFen: 0, decidedOn: on, payBy: on }
}

const POINTED_EVERY = 5

/** What was booked before the platform: some hold points; of drivers of large vehicles the cycle that ended last cost some, so their review is due (LIC-09). */
export const pointBookingRows = (terms: SeedTerms, licence: LicenceRow, kind: DemoKind | null): readonly (typeof pointBookings.$inferInsert)[] => {
  if (kind === 'large-class-holder') return [opening(terms, licence, 3, addYears(licence.firstIssuedOn, 3))]
  const random = randomFor(terms, `points:${licence.id}`)
  return kind === null && random.below(POINTED_EVERY) === 0 ? [opening(terms, licence, random.pick([1, 3, 6]), daysAgo(terms, 20))] : []
}

const EVERY_CLASS = 'A1,A2,A3,B1,B2,C1,C2,C3,C4,C5,C6,D,E,F,M,N,P'
const EXAMINED: readonly (DemoKind | null)[] = ['renewing-licence-holder', 'late-licence-holder', 'over-age-licence-holder', 'unlicensed', 'learner', 'booked-learner']

const FINDINGS = JSON.stringify({
  heightCm: 170, sightLeft: 50, sightRight: 49, tellsColours: true, hears: true, limbsMove: true, neckMoves: true, abilities: null, licenceClass: 'C1', reasons: [],
})
const DRAWN_EVERY = 4
const EXAMINED_DAYS_AGO = 20

export const certificateNumberOf = (terms: SeedTerms, index: number): string =>
  `${terms.place.adcode.slice(0, 4)}${String(terms.block * 1_000_000 + index).padStart(8, '0')}`

/** What a hospital handed in lately for those who come with it (LIC-13). */
export const certificateRows = (terms: SeedTerms, holder: SeedPerson, kind: DemoKind | null, hospital: { readonly organisationId: string; readonly operatorId: string }): readonly (typeof medicalCertificates.$inferInsert)[] => {
  if (!EXAMINED.includes(kind)) return []
  const id = seededId(terms, 'med', String(holder.index))
  const examinedOn = daysAgo(terms, EXAMINED_DAYS_AGO)
  return [{
    id, number: certificateNumberOf(terms, holder.index), place: terms.place.code,
    personId: holder.id, organisationId: hospital.organisationId, examinedOn, validUntil: addMonths(examinedOn, 6), isFit: true, fitFor: EVERY_CLASS,
    findingsSealed: terms.tools.seal('medical_certificates.findings', id, FINDINGS), enteredBy: hospital.operatorId, enteredAt: terms.now - EXAMINED_DAYS_AGO * DAY, state: 'valid',
    // Never of those who are about to need it.
    audit: kind !== 'unlicensed' && holder.index % DRAWN_EVERY === 1 ? 'drawn' : 'none',
  }]
}

export const licenceDocumentRow = (terms: SeedTerms, licence: LicenceRow): typeof licenceDocuments.$inferInsert => ({
  id: seededId(terms, 'doc', licence.id),
  licenceId: licence.id,
  serial: 1,
  issuedOn: licence.issuedOn,
  collectedAt: terms.now,
})
