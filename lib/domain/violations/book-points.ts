import { lt } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { pointBookings, violationDecisions } from '@/db/province/schema/violations'
import type { Tx } from '@/db/handle'
import { machineNow } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { enqueue } from '../outbox/enqueue'
import { isFresh } from '../outbox/is-fresh'
import type { Topics } from '../outbox/topics'
import { provinceHandle } from '../platform'

type Booking = Topics['points.book']

/** The same decision once, and never back to what it was before (D4). */
const writeBooking = async (tx: Tx, { licenceId, decision, points, fineFen, decidedOn, payBy, paidOn, revokedOn, revision }: Booking): Promise<void> => {
  await tx.insert(pointBookings).values({ id: newId('pbk', machineNow()), licenceId, decision, points, fineFen, decidedOn, payBy, paidOn, revokedOn, revision })
    .onConflictDoUpdate({ target: pointBookings.decision, set: { paidOn, revokedOn, revision }, setWhere: lt(pointBookings.revision, revision) })
}

/**
 * Brings the booking of a decision to what the decision says now: made, paid (PTS-04), revoked (VIO-22). In the decision's transaction where the licence is
 * kept here, by a message to its province where it is not.
 */
export const bookPoints = async (tx: Tx, ctx: Context, decisionId: string): Promise<void> => {
  const [decision] = await tx.select().from(violationDecisions).where(eq(violationDecisions.id, decisionId))
  if (!decision?.licenceId || !decision.licenceProvince) return
  const { points, fineFen, decidedOn, payBy, paidOn, revokedOn, revision } = decision
  const booking = { province: decision.licenceProvince, licenceId: decision.licenceId, decision: decisionId, points, fineFen, decidedOn, payBy, paidOn, revokedOn, revision }
  if (booking.province === ctx.place.province) return writeBooking(tx, booking)
  await enqueue(tx, ctx, { topic: 'points.book', key: `points.book:${decisionId}:${revision}`, subject: decisionId, payload: booking })
}

/** A booking from another province for a licence of this one, applied once. */
export const applyBooking = async (booking: Booking, key: string): Promise<void> => {
  await (await provinceHandle(booking.province)).write(async (tx) => {
    if (await isFresh(tx, 'points.book', key)) await writeBooking(tx, booking)
  })
}
