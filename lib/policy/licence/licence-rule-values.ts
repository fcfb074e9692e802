import type { LicenceClass } from './licence-classes'

/** From this birthday, to the eve of the other (EXM-27); `below` null = no upper age. */
export type ApplyAge = { readonly from: number; readonly below: number | null }

/** What must be held, for how many years, and how many points cycles without a full score (standards.md §8). */
export type AddingCondition = {
  readonly anyOf: readonly { readonly classes: readonly LicenceClass[]; readonly years: number }[]
  readonly cleanCycles: number
}

/** Sight as on the logarithmic chart times ten. A class without a height has none. */
export type FitnessLimits = {
  readonly heightCm: Readonly<Partial<Record<LicenceClass, number>>>
  readonly sharpSight: readonly LicenceClass[]
  readonly sharp: number
  readonly ordinary: number
}

/** Years, months and days are in the key's name; `lic.age.*`, `lic.phys.age` are ages. */
export type LicenceNumberKey =
  | 'lic.renew.days' | 'lic.late.years' | 'lic.restore.years'
  | 'lic.age.decides' | 'lic.age.large' | 'lic.age.extend.years' | 'lic.age.top' | 'lic.change.days'
  | 'lic.phys.age' | 'lic.phys.days' | 'lic.phys.cancel.years' | 'lic.phys.c5.cycles' | 'lic.phys.valid.months' | 'lic.phys.gap.days' | 'lic.phys.audit.percent' | 'lic.phys.anew.days'
  | 'lic.review.days' | 'lic.review.accident.age'
  | 'lic.defer.maxYears' | 'lic.defer.late.years'
  | 'lic.exchange.days' | 'lic.photo.months' | 'lic.health.days' | 'lic.contact.days' | 'lic.probation.months' | 'lic.learner.years' | 'lic.student.age'
  | 'lic.bus.driving.years' | 'lic.bus.age.from' | 'lic.bus.age.below' | 'lic.bus.cleanCycles'
  | 'pts.full'

export type LicenceRuleValues = Readonly<Record<LicenceNumberKey, number>> & {
  /** A class that is left out is not offered. */
  readonly 'lic.apply.ages': Readonly<Partial<Record<LicenceClass, ApplyAge>>>
  /** A class that is left out may be a first licence. */
  readonly 'lic.add.conditions': Readonly<Partial<Record<LicenceClass, AddingCondition>>>
  /** By item code: status letters (standards.md §10) with which it cannot be done. */
  readonly 'lic.barred': Readonly<Record<string, string>>
  readonly 'lic.fitness': FitnessLimits
  readonly 'lic.learner.document': 'test-permit' | 'learner-certificate'
}
