import { and, asc, sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { people } from '@/db/province/schema/people'
import { plateHolds } from '@/db/province/schema/plates'
import { vehicles } from '@/db/province/schema/register'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import { maskName } from '@/lib/kernel/text'
import { normalForm } from '@/lib/policy/identifiers/normal-form'
import { normalisePlate, plateTypesOf } from '@/lib/policy/identifiers/plate-number'
import { findPage, pageNumber, type Page } from '../paging'
import { query } from '../query'

const PAGE = 20

export type Reservation = {
  readonly holdId: string
  readonly number: string
  readonly plateType: string
  readonly registerBy: string | null
  readonly confirmedAt: number | null
  readonly vin: string
  readonly model: string
  readonly colour: string
  readonly ownerMasked: string
}

const columns = {
  holdId: plateHolds.id, number: plateHolds.number, plateType: plateHolds.plateType, registerBy: plateHolds.registerBy,
  confirmedAt: plateHolds.confirmedAt, vin: vehicles.vin, model: vehicles.model, colour: vehicles.colour,
  ownerId: people.id, nameSealed: people.nameSealed,
}

type Row = Omit<Reservation, 'ownerMasked'> & { readonly ownerId: string; readonly nameSealed: string }

const toReservation = (ctx: Context, { ownerId, nameSealed, ...row }: Row): Reservation => ({
  ...row,
  ownerMasked: maskName(open(ctx.keys, 'people.name', ownerId, nameSealed)),
})

const about = ({ ctx }: { readonly ctx: Context }) => ({ province: ctx.place.province, place: ctx.place.code })

/** By the index of what is taken, or of the vehicle: the plus keeps the planner from leafing through the place. */
const isWanted = (db: Db, ctx: Context, search: string): SQL | undefined => {
  const here = sql`+${plateHolds.place} = ${ctx.place.code}`
  const wanted = normalisePlate(search)
  if (wanted.length !== 17) return and(here, eq(plateHolds.number, wanted), inArray(plateHolds.plateType, [...plateTypesOf(wanted)]), inArray(plateHolds.state, ['held', 'confirmed']))
  const vin = normalForm(search)
  return and(here, inArray(plateHolds.vehicleId, db.select({ id: vehicles.id }).from(vehicles).where(and(eq(vehicles.vinTail, vin.slice(-6)), eq(vehicles.vin, vin)))))
}

/** Numbers confirmed and not yet registered, the nearest deadline first; found by number or VIN at the window. */
export const listReservations = query({
  name: 'vehicle.list-reservations',
  action: 'vehicle.register',
  level: 'province',
  input: z.strictObject({
    search: z.string().max(40).default(''),
    page: pageNumber(PAGE),
  }),
  about,
  async run({ db, ctx, input: { search, page } }): Promise<Page<Reservation>> {
    const where = and(eq(plateHolds.state, 'confirmed'), search.trim() === '' ? eq(plateHolds.place, ctx.place.code) : isWanted(db, ctx, search))
    const order = [asc(plateHolds.registerBy), asc(plateHolds.id)]
    const { ids, counted } = await findPage(db, plateHolds, { where, order, page, size: PAGE })
    const rows = await db
      .select(columns)
      .from(plateHolds)
      .innerJoin(vehicles, eq(vehicles.id, plateHolds.vehicleId))
      .innerJoin(people, eq(people.id, plateHolds.personId))
      .where(inArray(plateHolds.id, ids))
      .orderBy(...order)
    return { ...counted, rows: rows.map((row) => toReservation(ctx, row)) }
  },
})

/** One of them, before it is registered. */
export const findReservation = query({
  name: 'vehicle.find-reservation',
  action: 'vehicle.register',
  level: 'province',
  input: z.strictObject({ holdId: z.string().max(40) }),
  about,
  async run({ db, ctx, input: { holdId } }): Promise<Reservation | null> {
    const [row] = await db
      .select(columns)
      .from(plateHolds)
      .innerJoin(vehicles, eq(vehicles.id, plateHolds.vehicleId))
      .innerJoin(people, eq(people.id, plateHolds.personId))
      .where(and(eq(plateHolds.id, holdId), eq(plateHolds.place, ctx.place.code), eq(plateHolds.state, 'confirmed')))
    return row ? toReservation(ctx, row) : null
  },
})
