import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { examSessions } from '@/db/province/schema/exam-plans'
import type { Context } from '@/lib/kernel/context'
import { command, done, refuse } from '../command'
import { findBookingRow, type BookingRow } from './booking-rows'
import { bookingTarget } from './booking-target'
import { writeResult, type Entry } from './write-result'
import type { SessionRow } from './wished-sessions'

const score = () => z.coerce.number('result.score').int('result.score').min(0, 'result.score').max(100, 'result.score')

type Sat = { readonly booking: BookingRow; readonly session: SessionRow }

/** A booking with the session it has a place in. */
export const findSat = async (tx: Tx, bookingId: string): Promise<Sat | null> => {
  const booking = await findBookingRow(tx, bookingId)
  const [session] = booking?.sessionId ? await tx.select().from(examSessions).where(eq(examSessions.id, booking.sessionId)) : []
  return booking && session ? { booking, session } : null
}

const about = ({ booking }: Sat, { ctx }: { readonly ctx: Context }) => bookingTarget(ctx, booking)

const enter = async (tx: Tx, ctx: Context, entry: Entry) => {
  const written = await writeResult(tx, ctx, entry)
  if ('problem' in written) return refuse(written.problem)
  const { booking, session } = entry
  return done({ bookingId: booking.id, ...written }, { subject: booking.id, onBehalfOf: booking.personId, detail: { session: session.id, outcome: written.outcome, next: written.next } })
}

/** The test, and the re-sit of the same day after a failed one (EXM-08). */
export const enterResult = command({
  name: 'exam.enter-result',
  action: 'exam.enter-result',
  level: 'province',
  input: z.strictObject({ bookingId: z.string().max(40), first: score(), second: z.union([z.literal('').transform(() => null), score()]).optional() }),
  load: ({ tx, input: { bookingId } }) => findSat(tx, bookingId),
  about,
  run: ({ tx, ctx, input: { first, second = null }, subject }) => enter(tx, ctx, { ...subject, scores: { first, second }, source: 'examiner' }),
})

/** Nobody came by the end of the session: failed, one booking used, the wait begins (EXM-11). */
export const recordAbsence = command({
  name: 'exam.record-absence',
  action: 'exam.enter-result',
  level: 'province',
  input: z.strictObject({ bookingId: z.string().max(40) }),
  load: ({ tx, input: { bookingId } }) => findSat(tx, bookingId),
  about,
  run: ({ tx, ctx, subject }) => enter(tx, ctx, { ...subject, scores: null, source: 'no-show' }),
})
