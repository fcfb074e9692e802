import type { Problem } from '../kernel/problem'
import type { Status } from './define-service'

/** Kinds of demo people; seed and tests make at least one of each a place. */
export type DemoPerson =
  | 'licence-holder' | 'suspended-licence-holder' | 'vehicle-owner' | 'new-car-owner'
  | 'renewing-licence-holder' | 'late-licence-holder' | 'over-age-licence-holder' | 'large-class-holder' | 'impaired-licence-holder' | 'minibus-owner' | 'unlicensed'
  | 'learner' | 'booked-learner' | 'recorded-owner'

/** W web, M the web at 390 px, K kiosk, D entered by the office for the person, O filed by a body for the person. */
export type ExampleChannel = 'W' | 'M' | 'K' | 'D' | 'O'

type DaysAgo = { readonly kind: 'days-ago'; readonly days: number }

/**
 * An answer of an example: text as typed; for a code, the code that arrived; for a number, one picked from the offer;
 * for an office, the first of the place; for a day, that many days ago; for a visit and an inspection, the first with a free place; for a
 * certificate, the number of the person's own.
 */
export type ExampleAnswer =
  | string
  | { readonly kind: 'code-received' }
  | { readonly kind: 'picked-number'; readonly mode: 'composed' | 'drawn' }
  | { readonly kind: 'first-office' }
  | DaysAgo
  | { readonly kind: 'first-visit' }
  | { readonly kind: 'first-slot' }
  | { readonly kind: 'own-certificate' }
  | { readonly kind: 'picture' }

/**
 * What a row says: text as it stands there; for a day, that many days ago; the phone or the number that was answered; so many
 * years after the last day the row named before.
 */
export type RowValue =
  | string
  | DaysAgo
  | { readonly kind: 'answered'; readonly step: string; readonly field: string }
  | { readonly kind: 'years-later'; readonly years: number }

/** One's own pages that show the register; a body's are its fleet and each vehicle of it. */
export type OwnPage = 'licence' | 'vehicles' | 'learner' | 'parcels' | 'inspections' | 'violations' | 'fleet' | 'fleet-vehicle'

/** On a page of the person's own: a row, by the name of its words, or anywhere on it. */
export type RegisterRow = { readonly page: OwnPage; readonly row?: string; readonly says: RowValue }

/** A named person's way through a service; unit tests, browser runs, seed and API docs use the same (style.md §3). */
export type Example = {
  readonly name: string
  /** `fleet`: a vehicle of the body that acts. */
  readonly person: DemoPerson | 'fleet'
  readonly channels: readonly ExampleChannel[]
  /** By step, by field, in the order of the path. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, ExampleAnswer>>>>
  /** Steps the answers lead through. */
  readonly path: readonly string[]
  /** Code of the refusal before the first question, or of the submission. */
  readonly refusal?: Problem['code']
  /** Where it stands once the applicant has done everything; a refused one has none. */
  readonly outcome: Status | null
  /** What the register has at the end of the course, and had not before; none for a refused one. */
  readonly register?: readonly RegisterRow[]
}

export const receivedCode: ExampleAnswer = { kind: 'code-received' }
export const firstOffice: ExampleAnswer = { kind: 'first-office' }
export const firstVisit: ExampleAnswer = { kind: 'first-visit' }
export const firstSlot: ExampleAnswer = { kind: 'first-slot' }
export const sentPicture: ExampleAnswer = { kind: 'picture' }
export const ownCertificate: ExampleAnswer = { kind: 'own-certificate' }
export const daysAgo = (days: number): DaysAgo => ({ kind: 'days-ago', days })
export const daysAhead = (days: number): DaysAgo => daysAgo(-days)
export const pickedNumber = (mode: 'composed' | 'drawn'): ExampleAnswer => ({ kind: 'picked-number', mode })
export const today = daysAgo(0)
export const yearsLater = (years: number): RowValue => ({ kind: 'years-later', years })
export const answered = (step: string, field: string): RowValue => ({ kind: 'answered', step, field })
/** The parcel was followed to the door. */
export const delivered: RegisterRow = { page: 'parcels', says: '已签收' }
