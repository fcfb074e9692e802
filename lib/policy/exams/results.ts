import type { LicenceClass } from '../licence/licence-classes'
import { ruleValue, type RuleMoment } from '../rule-versions'
import { bookingsUsed, type TestRecord } from './may-book'
import type { TestSubject } from './test-subjects'

export const passMark = (subject: TestSubject, licenceClass: LicenceClass, at: RuleMoment): number => {
  const { marks, k2Large, largeClasses } = ruleValue('exam.passMarks', at).value
  return subject === 'K2' && largeClasses.includes(licenceClass) ? k2Large : marks[subject]
}

/** The test and, if it was failed, its re-sit of the same day; a re-sit that was not taken is null (EXM-08). */
export type Scores = { readonly first: number; readonly second: number | null }

export const outcomeOf = ({ first, second }: Scores, mark: number): 'passed' | 'failed' => (first >= mark || (second !== null && second >= mark) ? 'passed' : 'failed')

export type Consequence = {
  /** The fifth booking of K2 or K3R is failed or missed: the training ends, passed subjects are void (EXM-09). */
  readonly endsTraining: boolean
  /** K1 is passed: the learner's certificate follows (EXM-04). */
  readonly certifies: boolean
  /** The last subject is passed: the licence follows. */
  readonly completes: boolean
}

/** What a result, the newest of the records, brings with it. */
export const consequenceOf = (record: TestRecord, records: readonly TestRecord[], subjects: readonly TestSubject[], at: RuleMoment): Consequence => {
  const passed = record.outcome === 'passed'
  const used = bookingsUsed(records, record.subject)
  return {
    endsTraining: !passed && used !== null && used >= ruleValue('exam.maxBookings', at).value,
    certifies: passed && record.subject === 'K1',
    completes: passed && subjects.every((subject) => records.some((each) => each.subject === subject && each.outcome === 'passed')),
  }
}

/** Live bookings of these subjects are void when this one has failed, was missed, cancelled or not allotted (EXM-03). */
export const isVoidWithout = (needs: readonly TestSubject[], lost: TestSubject): boolean => needs.includes(lost)

/** Bookings left within the certificate; null where they are not counted. */
export const bookingsLeft = (records: readonly TestRecord[], subject: TestSubject, at: RuleMoment): number | null => {
  const used = bookingsUsed(records, subject)
  return used === null ? null : Math.max(0, ruleValue('exam.maxBookings', at).value - used)
}

