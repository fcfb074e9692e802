import { and, sql } from 'drizzle-orm'
import { eq, inArray } from '@/db/conditions'
import { paymentOrderFines, paymentOrders } from '@/db/province/schema/payments'
import type { Db, Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'

export type OrderRow = typeof paymentOrders.$inferSelect
export type OrderState = OrderRow['state']

/** Providers take 32 letters, digits and underscores: the province, the hour and 60 random bits. */
const numberOf = (letter: 'p' | 'r', { place, machineNow }: Context): string =>
  `${letter}${place.province.replace('-', 'x')}_${newId('pay', machineNow).slice(4, 26)}`

/** A provider knows an order by this alone, and so does the way back: it names the province. */
export const newOrderNumber = (ctx: Context): string => numberOf('p', ctx)
export const newRefundNumber = (ctx: Context): string => numberOf('r', ctx)

export const provinceOfNumber = (number: string): string | null => /^[pr](\d{2}(?:x\d{4})?)_/.exec(number)?.[1]?.replace('x', '-') ?? null

export const LIVE: readonly OrderState[] = ['wanted', 'open']

export const findOrder = async (db: Db, by: { id: string } | { number: string }): Promise<OrderRow | null> => {
  const [row] = await db.select().from(paymentOrders).where('id' in by ? eq(paymentOrders.id, by.id) : eq(paymentOrders.number, by.number))
  return row ?? null
}

export const liveOrderOf = async (db: Db, applicationId: string): Promise<OrderRow | null> => {
  const [row] = await db.select().from(paymentOrders).where(and(eq(paymentOrders.applicationId, applicationId), inArray(paymentOrders.state, [...LIVE])))
  return row ?? null
}

export const latestOrderOf = async (db: Db, applicationId: string): Promise<OrderRow | null> => {
  const [row] = await db.select().from(paymentOrders).where(eq(paymentOrders.applicationId, applicationId)).orderBy(sql`${paymentOrders.createdAt} DESC, ${paymentOrders.id} DESC`).limit(1)
  return row ?? null
}

/** What the books and the audit say it is about. */
export const subjectOf = ({ id, applicationId, bookingId }: Pick<OrderRow, 'id' | 'applicationId' | 'bookingId'>): string => applicationId ?? bookingId ?? id

/** Guarded: of two who end an order one does. Its fines may be asked for by another one. */
export const endOrder = async (tx: Tx, ctx: Pick<Context, 'machineNow'>, id: string, to: 'paid' | 'closed', from: readonly OrderState[] = LIVE): Promise<boolean> => {
  const written = await tx
    .update(paymentOrders)
    .set({ state: to, endedAt: ctx.machineNow })
    .where(and(eq(paymentOrders.id, id), inArray(paymentOrders.state, [...from])))
    .returning({ id: paymentOrders.id })
  if (written.length) await tx.update(paymentOrderFines).set({ isLive: false }).where(eq(paymentOrderFines.orderId, id))
  return written.length === 1
}
