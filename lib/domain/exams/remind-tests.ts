import { and } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { examBookings } from '@/db/province/schema/exam-bookings'
import { examSessions } from '@/db/province/schema/exam-plans'
import { addDays } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { provinceHandle } from '../platform'
import type { Jobs } from '../scheduling'
import { sessionWords } from './session-words'
import { tellBooking } from './tell-booking'

/** F28, once a day and hour of the test: a session that was moved meanwhile has a reminder of its new day. */
export const remindTests = async (ctx: Context, { sessionId }: Jobs['exam.remind']): Promise<void> => {
  await (await provinceHandle(ctx.place.province)).write(async (tx) => {
    const [session] = await tx.select().from(examSessions).where(eq(examSessions.id, sessionId))
    if (session?.state !== 'ranked' || ctx.today < addDays(session.testOn, -1) || ctx.now >= session.startsAt) return
    const bookings = await tx.select().from(examBookings).where(and(eq(examBookings.sessionId, sessionId), eq(examBookings.state, 'allotted')))
    const words = await sessionWords(tx, sessionId)
    for (const booking of bookings) await tellBooking(tx, ctx, booking, 'F28', `${session.testOn}:${session.startTime}`, words)
  })
}
