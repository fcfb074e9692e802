import type { ExamRuleValues } from './exams/exam-rule-values'
import type { Level } from '@/lib/kernel/actor'
import type { Fen } from '@/lib/kernel/money'
import type { PlateType } from './identifiers/plate-number'
import type { LicenceRuleValues } from './licence/licence-rule-values'
import type { VehicleRuleValues } from './vehicle/vehicle-rule-values'
import type { ViolationRuleValues } from './violations/violation-rule-values'

/** How the owner came to the vehicle a number is chosen for (PLT-07). */
export type Acquisition = 'new' | 'second-hand' | 'moved-in' | 'new-energy-exchange'

export type PreselectionKinds = {
  readonly types: readonly PlateType[]
  readonly acquisitions: readonly Acquisition[]
}

export type FeeKey =
  | 'plate.car' | 'plate.car.plain' | 'plate.trailer' | 'plate.trailer.plain' | 'plate.low-speed' | 'plate.low-speed.plain'
  | 'plate.motorcycle.pair' | 'plate.motorcycle.single' | 'vehicle-licence' | 'registration-certificate'
  | 'licence.replacement' | 'licence.renewal' | 'licence.exchange' | 'temporary-plate' | 'temporary-driving-permit'
  | 'inspection-mark' | 'postage.in-province' | 'postage.elsewhere'
  | 'test.k1' | 'test.k2.car'

type NumberKey =
  | 'plate.pool.min'
  | 'plate.draw.batch' | 'plate.draw.batches' | 'plate.draw.seconds' | 'plate.draw.sessionsPerDay' | 'plate.draw.days'
  | 'plate.compose.maxTries'
  | 'plate.hold.seconds' | 'plate.hold.max'
  | 'plate.register.days'
  | 'plate.abandon.banYears'
  | 'plate.return.minDays' | 'plate.return.maxDays'
  | 'plate.publicise.hours'
  | 'plate.replenish.forecastDays' | 'plate.replenish.salesDays' | 'plate.replenish.minForecast'
  | 'otp.digits' | 'otp.minutes' | 'otp.perDay' | 'otp.gapSeconds' | 'otp.tries' | 'phone.maxAccounts'
  | 'kiosk.face.min' | 'kiosk.idle' | 'kiosk.idle.elder' | 'kiosk.idle.grace' | 'kiosk.session.max'
  | 'org.operators.max' | 'disclosure.perDay'
  | 'lic.make.days' | 'lic.frequent.count' | 'lic.frequent.months' | 'review.days'
  | 'pay.hours' | 'ban.uncollected.years' | 'deliver.in-province.days' | 'deliver.elsewhere.days' | 'collect.months' | 'parcel.kept.days'
  | 'appeal.reconsideration.days' | 'appeal.litigation.months'
  | 'fee.second.percent' | 'fee.later.percent'

/** Every rule key and what its versions hold; seconds, days and hours are in the key's name or its unit of the rule. */
export type RuleValues = Readonly<Record<NumberKey, number>> & Readonly<Record<FeeKey, Fen>> & LicenceRuleValues & VehicleRuleValues & ExamRuleValues & ViolationRuleValues & {
  readonly 'plate.preselect.kinds': PreselectionKinds
  /** Licence status letters (standards.md §10). */
  readonly 'lic.reissue.withheld': string
  readonly 'lic.reissue.gone': string
  readonly 'identity.upgrade.counter': boolean
  readonly 'identity.upgrade.online': boolean
  /** By service code; a service that is not named keeps the level of its catalogue row. */
  readonly 'service.minLevel': Readonly<Record<string, Level>>
}

export type RuleKey = keyof RuleValues
