import { and, sql } from 'drizzle-orm'
import { settings } from '@/db/common/schema'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { sales, vehicles } from '@/db/province/schema/register'
import { actorId } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem, type Problem } from '@/lib/kernel/problem'
import { lastSixOfVin, type VinDoubt } from '@/lib/policy/identifiers/vin'
import { command, done, refuse, refuseButKeep, type Outcome } from '../command'
import { findOrMakeBuyer } from './find-or-make-buyer'
import { parseSale, saleInput, type SoldVehicle } from './sale-input'

export type ReportedSale = {
  readonly saleId: string
  readonly receiptNumber: string
  readonly doubts: readonly VinDoubt[]
  /** The very same report stands already; nothing was added. */
  readonly unchanged: boolean
}

type Seller = { readonly organisationId: string }

/** The dealer who acts; the permission has checked that it is one. */
export const sellerOf = ({ actor }: Context): Seller | null => (actor.kind === 'member' ? { organisationId: actor.organisationId } : null)

/** `HAS-20261121-00012`, counted in the same transaction. */
const nextReceipt = async (tx: Tx, ctx: Context): Promise<string> => {
  const day = ctx.today.replaceAll('-', '')
  const [counter] = await tx
    .insert(settings)
    .values({ name: `sales.receipt.${ctx.place.code}.${day}`, value: '1' })
    .onConflictDoUpdate({ target: settings.name, set: { value: sql`CAST(${settings.value} AS INTEGER) + 1` } })
    .returning({ value: settings.value })
  return `${ctx.place.code.toUpperCase()}-${day}-${String(counter?.value ?? 1).padStart(5, '0')}`
}

type Report = { readonly vehicle: SoldVehicle; readonly buyerId: string; readonly organisationId: string }

const isSame = (row: typeof sales.$inferSelect, { vehicle, buyerId, organisationId }: Report): boolean =>
  row.organisationId === organisationId && row.buyerId === buyerId && row.model === vehicle.model && row.colour === vehicle.colour &&
  row.plateType === vehicle.plateType && row.invoiceNumber === vehicle.invoiceNumber && row.invoiceOn === vehicle.invoiceOn

const isAccepted = eq(sales.state, 'accepted')

/** Why the unique indexes kept the report out; one accepted report a VIN, one an invoice of a dealer. */
const conflict = async (tx: Tx, report: Report): Promise<ReportedSale | Problem> => {
  const [byVin] = await tx.select().from(sales).where(and(eq(sales.vin, report.vehicle.vin), isAccepted))
  if (byVin && isSame(byVin, report)) return { saleId: byVin.id, receiptNumber: byVin.receiptNumber, doubts: report.vehicle.doubts, unchanged: true }
  return byVin ? problem('sale.vin-known', 'vin') : problem('sale.invoice-known', 'invoiceNumber')
}

const insertSale = async (tx: Tx, ctx: Context, { vehicle, buyerId, organisationId }: Report) => {
  const { doubts: _doubts, ...sold } = vehicle
  const [row] = await tx
    .insert(sales)
    .values({
      ...sold, id: newId('sal', ctx.machineNow), place: ctx.place.code, organisationId, reportedBy: actorId(ctx.actor), buyerId,
      receiptNumber: await nextReceipt(tx, ctx), state: 'accepted', reportedAt: ctx.now,
    })
    .onConflictDoNothing()
    .returning({ saleId: sales.id, receiptNumber: sales.receiptNumber })
  return row ?? null
}

const insertVehicle = async (tx: Tx, ctx: Context, { vehicle, buyerId }: Report, saleId: string): Promise<boolean> => {
  const { vin, plateType, model, colour, invoiceOn } = vehicle
  const made = await tx
    .insert(vehicles)
    .values({ id: newId('veh', ctx.machineNow), place: ctx.place.code, ownerId: buyerId, vin, vinTail: lastSixOfVin(vin), plateType, model, colour, stage: 'new', invoiceOn, saleId })
    .onConflictDoNothing()
    .returning({ id: vehicles.id })
  return made.length === 1
}

const accept = async (tx: Tx, ctx: Context, report: Report): Promise<Outcome<ReportedSale>> => {
  const written = await insertSale(tx, ctx, report)
  if (!written) {
    const known = await conflict(tx, report)
    return 'code' in known ? refuse(known) : done(known, { subject: known.saleId, detail: { unchanged: true } })
  }
  if (!(await insertVehicle(tx, ctx, report, written.saleId))) return refuse(problem('sale.vin-known', 'vin'))
  return done(
    { ...written, doubts: report.vehicle.doubts, unchanged: false },
    { subject: written.saleId, onBehalfOf: report.buyerId, detail: { receipt: written.receiptNumber, organisation: report.organisationId } },
  )
}

/** A dealer reports a sold car; it becomes a new vehicle of the buyer, who may then choose its number (PLT-07). */
export const reportSale = command({
  name: 'sale.report',
  action: 'sale.report',
  level: 'province',
  input: saleInput,
  load: async ({ ctx }) => sellerOf(ctx),
  about: ({ organisationId }, { ctx }) => ({ province: ctx.place.province, place: ctx.place.code, organisationId }),
  async run({ tx, ctx, input, subject }) {
    const parsed = parseSale(ctx, input)
    if (!parsed.ok) return refuse(...parsed.problems)
    const buyer = await findOrMakeBuyer(tx, ctx, parsed.value.buyer)
    // A name tried against the register leaves a trace, right or wrong.
    if ('problem' in buyer) return refuseButKeep([buyer.problem], { detail: { why: buyer.problem.code, organisation: subject.organisationId } })
    return accept(tx, ctx, { vehicle: parsed.value.vehicle, buyerId: buyer.personId, organisationId: subject.organisationId })
  },
})
