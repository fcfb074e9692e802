import { and, asc, count } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { people } from '@/db/province/schema/people'
import { plateHolds } from '@/db/province/schema/plates'
import { vehicles } from '@/db/province/schema/register'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import { maskName } from '@/lib/kernel/text'
import { normalForm } from '@/lib/policy/identifiers/normal-form'
import { normalisePlate } from '@/lib/policy/identifiers/plate-number'
import { pageNumber, pagesOf } from '../paging'
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

/** Numbers confirmed and not yet registered, the nearest deadline first; found by number or VIN at the window. */
export const listReservations = query({
  name: 'vehicle.list-reservations',
  action: 'vehicle.register',
  level: 'province',
  input: z.strictObject({
    search: z.string().max(40).default(''),
    page: pageNumber(),
  }),
  about,
  async run({ db, ctx, input: { search, page } }) {
    const wanted = normalisePlate(search)
    const isWanted = wanted === '' ? undefined : wanted.length === 17 ? eq(vehicles.vin, normalForm(search)) : eq(plateHolds.number, wanted)
    const where = and(eq(plateHolds.place, ctx.place.code), eq(plateHolds.state, 'confirmed'), isWanted)
    const rows = await db
      .select(columns)
      .from(plateHolds)
      .innerJoin(vehicles, eq(vehicles.id, plateHolds.vehicleId))
      .innerJoin(people, eq(people.id, plateHolds.personId))
      .where(where)
      .orderBy(asc(plateHolds.registerBy), asc(plateHolds.id))
      .limit(PAGE)
      .offset((page - 1) * PAGE)
    const [all] = await db.select({ n: count() }).from(plateHolds).innerJoin(vehicles, eq(vehicles.id, plateHolds.vehicleId)).where(where)
    const total = all?.n ?? 0
    return {
      rows: rows.map((row) => toReservation(ctx, row)),
      total, page, pages: pagesOf(total, PAGE),
    }
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
