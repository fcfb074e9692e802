import { problem, type Problem } from '@/lib/kernel/problem'
import type { LicenceClass } from '../licence/licence-classes'
import { gearboxesFor, type Gearbox } from './test-vehicles'
import { subjectsOf, type TestSubject } from './test-subjects'

/** Subjects that are driven: the plan names the vehicle, the applicant chooses by it. */
export const isDriven = (subject: TestSubject): boolean => subject === 'K2' || subject === 'K3R'

export type SessionPlan = {
  readonly subject: TestSubject
  readonly classes: readonly LicenceClass[]
  readonly capacity: number
  readonly vehicle: { readonly licenceClass: LicenceClass; readonly gearbox: Gearbox } | null
  /** Subjects and classes each examiner may test, with what is left of the day. */
  readonly examiners: readonly { readonly subjects: readonly TestSubject[]; readonly classes: readonly LicenceClass[]; readonly left: number }[]
  /** What is left of the approved daily maximum of the site. */
  readonly siteLeft: number
}

const vehicleProblem = ({ subject, classes, vehicle }: SessionPlan): Problem | null => {
  if (!isDriven(subject)) return vehicle === null ? null : problem('plan.no-vehicle-needed', 'vehicleId')
  if (vehicle === null) return problem('plan.vehicle-missing', 'vehicleId')
  const fits = classes.every((name) => name === vehicle.licenceClass && gearboxesFor(name).includes(vehicle.gearbox))
  return fits ? null : problem('plan.vehicle-not-for-class', 'vehicleId', { class: vehicle.licenceClass })
}

const examinersProblem = ({ subject, classes, capacity, examiners }: SessionPlan): Problem | null => {
  if (examiners.length === 0) return problem('plan.examiner-missing', 'examiners')
  const mayTest = examiners.every((each) => each.subjects.includes(subject) && classes.every((name) => each.classes.includes(name)))
  if (!mayTest) return problem('plan.examiner-not-for-class', 'examiners')
  const left = examiners.reduce((sum, each) => sum + Math.max(0, each.left), 0)
  return capacity > left ? problem('plan.over-examiners', 'capacity', { left }) : null
}

/** EXM-23: within the approved daily maximum of the site and of its examiners. */
export const planProblem = (plan: SessionPlan): Problem | null => {
  const { subject, classes, capacity, siteLeft } = plan
  if (!classes.every((name) => subjectsOf(name).includes(subject))) return problem('plan.subject-not-of-class', 'classes')
  if (capacity > siteLeft) return problem('plan.over-site', 'capacity', { left: siteLeft })
  return vehicleProblem(plan) ?? examinersProblem(plan)
}

/** The tests of a session shared out among its examiners: as even as what each has left lets it be. */
export const shareOut = (capacity: number, left: readonly number[]): readonly number[] => {
  const shares = left.map(() => 0)
  for (let given = 0; given < capacity; given++) {
    const least = left.map((most, i) => ({ i, share: shares[i] ?? 0, most })).filter(({ share, most }) => share < most).toSorted((a, b) => a.share - b.share || a.i - b.i)[0]
    if (!least) throw new Error('more tests than the examiners have left')
    shares[least.i] = least.share + 1
  }
  return shares
}
