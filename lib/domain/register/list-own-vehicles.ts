import { and, asc, count, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { vehicles } from '@/db/province/schema/register'
import { violations } from '@/db/province/schema/violations'
import { statement } from '@/db/statement'
import { personOf } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import { maskPhone } from '@/lib/kernel/text'
import { inspectionWay, markOpensOn } from '@/lib/policy/vehicle/inspection'
import { query } from '../query'
import { ruleMomentOf } from '../rule-moment'
import { isOfPresentOwner } from '../violations/record-owner'
import { aboutOwn } from '../visits/item-level'

const mine = eq(vehicles.ownerId, sql.placeholder('personId'))

const ofPerson = statement((db) => db.select().from(vehicles).where(mine).orderBy(asc(vehicles.stage), asc(vehicles.id)).prepare())

const unsettledOf = statement((db) =>
  db.select({ id: violations.vehicleId, n: count() }).from(violations)
    .innerJoin(vehicles, eq(vehicles.id, violations.vehicleId)).where(and(mine, eq(violations.state, 'open'), isOfPresentOwner)).groupBy(violations.vehicleId).prepare(),
)

type Row = typeof vehicles.$inferSelect

/** What the running validity ends with, and from when that can be done (VEH-02, VEH-03, VEH-05). */
const inspectionOf = (ctx: Context, { registeredOn, inspectionUntil, ...row }: Row) => {
  if (registeredOn === null || inspectionUntil === null) return null
  const at = ruleMomentOf(ctx)
  const vehicle = { ...row, registeredOn, exemptionLostOn: null }
  return { until: inspectionUntil, way: inspectionWay(vehicle, inspectionUntil, at), opensOn: markOpensOn(vehicle, inspectionUntil, at), isOver: inspectionUntil < ctx.today }
}

/** A vehicle of one's own with what the register says of it; the contact is masked. */
export const vehicleView = (ctx: Context, row: Row, openViolations: number) => {
  const { id, place, plate, plateType, vinTail, model, colour, use, stage, status, registeredOn, inspectionUntil, insuranceUntil, invoiceOn, contactPhoneSealed } = row
  return {
    id, place, plate, plateType, vinTail, model, colour, use, stage, status, registeredOn, inspectionUntil, insuranceUntil, invoiceOn, openViolations,
    inspection: inspectionOf(ctx, row),
    contactPhone: contactPhoneSealed && maskPhone(open(ctx.keys, 'vehicles.contact-phone', id, contactPhoneSealed)),
  }
}
export type VehicleView = ReturnType<typeof vehicleView>

/** One's own vehicles of this province (E-items). */
export const listOwnVehicles = query({
  name: 'register.list-own-vehicles',
  action: 'register.read-own',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => aboutOwn(ctx, 'E01'),
  async run({ db, ctx }): Promise<VehicleView[]> {
    const personId = personOf(ctx.actor, ctx.place.province) ?? ''
    const rows = await ofPerson(db).all({ personId })
    const unsettled = new Map((await unsettledOf(db).all({ personId })).map(({ id, n }) => [id, n]))
    return rows.map((row) => vehicleView(ctx, row, unsettled.get(row.id) ?? 0))
  },
})
