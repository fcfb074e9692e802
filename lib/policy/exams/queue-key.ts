import type { Instant } from '@/lib/kernel/clock'

/** Why an applicant stands where they stand (EXM-17). */
export type QueueReason = 'accepted' | 'test' | 'cancelled' | 'absent'
export type QueueKey = { readonly at: Instant; readonly reason: QueueReason }

export type QueueFacts = {
  readonly acceptedAt: Instant
  readonly lastTestAt: Instant | null
  readonly lastCancelledAt: Instant | null
  readonly lastAbsentAt: Instant | null
}

const later = (key: QueueKey, at: Instant | null, reason: QueueReason): QueueKey => (at !== null && at > key.at ? { at, reason } : key)

/** The latest of what applies; a click is never among it (EXM-13, EXM-17). Before any test the acceptance counts. */
export const queueKey = ({ acceptedAt, lastTestAt, lastCancelledAt, lastAbsentAt }: QueueFacts): QueueKey => {
  const first: QueueKey = lastTestAt === null ? { at: acceptedAt, reason: 'accepted' } : { at: lastTestAt, reason: 'test' }
  return later(later(first, lastCancelledAt, 'cancelled'), lastAbsentAt, 'absent')
}

export type Queued = {
  readonly bookingId: string
  readonly queueAt: Instant
  readonly acceptedAt: Instant
  readonly submittedAt: Instant
  /** SHA-256 of `sessionId:bookingId`, lower-case hex (EXM-18). */
  readonly tie: string
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** EXM-17, then the ties of EXM-18; total, for no two bookings have one id. */
export const compareQueued = (a: Queued, b: Queued): number =>
  a.queueAt - b.queueAt || a.acceptedAt - b.acceptedAt || a.submittedAt - b.submittedAt || byText(a.tie, b.tie) || byText(a.bookingId, b.bookingId)
