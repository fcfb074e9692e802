import { and, asc, gt, gte, lt, lte, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { inspectionSlots, inspectionStations } from '@/db/province/schema/inspections'
import type { Db } from '@/db/handle'
import { isCivilDate, type CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import type { Fen } from '@/lib/kernel/money'
import { INSPECTION_LINES, lastBookingDay, type InspectionLine } from '@/lib/policy/vehicle/inspection-booking'
import { query } from '../query'
import { ruleMomentOf } from '../rule-moment'
import { takesLine } from './slots'

export type Station = {
  readonly organisationId: string
  readonly name: string
  readonly place: string
  readonly address: string
  readonly phone: string
  /** Degrees; null while the station has not said where it stands. */
  readonly at: { readonly east: number; readonly north: number } | null
  readonly lines: readonly InspectionLine[]
  /** Among the times that fit what was asked; null when there is none. */
  readonly offer: { readonly free: number; readonly priceFrom: Fen; readonly first: { readonly day: CivilDate; readonly startsAt: string } } | null
}

const input = z.strictObject({
  place: z.string().max(20).catch('').default(''),
  line: z.enum(INSPECTION_LINES).optional().catch(undefined),
  /** Times of this day alone. */
  day: z.string().refine(isCivilDate).optional().catch(undefined),
  from: z.string().refine(isCivilDate).optional().catch(undefined),
  /** At most this price, in fen. */
  most: z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined),
  order: z.enum(['soonest', 'cheapest', 'name']).catch('soonest').default('soonest'),
})
type Asked = z.output<typeof input>

const MICRO = 1_000_000

/** What can be asked for, in the order it is offered. */
export const STATION_LINES = INSPECTION_LINES

/** The days that can be booked today (VEH-12). */
export const bookableDays = (ctx: Context) => ({ from: ctx.today, last: lastBookingDay(ctx.today, ruleMomentOf(ctx)) })

/** What fits, by station; one statement over the month. */
const offersOf = async (db: Db, ctx: Context, { line, day, from = ctx.today, most, place }: Asked) => {
  const rows = await db
    .select({
      organisationId: inspectionSlots.organisationId,
      free: sql<number>`sum(${inspectionSlots.capacity} - ${inspectionSlots.booked})`,
      priceFrom: sql<number>`min(${inspectionSlots.priceFen})`,
      first: sql<string>`min(${inspectionSlots.day} || ' ' || ${inspectionSlots.startsAt})`,
    })
    .from(inspectionSlots)
    .where(and(
      eq(inspectionSlots.state, 'open'), place ? eq(inspectionSlots.place, place) : undefined,
      gte(inspectionSlots.day, day ?? from), lte(inspectionSlots.day, day ?? lastBookingDay(ctx.today, ruleMomentOf(ctx))),
      gt(inspectionSlots.beginsAt, ctx.now), lt(inspectionSlots.booked, inspectionSlots.capacity),
      line && takesLine(line), most === undefined ? undefined : lte(inspectionSlots.priceFen, most),
    ))
    .groupBy(inspectionSlots.organisationId)
  return new Map(rows.map(({ organisationId, free, priceFrom, first }) => {
    const [at = '', startsAt = ''] = first.split(' ')
    return [organisationId, { free: Number(free), priceFrom: Number(priceFrom), first: { day: at, startsAt } }] as const
  }))
}

const isLine = (text: string): text is InspectionLine => INSPECTION_LINES.some((line) => line === text)

/** Every line a station publishes times for, today or later. */
const linesOf = async (db: Db, ctx: Context): Promise<ReadonlyMap<string, readonly InspectionLine[]>> => {
  const rows = await db.selectDistinct({ organisationId: inspectionSlots.organisationId, lines: inspectionSlots.lines }).from(inspectionSlots)
    .where(and(eq(inspectionSlots.state, 'open'), gte(inspectionSlots.day, ctx.today)))
  const found = new Map<string, InspectionLine[]>()
  for (const { organisationId, lines } of rows) found.set(organisationId, [...(found.get(organisationId) ?? []), ...lines.split(',').filter(isLine)])
  return new Map([...found].map(([id, lines]) => [id, INSPECTION_LINES.filter((line) => lines.includes(line))]))
}

const byOffer = ({ order }: Asked) => (a: Station, b: Station): number => {
  if (order === 'name' || !a.offer || !b.offer) return Number(!a.offer) - Number(!b.offer) || a.name.localeCompare(b.name, 'zh-Hans')
  const when = (station: NonNullable<Station['offer']>) => `${station.first.day} ${station.first.startsAt}`
  return order === 'cheapest'
    ? a.offer.priceFrom - b.offer.priceFrom || when(a.offer).localeCompare(when(b.offer))
    : when(a.offer).localeCompare(when(b.offer)) || a.offer.priceFrom - b.offer.priceFrom
}

/** The listed stations of a province or a place, with what they have left for what is asked (VEH-12). */
export const listStations = query({
  name: 'inspection.list-stations',
  action: 'place.read',
  level: 'province',
  input,
  about: ({ ctx }) => ({ province: ctx.place.province }),
  async run({ db, ctx, input: asked }): Promise<readonly Station[]> {
    const rows = await db.select().from(inspectionStations)
      .where(and(eq(inspectionStations.state, 'listed'), asked.place ? eq(inspectionStations.place, asked.place) : undefined)).orderBy(asc(inspectionStations.name))
    const [offers, lines] = [await offersOf(db, ctx, asked), await linesOf(db, ctx)]
    return rows
      .map(({ organisationId, name, place, address, phone, eastMicro, northMicro }): Station => ({
        organisationId, name, place, address, phone,
        at: eastMicro === null || northMicro === null ? null : { east: eastMicro / MICRO, north: northMicro / MICRO },
        lines: lines.get(organisationId) ?? [],
        offer: offers.get(organisationId) ?? null,
      }))
      .toSorted(byOffer(asked))
  },
})
