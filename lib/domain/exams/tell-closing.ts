import { and, asc, isNotNull, isNull, sql } from 'drizzle-orm'
import { eq, inArray } from '@/db/conditions'
import type { Handle, Tx } from '@/db/handle'
import { examBookings, examClosings, examWishes } from '@/db/province/schema/exam-bookings'
import { learners } from '@/db/province/schema/licence-papers'
import { statement } from '@/db/statement'
import type { Context } from '@/lib/kernel/context'
import { SUBJECT_WORDS } from '@/lib/messages/driving-test-words'
import type { NoticeParams } from '@/lib/messages/notices'
import type { BookingRow } from './booking-rows'
import { ofClosing, type Closing } from './draw-up-list'
import { sessionWords } from './session-words'
import { tellBooking } from './tell-booking'
import { voidWithout } from './void-bookings'

/** So many in one transaction: the pages of everybody else go on meanwhile. */
const CHUNK = 100

const WON = {
  resultText: { 'zh-Hans': '成功', en: 'you have a place' },
  resultHint: { 'zh-Hans': '请带身份证明准时参加，不到场按缺考处理。', en: 'Bring your identity document. Not coming counts as absent.' },
}
const LOST = {
  resultText: { 'zh-Hans': '失败', en: 'you have no place' },
  resultHint: { 'zh-Hans': '不计预约次数，排序不变，可以再次预约。', en: 'It uses up no booking and leaves your place in the queue; you may book again.' },
}

/** Words of a session are the same for everybody in it. */
type Words = (tx: Tx, sessionId: string) => Promise<NoticeParams>

const rememberedWords = (): Words => {
  const known = new Map<string, NoticeParams>()
  return async (tx, sessionId) => {
    const words = known.get(sessionId) ?? (await sessionWords(tx, sessionId))
    known.set(sessionId, words)
    return words
  }
}

/** Asked once for all of a chunk: whom a booking names first, and who has other bookings that may fall with a lost one. */
type Known = { readonly firstWish: ReadonlyMap<string, string>; readonly hasOthers: ReadonlySet<string> }

const knownOf = async (tx: Tx, rows: readonly BookingRow[]): Promise<Known> => {
  const wishes = await tx.select({ bookingId: examWishes.bookingId, sessionId: examWishes.sessionId }).from(examWishes)
    .where(and(inArray(examWishes.bookingId, rows.map(({ id }) => id)), eq(examWishes.preference, 1)))
  const live = await tx.select({ learnerId: examBookings.learnerId }).from(examBookings)
    .where(and(inArray(examBookings.learnerId, rows.map(({ learnerId }) => learnerId)), inArray(examBookings.state, ['accepted', 'allotted'])))
  return { firstWish: new Map(wishes.map(({ bookingId, sessionId }) => [bookingId, sessionId])), hasOthers: new Set(live.map(({ learnerId }) => learnerId)) }
}

const markTold = statement((db) =>
  db.update(examBookings).set({ toldAt: sql`${sql.placeholder('at')}` })
    .where(and(eq(examBookings.id, sql.placeholder('id')), isNull(examBookings.toldAt))).returning({ id: examBookings.id }).prepare(),
)

/** A subject without which this one is void stands in the same closing. */
const lostWords = { lost: { 'zh-Hans': `${SUBJECT_WORDS.K2['zh-Hans']}或${SUBJECT_WORDS.K3R['zh-Hans']}`, en: `${SUBJECT_WORDS.K2.en} or ${SUBJECT_WORDS.K3R.en}` } }

const tell = async (tx: Tx, ctx: Context, booking: BookingRow, words: Words, { firstWish, hasOthers }: Known): Promise<void> => {
  const told = await markTold(tx).get({ id: booking.id, at: ctx.now })
  if (!told) return
  const of = await words(tx, booking.sessionId ?? firstWish.get(booking.id) ?? '')
  if (booking.state === 'void') return tellBooking(tx, ctx, booking, 'F27-void', 'closing', { ...of, ...lostWords })
  await tellBooking(tx, ctx, booking, 'F27', 'closing', { ...of, ...(booking.state === 'not-allotted' ? LOST : WON), rank: String(booking.rank ?? '') })
  if (booking.state !== 'not-allotted' || !hasOthers.has(booking.learnerId)) return
  // What is booked for a later closing and presupposes this test is void as well (EXM-03).
  const [learner] = await tx.select().from(learners).where(eq(learners.id, booking.learnerId))
  if (learner) await voidWithout(tx, ctx, learner, booking.subject)
}

/** Everybody hears once, however often the job is cut short and run again (F27). */
export const tellClosing = async (handle: Handle, ctx: Context, closing: Closing): Promise<void> => {
  const words = rememberedWords()
  const untold = and(eq(examBookings.place, closing.place.code), eq(examBookings.closesAt, closing.closesAt), isNotNull(examBookings.rank), isNull(examBookings.toldAt))
  for (let left = CHUNK; left === CHUNK; )
    left = await handle.write(async (tx) => {
      const rows = await tx.select().from(examBookings).where(untold).orderBy(asc(examBookings.id)).limit(CHUNK)
      const known = await knownOf(tx, rows)
      for (const row of rows) await tell(tx, ctx, row, words, known)
      return rows.length
    })
  await handle.write((tx) => tx.update(examClosings).set({ state: 'told', toldAt: ctx.now }).where(and(ofClosing(closing), eq(examClosings.state, 'ranked'))).returning({ id: examClosings.id }))
}
