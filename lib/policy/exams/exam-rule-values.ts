import type { LicenceClass } from '../licence/licence-classes'
import type { FraudDegree } from './fraud'
import type { TestSubject } from './test-subjects'

type ByClass = Readonly<Partial<Record<LicenceClass, number>>>

/** A class that is left out has no wait. */
export type RoadWait = { readonly days: ByClass; readonly addingToCar: ByClass }

export type PassMarks = { readonly marks: Readonly<Record<TestSubject, number>>; readonly k2Large: number; readonly largeClasses: readonly LicenceClass[] }

/** null = the place does not ask for reported hours. */
export type TrainingHours = Readonly<Partial<Record<TestSubject, number>>> | null

/** Days, hours and counts are in the key's name. */
export type ExamNumberKey =
  | 'exam.retry.days' | 'exam.maxBookings' | 'exam.cancel.lastDay' | 'exam.plan.days'
  | 'exam.close.days' | 'exam.close.hour' | 'exam.wishes' | 'exam.offer.hours' | 'exam.place.changes'

export type ExamRuleValues = Readonly<Record<ExamNumberKey, number>> & {
  readonly 'exam.online.classes': readonly LicenceClass[]
  readonly 'exam.k3r.requiresK2': boolean
  readonly 'exam.k2.minDays': ByClass
  readonly 'exam.k3r.minDays': RoadWait
  readonly 'exam.passMarks': PassMarks
  readonly 'exam.backfill': 'none' | 'offer'
  readonly 'exam.place.classes': readonly LicenceClass[]
  readonly 'ban.fraud.years': Readonly<Record<FraudDegree, number>>
  readonly 'training.hours': TrainingHours
}
