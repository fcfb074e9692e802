import { and, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { applications } from '@/db/province/schema/applications'
import { sales, vehicles } from '@/db/province/schema/register'
import type { Context } from '@/lib/kernel/context'
import { seal } from '@/lib/kernel/crypto'
import { problem, type Problem } from '@/lib/kernel/problem'
import { normaliseText } from '@/lib/kernel/text'
import { command, done, refuse } from '../command'

/** Only what nobody has built on goes: a car its buyer has begun anything for stays. */
const removeVehicle = async (tx: Tx, saleId: string): Promise<boolean> => {
  const isUsed = sql`EXISTS (SELECT 1 FROM ${applications} WHERE ${applications.subjectId} = ${vehicles.id})`
  const removed = await tx
    .delete(vehicles)
    .where(and(eq(vehicles.saleId, saleId), eq(vehicles.stage, 'new'), sql`NOT ${isUsed}`))
    .returning({ id: vehicles.id })
  return removed.length === 1
}

/** Takes a report back that should never have been made: the VIN can be reported again; the report stays, with its reason. */
export const withdrawSale = command({
  name: 'sale.withdraw',
  action: 'sale.report',
  level: 'province',
  input: z.strictObject({
    saleId: z.string().max(40),
    version: z.coerce.number().int(),
    reason: z.string().transform(normaliseText).pipe(z.string().min(2, 'sale.reason-missing').max(200, 'sale.reason-too-long')),
  }),
  async load({ tx, ctx, input: { saleId } }) {
    const [row] = await tx.select().from(sales).where(and(eq(sales.id, saleId), eq(sales.place, ctx.place.code)))
    return row ?? null
  },
  about: ({ organisationId, place }, { ctx }) => ({ province: ctx.place.province, place, organisationId }),
  async run({ tx, ctx, input: { version, reason }, subject }) {
    const [withdrawn] = await tx
      .update(sales)
      .set({ state: 'withdrawn', reasonSealed: seal(ctx.keys, 'sales.reason', subject.id, reason) })
      .where(and(eq(sales.id, subject.id), eq(sales.state, 'accepted'), eq(sales.version, version)))
      .returning({ saleId: sales.id })
    if (!withdrawn) return refuse(problem('sale.changed-meanwhile'))
    if (!(await removeVehicle(tx, subject.id))) return refuse(problem('sale.number-chosen'))
    return done({ ...withdrawn, receiptNumber: subject.receiptNumber }, { subject: subject.id, onBehalfOf: subject.buyerId, detail: { receipt: subject.receiptNumber } })
  },
})

export type Accepted = { readonly saleId: string; readonly version: number; readonly receiptNumber: string }
export type Withdrawal = Accepted & { readonly problems: readonly Problem[] }

/** The whole of one upload, each report by the one command; what can no longer be taken back stays and says why. */
export const withdrawSales = async (ctx: Context, accepted: readonly Accepted[], reason: string): Promise<Withdrawal[]> => {
  const withdrawals: Withdrawal[] = []
  for (const each of accepted) {
    const result = await withdrawSale(ctx, { saleId: each.saleId, version: each.version, reason })
    withdrawals.push({ ...each, problems: result.ok ? [] : result.problems })
  }
  return withdrawals
}
