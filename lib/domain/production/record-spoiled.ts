import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { productionItems } from '@/db/province/schema/production'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse, type Outcome } from '../command'
import { closeWhenDone, loadItem } from './record-made'

export const SPOILS = ['printing', 'material', 'wrong-data', 'lost'] as const

/** What was spoilt is made once more: the next attempt waits as long as the first has (its order keeps its hour). */
export const recordSpoiled = command({
  name: 'production.record-spoiled',
  action: 'production.manage',
  level: 'province',
  input: z.strictObject({ itemId: z.string().max(40), reason: z.enum(SPOILS) }),
  load: ({ tx, input: { itemId } }) => loadItem(tx, itemId),
  about: ({ place }, { ctx }) => ({ province: ctx.place.province, place }),
  async run({ tx, ctx, input: { reason }, subject: item }): Promise<Outcome<{ itemId: string }>> {
    const [spoiled] = await tx.update(productionItems).set({ state: 'spoiled', endedAt: ctx.now })
      .where(and(eq(productionItems.id, item.id), eq(productionItems.state, 'in-batch'))).returning({ id: productionItems.id })
    if (!spoiled) return refuse(problem('production.not-in-batch'))
    const id = newId('prd', ctx.machineNow)
    const { applicationId, place, kind, subjectId, orderedAt, attempt } = item
    await tx.insert(productionItems).values({ id, applicationId, place, kind, subjectId, orderedAt, attempt: attempt + 1, state: 'waiting' })
    await closeWhenDone(tx, ctx, item.batchId)
    return done({ itemId: id }, { subject: applicationId, detail: { item: item.id, reason, next: id } })
  },
})
