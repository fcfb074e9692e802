import { and, asc } from 'drizzle-orm'
import { eq, inArray } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { examBookings, examClosings, examWishes } from '@/db/province/schema/exam-bookings'
import { examSessions } from '@/db/province/schema/exam-plans'
import { learners } from '@/db/province/schema/licence-papers'
import { canonicalJson } from '@/lib/kernel/canonical-json'
import type { Context, PlaceInfo } from '@/lib/kernel/context'
import { sha256 } from '@/lib/kernel/crypto'
import { PROOF_FORMAT, type ProofList, type ProofRequest } from '@/lib/policy/exams/proof'
import { presupposed } from '@/lib/policy/exams/test-subjects'
import { isLicenceClass } from '@/lib/policy/licence/licence-classes'
import { appendAudit } from '../audit/append-audit'
import { momentAt } from '../rule-moment'
import { keyOf } from './queue'

export type Closing = { readonly place: PlaceInfo; readonly closesAt: number }

export const ofClosing = ({ place, closesAt }: Closing) => and(eq(examClosings.place, place.code), eq(examClosings.closesAt, closesAt))

const wishesOf = async (tx: Tx, { place, closesAt }: Closing): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await tx.select({ bookingId: examWishes.bookingId, sessionId: examWishes.sessionId }).from(examWishes)
    .innerJoin(examBookings, eq(examBookings.id, examWishes.bookingId))
    .where(and(eq(examBookings.place, place.code), eq(examBookings.closesAt, closesAt), eq(examBookings.state, 'accepted')))
    .orderBy(asc(examWishes.bookingId), asc(examWishes.preference))
  const wishes = new Map<string, string[]>()
  for (const { bookingId, sessionId } of rows) wishes.set(bookingId, [...(wishes.get(bookingId) ?? []), sessionId])
  return wishes
}

/** Every live request with its key, in the order of ids, which says nothing. */
const requestsOf = async (tx: Tx, ctx: Context, closing: Closing): Promise<readonly ProofRequest[]> => {
  const wishes = await wishesOf(tx, closing)
  const rows = await tx.select({ booking: examBookings, learner: learners }).from(examBookings).innerJoin(learners, eq(learners.id, examBookings.learnerId))
    .where(and(eq(examBookings.place, closing.place.code), eq(examBookings.closesAt, closing.closesAt), eq(examBookings.state, 'accepted')))
    .orderBy(asc(examBookings.id))
  const at = momentAt(closing.place, ctx)
  const known = new Map(rows.map(({ booking }) => [`${booking.learnerId}:${booking.subject}`, booking.id]))
  return rows.map(({ booking: { id, subject, submittedAt }, learner }) => {
    const key = keyOf(learner)
    const needs = isLicenceClass(learner.licenceClass) ? presupposed(subject, learner.licenceClass, at) : []
    return {
      id, subject, wishes: wishes.get(id) ?? [], needs: needs.flatMap((name) => known.get(`${learner.id}:${name}`) ?? []).toSorted(),
      queueAt: key.at, reason: key.reason, acceptedAt: learner.acceptedAt ?? 0, submittedAt,
    }
  })
}

/**
 * Fixes who asked for what, and makes the hash of it public, before anything is ranked (EXM-15). Once: the guarded statement
 * lets one run do it, and from then on no wish of this closing can be written.
 */
export const drawUpList = async (tx: Tx, ctx: Context, closing: Closing): Promise<void> => {
  const { place, closesAt } = closing
  const [waiting] = await tx.select().from(examClosings).where(ofClosing(closing))
  if (waiting?.state !== 'waiting') return
  const sessions = await tx.select().from(examSessions)
    .where(and(eq(examSessions.place, place.code), eq(examSessions.closesAt, closesAt), inArray(examSessions.state, ['published']))).orderBy(asc(examSessions.id))
  const list: ProofList = {
    format: PROOF_FORMAT, place: place.code, closesAt, ruleHash: waiting.ruleHash,
    sessions: sessions.map(({ id, subject, capacity, startsAt }) => ({ id, subject, capacity, startsAt })),
    requests: await requestsOf(tx, ctx, closing),
  }
  const text = canonicalJson(list)
  const listHash = sha256(text)
  const [listed] = await tx.update(examClosings).set({ state: 'listed', list: text, listHash, listedAt: ctx.now })
    .where(and(ofClosing(closing), eq(examClosings.state, 'waiting'))).returning({ id: examClosings.id })
  if (!listed) return
  await appendAudit(tx, ctx, { intent: 'exam.draw-up-list', outcome: 'done', subject: listed.id, detail: { place: place.code, closesAt, requests: list.requests.length, listHash } })
}
