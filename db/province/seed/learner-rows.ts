import { addDays, addYears, instantOf } from '@/lib/kernel/clock'
import type { learners, trainingHours } from '../schema/licence-papers'
import type { SeedPerson } from './seed-person'
import { daysAgo, seededId, type SeedTerms } from './seed-terms'

type LearnerRow = typeof learners.$inferInsert & { readonly id: string }

const ADMITTED_DAYS_AGO = 75
const K1_DAYS_AGO = 60

export const learnerId = (terms: SeedTerms, index: number): string => seededId(terms, 'lrn', String(index))

/** Somebody who learns: admitted some time ago, K1 passed unless they begin; whoever has the higher number waits less long. */
export const learnerRow = (terms: SeedTerms, person: SeedPerson, school: string, isBeginner: boolean): LearnerRow => {
  const { place } = terms
  const admittedOn = daysAgo(terms, ADMITTED_DAYS_AGO)
  const passedOn = daysAgo(terms, K1_DAYS_AGO)
  const minutes = person.index % 600
  const acceptedAt = instantOf(admittedOn, '09:00') + minutes * 60_000
  return {
    id: learnerId(terms, person.index), place: place.code, personId: person.id, organisationId: school, licenceClass: 'C1', state: 'admitted',
    filedAt: instantOf(addDays(admittedOn, -1), '10:00'), acceptedAt, testPlace: place.code, photographedOn: admittedOn,
    ...(!isBeginner && {
      certificateNumber: `${place.adcode}${passedOn.slice(0, 4)}9${String(terms.block * 100_000 + person.index).padStart(6, '0')}`, validFrom: passedOn, validTo: addYears(passedOn, 3),
      lastTestAt: instantOf(passedOn, '09:00') + minutes * 60_000,
    }),
  }
}

const REPORTED = { K1: 12, K2: 16, K3R: 24, K3S: 10 } as const

/** What the school reported so far (EXM-21). */
export const trainingHourRows = (terms: SeedTerms, { index }: SeedPerson, isBeginner: boolean): readonly (typeof trainingHours.$inferInsert)[] =>
  (isBeginner ? (['K1'] as const) : (['K1', 'K2', 'K3R', 'K3S'] as const)).map((subject) => ({
    learnerId: learnerId(terms, index), subject, hours: REPORTED[subject], reportedBy: 'demo', reportedAt: terms.now,
  }))
