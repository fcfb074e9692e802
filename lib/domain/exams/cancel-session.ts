import { and, gt, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { examOffers } from '@/db/province/schema/exam-bookings'
import { examSessions } from '@/db/province/schema/exam-plans'
import { normaliseText } from '@/lib/kernel/text'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { dropWish, endBySession } from './drop-wish'
import { countOnSite, releaseExaminers } from './plan-counters'
import { findSession } from './publish-session'
import { bookingsNaming } from './session-bookings'
import { sessionWords } from './session-words'
import { sessionIsOpen } from './still-open'
import { tellBooking } from './tell-booking'

export const reasonText = () => z.string().max(60, 'text.too-long').transform(normaliseText).refine((text) => text !== '', 'answer.missing')

const CANCELLED = { 'zh-Hans': '取消', en: 'is cancelled' }
const DROPPED = { 'zh-Hans': '取消，您的其他志愿不变', en: 'is cancelled; your other choices stand' }

/** With notice and without loss: another wish stays, an only one ends and uses nothing up (F29). */
export const cancelSession = command({
  name: 'exam.cancel-session',
  action: 'exam.plan',
  level: 'province',
  input: z.strictObject({ sessionId: z.string().max(40), revision: z.coerce.number().int(), reason: reasonText() }),
  load: ({ tx, ctx, input: { sessionId } }) => findSession(tx, ctx, sessionId),
  about: (session, { ctx }) => ({ province: ctx.place.province, place: session.place }),
  async run({ tx, ctx, input: { revision, reason }, subject: session }) {
    const notBeingRanked = or(eq(examSessions.state, 'planned'), eq(examSessions.state, 'ranked'), sessionIsOpen(tx, ctx.now))
    const [cancelled] = await tx.update(examSessions).set({ state: 'cancelled', reason, allotted: 0, revision: sql`${examSessions.revision} + 1` })
      .where(and(eq(examSessions.id, session.id), eq(examSessions.revision, revision), gt(examSessions.startsAt, ctx.now), notBeingRanked)).returning()
    if (!cancelled) return refuse(problem(session.revision === revision ? 'session.cannot-be-changed' : 'session.changed-meanwhile'))
    await countOnSite(tx, { siteId: session.siteId, day: session.testOn, subject: session.subject }, -session.capacity)
    await releaseExaminers(tx, session.id)
    await tx.update(examOffers).set({ state: 'withdrawn', endedAt: ctx.now }).where(and(eq(examOffers.sessionId, session.id), inArray(examOffers.state, ['open'])))

    const bookings = await bookingsNaming(tx, session.id)
    const words = { ...(await sessionWords(tx, session.id)), reason }
    for (const booking of bookings) {
      const kept = booking.state === 'accepted' && (await dropWish(tx, booking.id, session.id))
      if (!kept) await endBySession(tx, ctx, booking)
      await tellBooking(tx, ctx, booking, 'F29', `cancelled:${session.id}`, { ...words, changeText: kept ? DROPPED : CANCELLED })
    }
    return done({ sessionId: session.id, told: bookings.length }, { subject: session.id, detail: { reason, bookings: bookings.length } })
  },
})
