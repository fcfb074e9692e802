import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { plateSegments } from '@/db/province/schema/plates'
import { HOUR } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { problem } from '@/lib/kernel/problem'
import { segmentIsPublishedInTime } from '@/lib/policy/plates'
import { command, done, refuse } from '../command'
import { ruleMomentOf } from '../rule-moment'
import { schedule } from '../scheduling'

export const findSegment = async (tx: Tx, ctx: Context, id: string) => {
  const [row] = await tx.select().from(plateSegments).where(and(eq(plateSegments.id, id), eq(plateSegments.place, ctx.place.code)))
  return row ?? null
}

/** The next look at the stock of the province, once an hour whoever asks (PLT-15). */
export const scheduleStockCheck = (tx: Tx, ctx: Context): Promise<void> => {
  const dueAt = (Math.floor(ctx.now / HOUR) + 1) * HOUR
  return schedule(tx, ctx, { kind: 'plate.replenish', key: `plate.replenish:${dueAt}`, payload: {}, dueAt })
}

/** Makes a proposed segment public and has its numbers written; null if it is no longer what was read. */
export const publishRow = async (tx: Tx, ctx: Context, segment: { readonly id: string; readonly revision: number }) => {
  const [published] = await tx
    .update(plateSegments)
    .set({ state: 'published', publishedAt: ctx.now, revision: segment.revision + 1 })
    .where(and(eq(plateSegments.id, segment.id), eq(plateSegments.state, 'proposed'), eq(plateSegments.revision, segment.revision)))
    .returning()
  if (!published) return null
  await schedule(tx, ctx, { kind: 'plate.fill-segment', key: `plate.fill:${segment.id}`, payload: { segmentId: segment.id }, dueAt: ctx.now })
  await scheduleStockCheck(tx, ctx)
  return published
}

/** Four eyes: `madeBy` keeps the proposer out (B7). At least 72 h pass before the release (PLT-14, G26). */
export const publishSegment = command({
  name: 'plate.publish-segment',
  action: 'plate.publish-segment',
  level: 'province',
  input: z.strictObject({ segmentId: z.string().max(40), revision: z.coerce.number().int() }),
  load: ({ tx, ctx, input }) => findSegment(tx, ctx, input.segmentId),
  about: (segment, { ctx }) => ({ province: ctx.place.province, place: segment.place, madeBy: segment.proposedBy }),
  async run({ tx, ctx, input, subject }) {
    if (subject.state !== 'proposed') return refuse(problem('segment.changed-meanwhile'))
    const late = segmentIsPublishedInTime({ publishedAt: ctx.now, releasesAt: subject.releaseAt }, ruleMomentOf(ctx))
    if (late) return refuse(late)
    const published = await publishRow(tx, ctx, { id: subject.id, revision: input.revision })
    if (!published) return refuse(problem('segment.changed-meanwhile'))
    return done(
      { segmentId: subject.id, releaseAt: subject.releaseAt },
      { subject: subject.id, detail: { from: subject.firstNumber, to: subject.lastNumber, total: subject.total, releaseAt: subject.releaseAt } },
    )
  },
})
