import { and, asc, gt, gte, lte, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { inspectionLanes, inspectionSlots } from '@/db/province/schema/inspections'
import { isCivilDate, type CivilDate } from '@/lib/kernel/clock'
import type { Fen } from '@/lib/kernel/money'
import { INSPECTION_LINES, lastBookingDay } from '@/lib/policy/vehicle/inspection-booking'
import { query } from '../query'
import { ruleMomentOf } from '../rule-moment'
import { isListed, takesLine } from './slots'

export type OpenDay = { readonly day: CivilDate; readonly free: number; readonly priceFrom: Fen }
export type OpenTime = {
  readonly laneId: string
  readonly lane: string
  readonly day: CivilDate
  readonly startsAt: string
  readonly endsAt: string
  readonly priceFen: Fen
  /** 0 = fully booked, shown so that people see what there was. */
  readonly free: number
}
export type Times = { readonly days: readonly OpenDay[]; readonly day: CivilDate | null; readonly times: readonly OpenTime[] }

const input = z.strictObject({
  organisationId: z.string().max(40),
  line: z.enum(INSPECTION_LINES),
  from: z.string().refine(isCivilDate).optional().catch(undefined),
  /** The day whose times are wanted; the first that has one by default. */
  day: z.string().refine(isCivilDate).optional().catch(undefined),
})

/** What one station has left of the month, and the times of one day. */
export const listTimes = query({
  name: 'inspection.list-times',
  action: 'place.read',
  level: 'province',
  input,
  about: ({ ctx }) => ({ province: ctx.place.province }),
  async run({ db, ctx, input: { organisationId, line, from = ctx.today, day: asked } }): Promise<Times> {
    const open = and(eq(inspectionSlots.organisationId, organisationId), eq(inspectionSlots.state, 'open'), gt(inspectionSlots.beginsAt, ctx.now), takesLine(line), isListed)
    const month = and(gte(inspectionSlots.day, from), lte(inspectionSlots.day, lastBookingDay(ctx.today, ruleMomentOf(ctx))))
    const days = await db
      .select({ day: inspectionSlots.day, free: sql<number>`sum(${inspectionSlots.capacity} - ${inspectionSlots.booked})`, priceFrom: sql<number>`min(${inspectionSlots.priceFen})` })
      .from(inspectionSlots).where(and(open, month)).groupBy(inspectionSlots.day).orderBy(asc(inspectionSlots.day))
    const day = days.find((each) => each.day === asked)?.day ?? days.find(({ free }) => Number(free) > 0)?.day ?? null
    const times = day === null ? [] : await db
      .select({ slot: inspectionSlots, lane: inspectionLanes.name })
      .from(inspectionSlots).innerJoin(inspectionLanes, eq(inspectionLanes.id, inspectionSlots.laneId))
      .where(and(open, eq(inspectionSlots.day, day))).orderBy(asc(inspectionSlots.startsAt), asc(inspectionSlots.priceFen), asc(inspectionLanes.name))
    return {
      days: days.map((each) => ({ day: each.day, free: Number(each.free), priceFrom: Number(each.priceFrom) })),
      day,
      times: times.map(({ lane, slot: { laneId, startsAt, endsAt, priceFen, capacity, booked, ...slot } }) => ({ laneId, lane, day: slot.day, startsAt, endsAt, priceFen, free: capacity - booked })),
    }
  },
})
