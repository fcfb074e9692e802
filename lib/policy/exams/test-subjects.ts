import type { LicenceClass } from '../licence/licence-classes'
import { ruleValue, type RuleMoment } from '../rule-versions'

/** EXM-01: 科目一 (law), 科目二 (field), 科目三 on the road, and safe driving, called 科目四. */
export const TEST_SUBJECTS = ['K1', 'K2', 'K3R', 'K3S'] as const
export type TestSubject = (typeof TEST_SUBJECTS)[number]

export const isTestSubject = (text: string): text is TestSubject => TEST_SUBJECTS.some((name) => name === text)

/** C6 is tested without the road (EXM-06). */
export const subjectsOf = (licenceClass: LicenceClass): readonly TestSubject[] =>
  licenceClass === 'C6' ? ['K1', 'K2', 'K3S'] : TEST_SUBJECTS

/** What must be passed, or itself be booked for an earlier session (EXM-03, EXM-04); K1 is never only booked (EXM-21). */
export const presupposed = (subject: TestSubject, licenceClass: LicenceClass, at: RuleMoment): readonly TestSubject[] => {
  switch (subject) {
    case 'K1':
    case 'K2':
      return []
    case 'K3R':
      return ruleValue('exam.k3r.requiresK2', at).value ? ['K2'] : []
    case 'K3S':
      return subjectsOf(licenceClass).filter((name) => name === 'K2' || name === 'K3R')
  }
}
