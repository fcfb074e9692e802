import { and, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { plateHolds } from '@/db/province/schema/plates'
import { sales, vehicles } from '@/db/province/schema/register'
import { temporaryPlates } from '@/db/province/schema/vehicle-papers'
import { actorId } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { problem, type Problem } from '@/lib/kernel/problem'
import { normaliseText } from '@/lib/kernel/text'
import { lastSixOfVin } from '@/lib/policy/identifiers/vin'
import { command, done, refuse } from '../command'
import { findOrMakeBuyer } from './find-or-make-buyer'
import { parseBuyer, parseVehicle, saleInput, type SoldVehicle } from './sale-input'

type Sale = typeof sales.$inferSelect

const input = saleInput.extend({
  saleId: z.string().max(40),
  version: z.coerce.number().int(),
  reason: z.string().transform(normaliseText).pipe(z.string().min(2, 'sale.reason-missing').max(200, 'sale.reason-too-long')),
})

/** Left empty, the buyer stays who it was. */
const buyerOf = async (tx: Tx, ctx: Context, given: z.output<typeof input>, before: Sale): Promise<{ personId: string } | { problems: readonly Problem[] }> => {
  if (given.documentNumber.trim() === '') return { personId: before.buyerId }
  const parsed = parseBuyer(ctx, given)
  if (!parsed.ok) return parsed
  const found = await findOrMakeBuyer(tx, ctx, parsed.value)
  return 'problem' in found ? { problems: [found.problem] } : found
}

const close = async (tx: Tx, { id }: Sale, version: number): Promise<boolean> => {
  const closed = await tx
    .update(sales)
    .set({ state: 'corrected' })
    .where(and(eq(sales.id, id), eq(sales.state, 'accepted'), eq(sales.version, version)))
    .returning({ id: sales.id })
  return closed.length === 1
}

/** Once a number is held or chosen for it, it is registered, or a temporary plate names it, the car is changed at the window only. */
const moveVehicle = async (tx: Tx, before: Sale, sold: SoldVehicle, buyerId: string, saleId: string): Promise<boolean> => {
  const { vin, plateType, model, colour, invoiceOn } = sold
  const isChosen = sql`EXISTS (SELECT 1 FROM ${plateHolds} WHERE ${plateHolds.vehicleId} = ${vehicles.id} AND ${plateHolds.state} IN ('held','confirmed','registered'))`
  const hasPlate = sql`EXISTS (SELECT 1 FROM ${temporaryPlates} WHERE ${temporaryPlates.vin} = ${vehicles.vin} AND ${temporaryPlates.state} = 'issued')`
  const moved = await tx
    .update(vehicles)
    .set({ ownerId: buyerId, vin, vinTail: lastSixOfVin(vin), plateType, model, colour, invoiceOn, saleId, revision: sql`${vehicles.revision} + 1` })
    .where(and(eq(vehicles.saleId, before.id), eq(vehicles.stage, 'new'), sql`NOT ${isChosen}`, sql`NOT ${hasPlate}`))
    .returning({ id: vehicles.id })
  return moved.length === 1
}

const isTaken = async (tx: Tx, before: Sale, { vin }: SoldVehicle): Promise<boolean> =>
  vin !== before.vin && (await tx.select({ id: vehicles.id }).from(vehicles).where(eq(vehicles.vin, vin))).length > 0

/** A correction is a new version with its reason; the old one stays readable (ux.md §3). */
export const correctSale = command({
  name: 'sale.correct',
  action: 'sale.report',
  level: 'province',
  input,
  async load({ tx, ctx, input: { saleId } }) {
    const [row] = await tx.select().from(sales).where(and(eq(sales.id, saleId), eq(sales.place, ctx.place.code)))
    return row ?? null
  },
  about: ({ organisationId, place }, { ctx }) => ({ province: ctx.place.province, place, organisationId }),
  async run({ tx, ctx, input: given, subject: before }) {
    const sold = parseVehicle(ctx, given)
    if (!sold.ok) return refuse(...sold.problems)
    const buyer = await buyerOf(tx, ctx, given, before)
    if ('problems' in buyer) return refuse(...buyer.problems)
    if (!(await close(tx, before, given.version))) return refuse(problem('sale.changed-meanwhile'))
    if (await isTaken(tx, before, sold.value)) return refuse(problem('sale.vin-known', 'vin'))

    const { doubts, ...columns } = sold.value
    const version = before.version + 1
    const receiptNumber = `${before.version === 1 ? before.receiptNumber : before.receiptNumber.replace(/-\d+$/, '')}-${version}`
    const id = newId('sal', ctx.machineNow)
    const [written] = await tx
      .insert(sales)
      .values({
        ...columns, id, place: before.place, organisationId: before.organisationId, reportedBy: actorId(ctx.actor),
        buyerId: buyer.personId, receiptNumber, version, state: 'accepted', reasonSealed: seal(ctx.keys, 'sales.reason', id, given.reason), reportedAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning({ saleId: sales.id })
    if (!written) return refuse(problem('sale.invoice-known', 'invoiceNumber'))
    if (!(await moveVehicle(tx, before, sold.value, buyer.personId, written.saleId))) return refuse(problem('sale.number-chosen'))
    return done({ ...written, receiptNumber, version, doubts }, { subject: written.saleId, onBehalfOf: buyer.personId, detail: { corrects: before.id, version } })
  },
})
