import { and, notExists } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { productionBatches, productionItems } from '@/db/province/schema/production'
import type { Tx } from '@/db/handle'
import { wantsPost } from '@/lib/engine/delivery'
import type { Context } from '@/lib/kernel/context'
import { problem } from '@/lib/kernel/problem'
import { normaliseCode } from '@/lib/kernel/text'
import { loadApplication } from '../applications/application'
import { carryOut } from '../applications/carry-out'
import { command, done, refuse, type Outcome } from '../command'

/** The number printed on the blank. */
const serial = z.string().max(40).transform(normaliseCode).refine((text) => /^[A-Z0-9]{6,20}$/.test(text), 'production.serial-form')

export const loadItem = async (tx: Tx, itemId: string) => (await tx.select().from(productionItems).where(eq(productionItems.id, itemId)))[0] ?? null

/** A batch with nothing left to make is closed. */
export const closeWhenDone = async (tx: Tx, ctx: Context, batchId: string | null): Promise<void> => {
  if (!batchId) return
  const open = await tx.select({ id: productionItems.id }).from(productionItems).where(and(eq(productionItems.batchId, batchId), eq(productionItems.state, 'in-batch'))).limit(1)
  if (open.length === 0) await tx.update(productionBatches).set({ state: 'closed', closedAt: ctx.now }).where(and(eq(productionBatches.id, batchId), eq(productionBatches.state, 'open')))
}

/** On to the carrier or to the window, as the applicant answered. */
const sendOn = async (tx: Tx, ctx: Context, applicationId: string) => {
  const application = await loadApplication(tx, ctx, applicationId)
  if (!application) return { problems: [problem('not-found')] }
  const system: Context = { ...ctx, actor: { kind: 'system', name: 'production.record-made' } }
  const transition = wantsPost(application.facts) ? 'post' : 'ready'
  return carryOut(tx, system, application, { transition, revision: application.row.revision })
}

const others = alias(productionItems, 'others')

/** One thing of a batch is made on this blank; a blank is used once in the province, and the application goes on with it. */
export const recordMade = command({
  name: 'production.record-made',
  action: 'production.manage',
  level: 'province',
  input: z.strictObject({ itemId: z.string().max(40), serial }),
  load: ({ tx, input: { itemId } }) => loadItem(tx, itemId),
  about: ({ place }, { ctx }) => ({ province: ctx.place.province, place }),
  async run({ tx, ctx, input, subject: item }): Promise<Outcome<{ applicationId: string; batchId: string | null }>> {
    const used = tx.select({ id: others.id }).from(others).where(and(eq(others.kind, item.kind), eq(others.serial, input.serial)))
    const [made] = await tx.update(productionItems).set({ state: 'made', serial: input.serial, endedAt: ctx.now })
      .where(and(eq(productionItems.id, item.id), eq(productionItems.state, 'in-batch'), notExists(used))).returning({ id: productionItems.id })
    if (!made) return refuse((await used).length ? problem('production.serial-used', 'serial', { serial: input.serial }) : problem('production.not-in-batch'))
    const moved = await sendOn(tx, ctx, item.applicationId)
    if ('problems' in moved) return refuse(...moved.problems)
    await closeWhenDone(tx, ctx, item.batchId)
    return done({ applicationId: item.applicationId, batchId: item.batchId }, { subject: item.applicationId, onBehalfOf: moved.row.applicantId, detail: { item: item.id, serial: input.serial, ...moved.evidence } })
  },
})
