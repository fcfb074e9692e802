import type { Instant, CivilDate } from '../kernel/clock'
import type { Channel, Profile } from '../kernel/context'
import type { Level } from '../kernel/actor'
import type { Problem } from '../kernel/problem'

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
  /** The letters of this day, those of the register and those the law works out (standards.md §10). */
  readonly letters: string
  /** 车辆类型 of standards.md §12. */
  readonly vehicleType: string
  readonly seats: number
  readonly registeredOn: CivilDate | null
  readonly manufacturedOn: CivilDate | null
  readonly inspectionUntil: CivilDate | null
  /** Last good days of compulsory insurance and vehicle tax. */
  readonly insuredUntil: CivilDate | null
  readonly taxPaidUntil: CivilDate | null
  readonly openAccidents: number
  /** An accident with injury or death, or a punished modification (VEH-04). */
  readonly exemptionLostOn: CivilDate | null
  /** Filed at the place that is asked. */
  readonly isAtHome: boolean
  /** Which dealer reported it sold, while the report stands (VEH-15). */
  readonly soldBy: string | null
  /** Temporary plates that count (VEH-14). */
  readonly temporaryPlates: number
}

/** What is put off: the day it was due at first and the last day of all deferrals together (LIC-14). */
export type Deferred = { readonly originalDueOn: CivilDate; readonly untilDay: CivilDate }

export type LicenceStanding = {
  readonly kind: 'licence'
  readonly id: string
  readonly classes: readonly string[]
  /** The letters of this day, those of the register and those the law works out (standards.md §10). */
  readonly status: string
  readonly firstIssuedOn: CivilDate
  readonly validFrom: CivilDate
  /** null = long-term. */
  readonly validTo: CivilDate | null
  readonly points: number
  /** null where the document does not say it. */
  readonly bornOn: CivilDate | null
  /** First days of the cycles in which 12 points were reached. */
  readonly fullScoreCycles: readonly CivilDate[]
  /** The newest a hospital handed in (LIC-13). */
  readonly certificate: { readonly examinedOn: CivilDate; readonly fitFor: readonly string[] } | null
  /** Due days of what is not done yet; null = nothing is due. */
  readonly due: { readonly renewal: CivilDate | null; readonly review: CivilDate | null; readonly certificate: CivilDate | null }
  readonly deferred: { readonly renewal: Deferred | null; readonly review: Deferred | null; readonly certificate: Deferred | null }
  /** Of all vehicles of the holder. */
  readonly openViolations: number
}

export type PersonStanding = {
  readonly kind: 'person'
  readonly id: string
  /** null where the document does not say it. */
  readonly bornOn: CivilDate | null
  readonly held: readonly { readonly name: string; readonly since: CivilDate }[]
  /** null = no licence yet. */
  readonly firstIssuedOn: CivilDate | null
  /** The letters of the register of all licences held. */
  readonly licenceLetters: string
  /** First days of the cycles in which 12 points were reached. */
  readonly fullScoreCycles: readonly CivilDate[]
  /** Those that stand, with the classes they find fit (LIC-13). */
  readonly certificates: readonly { readonly number: string; readonly examinedOn: CivilDate; readonly fitFor: readonly string[] }[]
  /** What is filed or being learnt, at any school. */
  readonly learning: readonly { readonly licenceClass: string; readonly isAdmitted: boolean }[]
}

/** A record of a violation by one of the person's vehicles. */
export type ViolationStanding = {
  readonly kind: 'violation'
  readonly id: string
  readonly isCamera: boolean
  /** Last days to ask for reconsideration and to sue, as served with the decision; null while nothing is decided. */
  readonly decided: { readonly reconsiderationBy: CivilDate; readonly litigationBy: CivilDate } | null
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
  /** The organisation that files it for the person, if one does. */
  readonly organisationId: string | null
  readonly subject: VehicleStanding | LicenceStanding | PersonStanding | ViolationStanding
  readonly bans: readonly { readonly kind: string; readonly fromAt: Instant; readonly untilDay: CivilDate; readonly reason: string }[]
  /** Open applications of the applicant, the judged one not among them. */
  readonly openApplications: readonly { readonly service: string; readonly subjectId: string; readonly number: string }[]
  /** Completed re-issues of the same item in the last twelve months (LIC-23). */
  readonly reissuesInYear: number
}

/** What of the standing says which law counts. */
export type Moment = Pick<Standing, 'profile' | 'today' | 'region'>

/** By what the rule versions of a case are chosen. */
export const momentOf = ({ profile, today, region }: Moment) => ({ profile, businessDate: today, region })

/** Judges the licence a service is about; of anything else it says nothing. */
export const onLicence = <Found extends Problem | readonly Problem[] | null>(judge: (licence: LicenceStanding, standing: Standing) => Found) => (standing: Standing): Found | null =>
  standing.subject.kind === 'licence' ? judge(standing.subject, standing) : null

/** The same of the vehicle it is about. */
export const onVehicle = <P>(judge: (vehicle: VehicleStanding, standing: Standing) => P) => (standing: Standing): P | null =>
  standing.subject.kind === 'vehicle' ? judge(standing.subject, standing) : null

/** The same of the person it is about. */
export const onPerson = <P>(judge: (person: PersonStanding, standing: Standing) => P) => (standing: Standing): P | null =>
  standing.subject.kind === 'person' ? judge(standing.subject, standing) : null

/** The same of the record it is about. */
export const onViolation = <P>(judge: (record: ViolationStanding, standing: Standing) => P) => (standing: Standing): P | null =>
  standing.subject.kind === 'violation' ? judge(standing.subject, standing) : null
