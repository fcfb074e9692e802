import type { Instant, CivilDate } from '../kernel/clock'
import type { Channel, Profile } from '../kernel/context'
import type { Level } from '../kernel/actor'

export type VehicleStanding = {
  readonly kind: 'vehicle'
  readonly id: string
  readonly plateType: string
  readonly plate: string | null
  readonly vin: string
  readonly stage: 'new' | 'registered' | 'deregistered'
  readonly status: string
  readonly ownerKind: 'individual' | 'organisation'
  readonly invoiceOn: CivilDate | null
  readonly use: string
  readonly openViolations: number
  /** A number confirmed or registered for this VIN (PLT-08). */
  readonly hasChosenPlate: boolean
}

export type LicenceStanding = {
  readonly kind: 'licence'
  readonly id: string
  readonly classes: readonly string[]
  readonly status: string
  readonly firstIssuedOn: CivilDate
  readonly validTo: CivilDate | null
  readonly points: number
}

/** Everything the register says that a rule may judge by; loaded by the domain, never by a rule. */
export type Standing = {
  readonly today: CivilDate
  readonly now: Instant
  readonly profile: Profile
  /** GB/T 2260. */
  readonly region: string
  readonly level: Level
  /** Some refusals hold for the internet only and leave the office open (BAN-02, LIC-22). */
  readonly channel: Channel
  readonly subject: VehicleStanding | LicenceStanding
  readonly bans: readonly { readonly kind: string; readonly fromAt: Instant; readonly untilDay: CivilDate; readonly reason: string }[]
  /** Open applications of the applicant, the judged one not among them. */
  readonly openApplications: readonly { readonly service: string; readonly subjectId: string; readonly number: string }[]
  /** Completed re-issues of the same item in the last twelve months (LIC-23). */
  readonly reissuesInYear: number
}

/** By what the rule versions of a case are chosen. */
export const momentOf = ({ profile, today, region }: Standing) => ({ profile, businessDate: today, region })
