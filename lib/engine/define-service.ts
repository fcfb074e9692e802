import type { Level } from '../kernel/actor'
import type { CivilDate, Instant } from '../kernel/clock'
import type { Locale } from '../kernel/locale'
import type { Problem } from '../kernel/problem'
import type { Facts, Fields, FactsOf } from './fields'
import type { Moment, Standing, VehicleStanding } from './standing'

/** APP-01: the closed list; a service uses a subset and adds none. */
export const STATUSES = [
  'draft', 'submitted', 'returned', 'awaiting-payment', 'approved', 'rejected', 'in-production', 'ready-for-collection',
  'posted', 'delivered', 'undelivered', 'at-counter', 'completed', 'withdrawn', 'lapsed',
] as const
export type Status = (typeof STATUSES)[number]

/** One name a change in the register; each is done in the transaction of its transition (domain/effects). */
export type Effect =
  | 'issue-licence' | 'renew-licence' | 'exchange-licence' | 'lower-classes-by-age' | 'step-down' | 'change-holder-address'
  | 'defer-renewal' | 'defer-review' | 'defer-certificate' | 'hand-over-licence' | 'change-licence-contact' | 'change-vehicle-contact'
  | 'confirm-plate' | 'release-plate' | 'give-up-plate' | 'lapse-plate'
  | 'write-decision'
  | 'ask-for-payment' | 'end-payment' | 'take-fee'
  | 'order-production' | 'await-collection' | 'end-uncollected'
  | 'hand-to-carrier' | 'keep-parcel' | 'destroy-parcel'
  | 'book-inspection' | 'cancel-inspection' | 'call-off-inspection' | 'miss-inspection'
  | 'book-visit' | 'cancel-visit' | 'call-off-visit' | 'miss-visit' | 'certify-health' | 'file-learner' | 'admit-learner' | 'reject-learner' | 'end-learner'
  | 'issue-plates' | 'issue-vehicle-licence' | 'issue-mark-again' | 'issue-exempt-mark' | 'issue-temporary-plate'
  | 'issue-waiting-plate' | 'end-waiting-plate'
  | 'uphold-objection'

/** What an application may order to be made. */
export type Product = 'driving-licence' | 'plate' | 'vehicle-licence' | 'inspection-mark'

/** `filer` is the body that files for the person, through its portal. */
export type Party = 'applicant' | 'filer' | 'reviewer' | 'clerk' | 'system'

/** Judges answers; `today` is the civil date of the office. */
export type Rule<F = Facts> = (facts: F, env: { readonly today: CivilDate }) => Problem | null
/** Judges the register before any question is asked; its problems, one or all at once, carry the trace (D7). */
export type Eligibility = (standing: Standing) => Problem | readonly Problem[] | null

/** Judges answers by what the register says: a day within three years of what is due there. */
export type RegisterRule<F = Facts> = (facts: F, standing: Standing) => Problem | null

export type Step<F extends Fields> = {
  readonly id: string
  readonly fields: readonly (keyof F & string)[]
  readonly when?: (facts: FactsOf<F>) => boolean
  readonly rules?: readonly Rule<FactsOf<F>>[]
  /** Asked when the step is answered, and again with the submission. */
  readonly registerRules?: readonly RegisterRule<FactsOf<F>>[]
  /** The last step submits by itself once everything is answered; there is no check page (B01 confirm). */
  readonly submits?: true
}

export type Transition = {
  readonly from: readonly Status[]
  readonly to: Status
  readonly by: readonly Party[]
  /** Offered only while it holds: posting to whom wants it posted. */
  readonly when?: (facts: Facts) => boolean
  /** From this instant on it is too late: a booking may be given up until a day before. Judged by the answers that stand. */
  readonly closes?: (facts: Facts, moment: Moment) => Instant | null
  /** Names of decision fields the officer must fill. */
  readonly asks?: readonly string[]
  readonly effects?: readonly Effect[]
  /** F-code of the notice it sends (notices.md). */
  readonly notify?: string
  /** Needs a fresh login (A12). */
  readonly fresh?: boolean
}

/** A charge that differs by what it is for, or by the answers: the keys it may be, and which it is. */
export type Tariff = { readonly keys: readonly string[]; readonly keyOf: (standing: Standing, facts: Facts) => string }

/** What an administrator may give an operator of the own body (REG-17). */
export const PORTAL_FUNCTIONS = ['sale', 'temporary-plate', 'examination', 'student', 'inspection', 'fleet'] as const
export type PortalFunction = (typeof PORTAL_FUNCTIONS)[number]

export type Channels = {
  readonly web?: Record<string, never>
  readonly kiosk?: { readonly identity: 'card' }
  /** Filed by bodies of these kinds, by operators who were given this function of the portal (REG-17). */
  readonly portal?: { readonly kinds: readonly string[]; readonly function: PortalFunction }
  /** In the portal by a body for what is registered in its own name. */
  readonly fleet?: Record<string, never>
  readonly counter?: Record<string, never>
}

export type StepWords = { readonly title: string; readonly hint?: string }
export type FieldWords = { readonly label: string; readonly hint?: string; readonly options?: Readonly<Record<string, string>> }
export type ServiceWords = {
  /** What it is, who may, what it gives: one or two plain sentences. */
  readonly summary: string
  readonly who: string
  readonly need: readonly string[]
  readonly time: string
  /** What the platform does today and what follows at a window. */
  readonly today?: string
  readonly law: readonly string[]
  /** The verb of the last button: 提交补证申请. */
  readonly submit: string
  readonly declaration: string
  readonly afterwards: readonly string[]
  /** For the list of what waits for the person: what to do, and why. */
  readonly next?: { readonly title: string; readonly status: string }
  readonly steps: Readonly<Record<string, StepWords>>
  readonly fields: Readonly<Record<string, FieldWords>>
  readonly problems: Readonly<Record<string, string>>
  readonly transitions: Readonly<Record<string, string>>
}
export type ServiceMessages = Readonly<Record<Locale, ServiceWords>>

export type ServiceDefinition<F extends Fields = Fields> = {
  readonly code: string
  readonly slug: string
  readonly version: number
  /** `person`: about nothing but the applicant. */
  readonly subject: 'licence' | 'vehicle' | 'new-vehicle' | 'person' | 'violation'
  readonly eligibility: readonly Eligibility[]
  /** Of which own vehicle it is the next thing to do: the home page then leads there, with the words of `next`. */
  readonly isNextFor?: (vehicle: Pick<VehicleStanding, 'stage' | 'plate'>) => boolean
  readonly fields: F
  readonly decisionFields?: Fields
  readonly steps: readonly Step<F>[]
  /** Key of the tariff, or what decides it; asked with the day of acceptance, frozen on the application. */
  readonly fee?: string | Tariff
  /** What is made for it once it is paid for. */
  readonly product?: Product
  /** The old paper is handed in: to the courier, or at the window. */
  readonly takesBackOld?: true
  /** Working days of the review (APP-03); none = decided at once. */
  readonly reviewDays?: number
  readonly statuses: readonly Status[]
  readonly transitions: Readonly<Record<string, Transition>> & { readonly submit: Transition }
  readonly summary: readonly (keyof F & string)[]
  readonly channels: Channels
  readonly messages: ServiceMessages
}

/** A definition with its field types forgotten: what engine, channels and domain handle. */
export type Service = ServiceDefinition<Fields>

/**
 * Checks nothing at run time (the registry test and `check-definition.ts` do) but ties steps, rules and summary to the fields.
 * The cast forgets F: rules only ever receive facts of the same definition, which the engine guarantees by construction.
 */
export const defineService = <const F extends Fields>(definition: ServiceDefinition<F>): Service =>
  definition as unknown as Service

export type ServiceLevel = Level
