import { and, asc, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { productionBatches, productionItems } from '@/db/province/schema/production'
import { actorId } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { PRODUCTS } from './products'

/** More at once nobody keeps in view, and the list fits two sheets. */
export const BATCH_SIZE = 50

export type MadeBatch = { readonly batchId: string; readonly number: string; readonly count: number }

/** Takes what has waited longest of one kind; two clerks who press at once get two batches with nothing in both. */
export const makeBatch = command({
  name: 'production.make-batch',
  action: 'production.manage',
  level: 'province',
  input: z.strictObject({ kind: z.enum(PRODUCTS) }),
  load: async () => ({}),
  about: (_subject, { ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ tx, ctx, input: { kind } }) {
    const waiting = await tx.select({ id: productionItems.id }).from(productionItems)
      .where(and(eq(productionItems.place, ctx.place.code), eq(productionItems.kind, kind), eq(productionItems.state, 'waiting')))
      .orderBy(asc(productionItems.orderedAt), asc(productionItems.id)).limit(BATCH_SIZE)
    if (waiting.length === 0) return refuse(problem('production.nothing-waits'))
    const id = newId('bat', ctx.machineNow)
    const number = `${ctx.place.code.toUpperCase()}-${ctx.today.replaceAll('-', '')}-${id.slice(-4)}`
    await tx.insert(productionBatches).values({ id, number, place: ctx.place.code, kind, state: 'open', createdBy: actorId(ctx.actor), createdAt: ctx.now })
    const taken = await tx.update(productionItems).set({ state: 'in-batch', batchId: id })
      .where(and(inArray(productionItems.id, waiting.map((item) => item.id)), eq(productionItems.state, 'waiting'), isNull(productionItems.batchId)))
      .returning({ id: productionItems.id })
    const value: MadeBatch = { batchId: id, number, count: taken.length }
    return done(value, { subject: id, detail: { number, kind, count: taken.length } })
  },
})
