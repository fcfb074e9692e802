import { and, lte } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { examOffers } from '@/db/province/schema/exam-bookings'
import { examSessions } from '@/db/province/schema/exam-plans'
import type { Context } from '@/lib/kernel/context'
import { appendAudit } from '../audit/append-audit'
import { provinceHandle } from '../platform'
import type { Jobs } from '../scheduling'
import { offerNext } from './offer-place'

/** Nobody answered in time: the next of the list is asked (EXM-22). */
export const lapseOffer = async (ctx: Context, { offerId }: Jobs['exam.lapse-offer']): Promise<void> => {
  await (await provinceHandle(ctx.place.province)).write(async (tx) => {
    const [lapsed] = await tx.update(examOffers).set({ state: 'lapsed', endedAt: ctx.now })
      .where(and(eq(examOffers.id, offerId), eq(examOffers.state, 'open'), lte(examOffers.endsAt, ctx.now))).returning()
    if (!lapsed) return
    const [session] = await tx.select().from(examSessions).where(eq(examSessions.id, lapsed.sessionId))
    if (session?.state === 'ranked') await offerNext(tx, ctx, { session, freedBy: lapsed.freedBy })
    await appendAudit(tx, ctx, { intent: 'exam.lapse-offer', outcome: 'done', subject: lapsed.bookingId, onBehalfOf: lapsed.personId, detail: { offer: offerId } })
  })
}
