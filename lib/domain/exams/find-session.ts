import { and, asc, count, isNotNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { examBookings, examClosings, examWishes } from '@/db/province/schema/exam-bookings'
import { examSessions } from '@/db/province/schema/exam-plans'
import type { Instant } from '@/lib/kernel/clock'
import { pageNumber, pagesOf } from '../paging'
import { query } from '../query'
import { loadSessionViews, type SessionView } from './session-view'

/** What makes a closing checkable by anybody (EXM-15). */
export type ClosingView = {
  readonly id: string
  readonly ruleHash: string
  /** Of all requests, before anything was ranked. */
  readonly listHash: string | null
  readonly listedAt: Instant | null
  readonly fileHash: string | null
  readonly rankedAt: Instant | null
}

/** One line of a ranked list: the number of a request says nothing of the person. */
export type RankedLine = {
  readonly rank: number
  readonly pseudonym: string
  readonly preference: number
  readonly queueAt: Instant
  readonly reason: 'accepted' | 'test' | 'cancelled' | 'absent'
  readonly isGiven: boolean
}

export type PublicSession = { readonly session: SessionView; readonly requests: number; readonly closing: ClosingView | null; readonly ranked: readonly RankedLine[]; readonly total: number; readonly page: number; readonly pages: number }

const PAGE = 50

/** A published session for everybody: until when, how many asked, by which rule; once ranked, the list (G21, G22). */
export const findPublicSession = query({
  name: 'exam.find-public-session',
  action: 'exam.read-plan',
  level: 'province',
  input: z.strictObject({ sessionId: z.string().max(40), page: pageNumber(PAGE) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { sessionId, page } }): Promise<PublicSession | null> {
    const [row] = await db.select({ place: examSessions.place }).from(examSessions).where(and(eq(examSessions.id, sessionId), eq(examSessions.place, ctx.place.code), isNotNull(examSessions.opensAt)))
    const session = row && (await loadSessionViews(db, [sessionId], ctx.now)).get(sessionId)
    if (!session) return null
    const named = and(eq(examWishes.sessionId, sessionId), isNotNull(examBookings.rank))
    const rows = await db.select({ wish: examWishes, booking: examBookings }).from(examWishes).innerJoin(examBookings, eq(examBookings.id, examWishes.bookingId))
      .where(and(named, isNotNull(examWishes.rank))).orderBy(asc(examWishes.rank)).limit(PAGE).offset((page - 1) * PAGE)
    const [ranked] = await db.select({ n: count() }).from(examWishes).innerJoin(examBookings, eq(examBookings.id, examWishes.bookingId)).where(and(named, isNotNull(examWishes.rank)))
    const [asked] = await db.select({ n: count() }).from(examWishes).innerJoin(examBookings, eq(examBookings.id, examWishes.bookingId)).where(and(eq(examWishes.sessionId, sessionId), eq(examBookings.state, 'accepted')))
    const [closing] = await db.select().from(examClosings).where(and(eq(examClosings.place, ctx.place.code), eq(examClosings.closesAt, session.closesAt)))
    const total = ranked?.n ?? 0
    return {
      session,
      requests: total || (asked?.n ?? 0),
      closing: closing ? { id: closing.id, ruleHash: closing.ruleHash, listHash: closing.listHash, listedAt: closing.listedAt, fileHash: closing.fileHash, rankedAt: closing.rankedAt } : null,
      ranked: rows.map(({ wish, booking }) => ({
        rank: wish.rank ?? 0, pseudonym: booking.id, preference: wish.preference, queueAt: booking.queueAt ?? 0, reason: booking.queueReason ?? 'accepted', isGiven: booking.sessionId === sessionId,
      })),
      total, page, pages: pagesOf(total, PAGE),
    }
  },
})

/** The published file, byte for byte. */
export const findClosingFile = query({
  name: 'exam.find-closing-file',
  action: 'exam.read-plan',
  level: 'province',
  input: z.strictObject({ closingId: z.string().max(40) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { closingId } }): Promise<{ readonly file: string; readonly fileHash: string; readonly listHash: string; readonly ruleHash: string } | null> {
    const [row] = await db.select().from(examClosings).where(and(eq(examClosings.id, closingId), eq(examClosings.place, ctx.place.code)))
    return row?.file && row.fileHash && row.listHash ? { file: row.file, fileHash: row.fileHash, listHash: row.listHash, ruleHash: row.ruleHash } : null
  },
})
