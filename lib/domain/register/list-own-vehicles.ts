import { and, asc, count, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { vehicles, violations } from '@/db/province/schema/register'
import { statement } from '@/db/statement'
import { personOf } from '@/lib/kernel/actor'
import { open } from '@/lib/kernel/crypto'
import { maskPhone } from '@/lib/kernel/text'
import { query } from '../query'

const mine = eq(vehicles.ownerId, sql.placeholder('personId'))

const ofPerson = statement((db) => db.select().from(vehicles).where(mine).orderBy(asc(vehicles.stage), asc(vehicles.id)).prepare())

const unsettledOf = statement((db) =>
  db.select({ id: violations.vehicleId, n: count() }).from(violations)
    .innerJoin(vehicles, eq(vehicles.id, violations.vehicleId)).where(and(mine, eq(violations.state, 'open'))).groupBy(violations.vehicleId).prepare(),
)

/** One's own vehicles of this province with what the register says of them (E-items); the contact is masked. */
export const listOwnVehicles = query({
  name: 'register.list-own-vehicles',
  action: 'register.read-own',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province, personId: personOf(ctx.actor, ctx.place.province) ?? '' }),
  async run({ db, ctx }) {
    const personId = personOf(ctx.actor, ctx.place.province) ?? ''
    const rows = await ofPerson(db).all({ personId })
    const unsettled = new Map((await unsettledOf(db).all({ personId })).map(({ id, n }) => [id, n]))
    return rows.map(({ id, place, plate, plateType, vinTail, model, colour, use, stage, status, registeredOn, inspectionUntil, invoiceOn, contactPhoneSealed }) => ({
      id, place, plate, plateType, vinTail, model, colour, use, stage, status, registeredOn, inspectionUntil, invoiceOn,
      openViolations: unsettled.get(id) ?? 0,
      contactPhone: contactPhoneSealed && maskPhone(open(ctx.keys, 'vehicles.contact-phone', id, contactPhoneSealed)),
    }))
  },
})
