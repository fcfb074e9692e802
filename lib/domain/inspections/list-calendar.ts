import { and, count, gte, lte, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { inspectionDaysOff, inspections, inspectionSlots } from '@/db/province/schema/inspections'
import { addDays, isCivilDate, type CivilDate } from '@/lib/kernel/clock'
import { query } from '../query'
import { stationOf, stationTarget } from './station'

export type CalendarDay = { readonly day: CivilDate; readonly booked: number; readonly capacity: number; readonly isShut: boolean }
export type StationCalendar = {
  readonly from: CivilDate
  readonly through: CivilDate
  readonly days: readonly CalendarDay[]
  /** Of the last thirty days. */
  readonly missed: number
  readonly passed: number
  readonly tested: number
  /** Received and not tested yet, of any day. */
  readonly here: number
}

const SHOWN = 27
const LATELY = 30

/** Four weeks of a station: what is booked of what there is, and the days it takes nobody. */
export const listCalendar = query({
  name: 'inspection.list-calendar',
  action: 'inspection.receive',
  level: 'province',
  input: z.strictObject({ from: z.string().refine(isCivilDate).optional().catch(undefined) }),
  about: ({ ctx }) => stationTarget(ctx),
  async run({ db, ctx, input: { from = ctx.today } }): Promise<StationCalendar> {
    const own = stationOf(ctx)
    const through = addDays(from, SHOWN)
    const slots = await db
      .select({ day: inspectionSlots.day, booked: sql<number>`sum(${inspectionSlots.booked})`, capacity: sql<number>`sum(iif(${inspectionSlots.state} = 'open', ${inspectionSlots.capacity}, ${inspectionSlots.booked}))` })
      .from(inspectionSlots)
      .where(and(eq(inspectionSlots.organisationId, own), gte(inspectionSlots.day, from), lte(inspectionSlots.day, through)))
      .groupBy(inspectionSlots.day)
    const shut = await db.select({ day: inspectionDaysOff.day }).from(inspectionDaysOff)
      .where(and(eq(inspectionDaysOff.organisationId, own), eq(inspectionDaysOff.laneId, ''), gte(inspectionDaysOff.day, from), lte(inspectionDaysOff.day, through)))
    const lately = await db.select({ state: inspections.state, n: count() }).from(inspections)
      .where(and(eq(inspections.organisationId, own), gte(inspections.day, addDays(ctx.today, -LATELY)), inArray(inspections.state, ['missed', 'passed', 'failed', 'arrived']))).groupBy(inspections.state)
    const of = (state: string) => lately.find((each) => each.state === state)?.n ?? 0
    const byDay = new Map(slots.map(({ day, booked, capacity }) => [day, { booked: Number(booked), capacity: Number(capacity) }]))
    const days = Array.from({ length: SHOWN + 1 }, (_, n) => addDays(from, n))
    return {
      from, through,
      days: days.map((day) => ({ day, ...(byDay.get(day) ?? { booked: 0, capacity: 0 }), isShut: shut.some((each) => each.day === day) })),
      missed: of('missed'), passed: of('passed'), tested: of('passed') + of('failed'), here: of('arrived'),
    }
  },
})
