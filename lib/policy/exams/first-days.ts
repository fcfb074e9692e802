import { addDays, type CivilDate } from '@/lib/kernel/clock'
import type { LicenceClass } from '../licence/licence-classes'
import { judgedOn, ruleVersion, type RuleMoment, type RuleVersion } from '../rule-versions'
import type { TestSubject } from './test-subjects'

export type Trained = {
  readonly licenceClass: LicenceClass
  /** Issue of the learner's certificate, which decides the version of the intervals. */
  readonly certifiedOn: CivilDate
  /** The class is added to a licence that holds a car class. */
  readonly addsToCar: boolean
}

export type FirstDay = { readonly opensOn: CivilDate; readonly days: number; readonly version: RuleVersion<'exam.k2.minDays'> | RuleVersion<'exam.k3r.minDays'> }

/** The first day on which K2 may be booked (EXM-05). */
const firstFieldDay = ({ licenceClass, certifiedOn }: Trained, at: RuleMoment): FirstDay => {
  const version = ruleVersion('exam.k2.minDays', judgedOn(at, certifiedOn))
  const days = version.value[licenceClass] ?? 0
  return { opensOn: addDays(certifiedOn, days), days, version }
}

/** The first day on which K3R may be booked (EXM-06). */
const firstRoadDay = ({ licenceClass, certifiedOn, addsToCar }: Trained, at: RuleMoment): FirstDay => {
  const version = ruleVersion('exam.k3r.minDays', judgedOn(at, certifiedOn))
  const adding = addsToCar ? version.value.addingToCar[licenceClass] : undefined
  const days = adding ?? version.value.days[licenceClass] ?? 0
  return { opensOn: addDays(certifiedOn, days), days, version }
}

/** null where no interval counts: K1 comes before the certificate, K3S after the others. */
export const firstDay = (subject: TestSubject, trained: Trained, at: RuleMoment): FirstDay | null => {
  switch (subject) {
    case 'K1':
    case 'K3S':
      return null
    case 'K2':
      return firstFieldDay(trained, at)
    case 'K3R':
      return firstRoadDay(trained, at)
  }
}
