import { and, asc, count, eq } from 'drizzle-orm'
import { z } from 'zod'
import { vehicles, violations } from '@/db/province/schema/register'
import { personOf } from '@/lib/kernel/actor'
import { open } from '@/lib/kernel/crypto'
import { maskPhone } from '@/lib/kernel/text'
import { query } from '../query'

/** One's own vehicles of this province with what the register says of them (E-items); the contact is masked. */
export const listOwnVehicles = query({
  name: 'register.list-own-vehicles',
  action: 'register.read-own',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province, personId: personOf(ctx.actor, ctx.place.province) ?? '' }),
  async run({ db, ctx }) {
    const mine = eq(vehicles.ownerId, personOf(ctx.actor, ctx.place.province) ?? '')
    const rows = await db.select().from(vehicles).where(mine).orderBy(asc(vehicles.stage), asc(vehicles.id))
    const open_ = await db.select({ id: violations.vehicleId, n: count() }).from(violations)
      .innerJoin(vehicles, eq(vehicles.id, violations.vehicleId)).where(and(mine, eq(violations.state, 'open'))).groupBy(violations.vehicleId)
    const unsettled = new Map(open_.map(({ id, n }) => [id, n]))
    return rows.map(({ id, place, plate, plateType, vinTail, model, colour, use, stage, status, registeredOn, inspectionUntil, invoiceOn, contactPhoneSealed }) => ({
      id, place, plate, plateType, vinTail, model, colour, use, stage, status, registeredOn, inspectionUntil, invoiceOn,
      openViolations: unsettled.get(id) ?? 0,
      contactPhone: contactPhoneSealed && maskPhone(open(ctx.keys, 'vehicles.contact-phone', id, contactPhoneSealed)),
    }))
  },
})
