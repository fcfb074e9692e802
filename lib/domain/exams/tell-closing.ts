import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Handle, Tx } from '@/db/handle'
import { examBookings, examClosings, examWishes } from '@/db/province/schema/exam-bookings'
import { learners } from '@/db/province/schema/licence-papers'
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

const firstWish = async (tx: Tx, bookingId: string): Promise<string> => {
  const [row] = await tx.select({ sessionId: examWishes.sessionId }).from(examWishes).where(and(eq(examWishes.bookingId, bookingId), eq(examWishes.preference, 1)))
  return row?.sessionId ?? ''
}

/** A subject without which this one is void stands in the same closing. */
const lostWords = { lost: { 'zh-Hans': `${SUBJECT_WORDS.K2['zh-Hans']}或${SUBJECT_WORDS.K3R['zh-Hans']}`, en: `${SUBJECT_WORDS.K2.en} or ${SUBJECT_WORDS.K3R.en}` } }

const tell = async (tx: Tx, ctx: Context, booking: BookingRow, words: Words): Promise<void> => {
  const [told] = await tx.update(examBookings).set({ toldAt: ctx.now }).where(and(eq(examBookings.id, booking.id), isNull(examBookings.toldAt))).returning({ id: examBookings.id })
  if (!told) return
  const of = await words(tx, booking.sessionId ?? (await firstWish(tx, booking.id)))
  if (booking.state === 'void') return tellBooking(tx, ctx, booking, 'F27-void', 'closing', { ...of, ...lostWords })
  await tellBooking(tx, ctx, booking, 'F27', 'closing', { ...of, ...(booking.state === 'not-allotted' ? LOST : WON), rank: String(booking.rank ?? '') })
  if (booking.state !== 'not-allotted') return
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
      for (const row of rows) await tell(tx, ctx, row, words)
      return rows.length
    })
  await handle.write((tx) => tx.update(examClosings).set({ state: 'told', toldAt: ctx.now }).where(and(ofClosing(closing), eq(examClosings.state, 'ranked'))).returning({ id: examClosings.id }))
}
