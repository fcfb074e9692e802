import { and, count, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { examBookings, examClosings, examWishes } from '@/db/province/schema/exam-bookings'
import { examSessions } from '@/db/province/schema/exam-plans'
import { statement } from '@/db/statement'
import { canonicalJson, type Json } from '@/lib/kernel/canonical-json'
import type { Context } from '@/lib/kernel/context'
import { sha256 } from '@/lib/kernel/crypto'
import { rankList, type ProofList, type ProofRequest, type ProofResult } from '@/lib/policy/exams/proof'
import { appendAudit } from '../audit/append-audit'
import { ofClosing, type Closing } from './draw-up-list'

/** Written by `drawUpList` as canonical JSON of a list, which is what the cast states. */
export const listOf = (text: string): ProofList => JSON.parse(text) as ProofList

const writeOutcome = statement((db) =>
  db.update(examBookings)
    .set({
      state: sql`${sql.placeholder('state')}`, sessionId: sql`${sql.placeholder('sessionId')}`, rank: sql`${sql.placeholder('rank')}`, queueAt: sql`${sql.placeholder('queueAt')}`,
      queueReason: sql`${sql.placeholder('queueReason')}`, endedAt: sql`${sql.placeholder('endedAt')}`, revision: sql`${examBookings.revision} + 1`,
    })
    .where(and(eq(examBookings.id, sql.placeholder('id')), eq(examBookings.state, 'accepted'))).prepare(),
)

const writeRank = statement((db) =>
  db.update(examWishes).set({ rank: sql`${sql.placeholder('rank')}` })
    .where(and(eq(examWishes.bookingId, sql.placeholder('bookingId')), eq(examWishes.sessionId, sql.placeholder('sessionId')))).prepare(),
)

const writeBooking = (tx: Tx, now: number, request: ProofRequest, { id, result, session, rank }: ProofResult) =>
  writeOutcome(tx).run({
    id, state: result, rank, queueAt: request.queueAt, queueReason: request.reason,
    sessionId: result === 'allotted' ? session : null, endedAt: result === 'allotted' ? null : now,
  })

/** Counted from the bookings: one that became void since the list was drawn up has no place. */
const writeSessions = async (tx: Tx, list: ProofList): Promise<void> => {
  for (const { id } of list.sessions) {
    const [given] = await tx.select({ n: count() }).from(examBookings).where(and(eq(examBookings.sessionId, id), eq(examBookings.state, 'allotted')))
    const allotted = given?.n ?? 0
    await tx.update(examSessions).set({ state: 'ranked', allotted, revision: sql`${examSessions.revision} + 1` }).where(and(eq(examSessions.id, id), eq(examSessions.state, 'published')))
  }
}

/** What follows from the list that was drawn up, and the file that proves it; all of it or nothing (EXM-17 to EXM-20). */
export const rankClosing = async (tx: Tx, ctx: Context, closing: Closing): Promise<void> => {
  const [listed] = await tx.select().from(examClosings).where(ofClosing(closing))
  if (listed?.state !== 'listed' || listed.list === null || listed.listHash === null) return
  const list = listOf(listed.list)
  const { results, ranks } = rankList(list, sha256)
  const file = canonicalJson({ list, listHash: listed.listHash, results } satisfies Json)
  const fileHash = sha256(file)
  const [ranked] = await tx.update(examClosings).set({ state: 'ranked', file, fileHash, rankedAt: ctx.now })
    .where(and(ofClosing(closing), eq(examClosings.state, 'listed'))).returning({ id: examClosings.id })
  if (!ranked) return
  for (const [i, request] of list.requests.entries()) {
    const result = results[i]
    if (result) await writeBooking(tx, ctx.now, request, result)
    for (const sessionId of request.wishes) await writeRank(tx).run({ bookingId: request.id, sessionId, rank: ranks.get(sessionId)?.get(request.id) ?? null })
  }
  await writeSessions(tx, list)
  const allotted = results.filter(({ result }) => result === 'allotted').length
  await appendAudit(tx, ctx, { intent: 'exam.rank', outcome: 'done', subject: ranked.id, detail: { place: list.place, closesAt: list.closesAt, requests: results.length, allotted, fileHash } })
}
