import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { paymentOrderFines, paymentOrders } from '@/db/province/schema/payments'
import { violationDecisions } from '@/db/province/schema/violations'
import type { Tx } from '@/db/handle'
import { actorId, personOf } from '@/lib/kernel/actor'
import { addDays, endOfDay, MINUTE, type Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { PROVIDERS } from '@/lib/ports/payments/contract'
import { command, done, refuse, type Outcome } from '../command'
import { newOrderNumber, type OrderRow } from '../payments/order-rows'
import { beginOrder, ORDER_LIFE } from '../payments/request-payment'
import { aboutOwn } from '../visits/item-level'
import { aboutPayer } from './about-payer'
import { dueOf, isUnpaid, sumOf, type DecisionRow } from './due-of'
import { closeOrdersOfFines, finesOf, liveOrdersOf } from './fine-orders'
import { fineToken } from './fine-token'

/** More than anybody has; a limit all the same. */
export const MOST_FINES = 50

const providers = z.enum(PROVIDERS)

/** Where the sum grows tomorrow the code ends with the day, but lives long enough to be scanned. */
const expiryOf = (ctx: Context, decisions: readonly DecisionRow[]): Instant => {
  const grows = sumOf(ctx, decisions, addDays(ctx.today, 1)) !== sumOf(ctx, decisions, ctx.today)
  const life = grows ? Math.min(ORDER_LIFE, endOfDay(ctx.today) - ctx.now) : ORDER_LIFE
  return ctx.machineNow + Math.max(life, 2 * MINUTE)
}

const isAskedAgain = async (tx: Tx, ctx: Context, order: OrderRow, decisions: readonly DecisionRow[], provider: OrderRow['provider']): Promise<boolean> => {
  if (order.provider !== provider || order.askedBy !== actorId(ctx.actor) || order.expiresAt <= ctx.machineNow || order.amountFen !== sumOf(ctx, decisions, ctx.today)) return false
  const asked = (await finesOf(tx, order.id)).map(({ decision }) => decision.id).toSorted()
  return asked.join() === decisions.map(({ id }) => id).toSorted().join()
}

type Requested = { readonly orderId: string }

/** The newest asking counts: whoever had a code for one of the fines is told that it is closed, and a payment on its way settles or goes back. */
const orderFines = async (tx: Tx, ctx: Context, decisions: readonly DecisionRow[], provider: OrderRow['provider']): Promise<Outcome<Requested>> => {
  if (!decisions.length || !decisions.every(isUnpaid)) return refuse(problem('fine.nothing-due'))
  const ids = decisions.map(({ id }) => id)
  const detail = { decisions: decisions.map(({ number }) => number).join(' '), provider }
  const [live, ...others] = await liveOrdersOf(tx, ids)
  if (live && !others.length && (await isAskedAgain(tx, ctx, live, decisions, provider))) return done({ orderId: live.id }, { subject: live.id, detail: { ...detail, again: true } })
  await closeOrdersOfFines(tx, ctx, ids)
  const amountFen = sumOf(ctx, decisions, ctx.today)
  const [order] = await tx.insert(paymentOrders).values({
    id: newId('pay', ctx.machineNow), number: newOrderNumber(ctx), place: ctx.place.code, payable: 'fines' as const, askedBy: actorId(ctx.actor), provider, amountFen,
    state: 'wanted' as const, createdAt: ctx.machineNow, expiresAt: expiryOf(ctx, decisions),
  }).returning()
  if (!order) throw new Error('an order was not written')
  await tx.insert(paymentOrderFines).values(decisions.map((decision) => {
    const { fineFen, surchargeFen } = dueOf(ctx, decision, ctx.today)
    return { orderId: order.id, decisionId: decision.id, fineFen, surchargeFen }
  }))
  await beginOrder(tx, ctx, order)
  return done({ orderId: order.id }, { subject: order.id, detail: { ...detail, order: order.number, amountFen } })
}

/** A code to pay some or all of one's own fines with (C02). Asked again for the same it is the same order. */
export const requestFines = command({
  name: 'fine.request',
  action: 'fine.pay-own',
  level: 'province',
  input: z.strictObject({
    decisions: z.string().max(41 * MOST_FINES).transform((text) => [...new Set(text.split(',').filter(Boolean))]).refine((ids) => ids.length > 0, 'fine.none-chosen').refine((ids) => ids.length <= MOST_FINES, 'fine.too-many'),
    provider: providers,
  }),
  async load({ tx, ctx, input: { decisions } }) {
    const rows = await tx.select().from(violationDecisions)
      .where(and(inArray(violationDecisions.id, decisions), eq(violationDecisions.personId, personOf(ctx.actor, ctx.place.province) ?? '')))
    return rows.length === decisions.length ? rows : null
  },
  about: (_rows, { ctx }) => aboutOwn(ctx, 'C02'),
  run: ({ tx, ctx, input: { provider }, subject }) => orderFines(tx, ctx, subject, provider),
})

/** The same for somebody else’s, with what the look-up by its number gave (VIO-21). */
export const requestOthersFine = command({
  name: 'fine.request-others',
  action: 'fine.pay-others',
  level: 'province',
  input: z.strictObject({ token: z.string().max(600), provider: providers }),
  async load({ tx, ctx, input: { token } }) {
    const told = fineToken.read(ctx, token)
    const [row] = told ? await tx.select().from(violationDecisions).where(eq(violationDecisions.number, told.number)) : []
    return row ?? null
  },
  about: (_row, { ctx }) => aboutPayer(ctx),
  run: ({ tx, ctx, input: { provider }, subject }) => orderFines(tx, ctx, [subject], provider),
})
