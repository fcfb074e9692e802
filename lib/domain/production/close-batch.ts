import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { productionBatches, productionItems } from '@/db/province/schema/production'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse, type Outcome } from '../command'

/** The day ends before the batch does: what is not made waits again, as long as it has. */
export const closeBatch = command({
  name: 'production.close-batch',
  action: 'production.manage',
  level: 'province',
  input: z.strictObject({ batchId: z.string().max(40) }),
  load: async ({ tx, input: { batchId } }) => (await tx.select().from(productionBatches).where(eq(productionBatches.id, batchId)))[0] ?? null,
  about: ({ place }, { ctx }) => ({ province: ctx.place.province, place }),
  async run({ tx, ctx, subject: batch }): Promise<Outcome<{ batchId: string; left: number }>> {
    const [closed] = await tx.update(productionBatches).set({ state: 'closed', closedAt: ctx.now })
      .where(and(eq(productionBatches.id, batch.id), eq(productionBatches.state, 'open'))).returning({ id: productionBatches.id })
    if (!closed) return refuse(problem('production.batch-closed'))
    const left = await tx.update(productionItems).set({ state: 'waiting', batchId: null })
      .where(and(eq(productionItems.batchId, batch.id), eq(productionItems.state, 'in-batch'))).returning({ id: productionItems.id })
    return done({ batchId: batch.id, left: left.length }, { subject: batch.id, detail: { number: batch.number, left: left.length } })
  },
})
