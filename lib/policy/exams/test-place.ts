import { problem, type Problem } from '@/lib/kernel/problem'
import type { LicenceClass } from '../licence/licence-classes'
import { refusal } from '../refusal'
import { ruleVersion, type RuleMoment } from '../rule-versions'
import type { TestRecord } from './may-book'

export type PlaceChange = {
  readonly licenceClass: LicenceClass
  readonly changes: number
  readonly records: readonly TestRecord[]
  readonly hasLiveBooking: boolean
}

/** EXM-24: after some subject is passed, C1 to C6, at most three times; a live booking is ended first. */
export const placeChangeProblem = ({ licenceClass, changes, records, hasLiveBooking }: PlaceChange, at: RuleMoment): Problem | null => {
  const classes = ruleVersion('exam.place.classes', at)
  const most = ruleVersion('exam.place.changes', at)
  if (!classes.value.includes(licenceClass)) return refusal('test-place.not-for-class', 'test-place.stays', classes, { class: licenceClass })
  if (changes >= most.value) return refusal('test-place.changed-often', 'test-place.stays', most, { changes })
  if (!records.some(({ outcome }) => outcome === 'passed')) return problem('test-place.pass-first')
  return hasLiveBooking ? problem('test-place.booking-first') : null
}
