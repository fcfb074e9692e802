import { and, gte, lte } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { inspectionDaysOff, inspectionSlots } from '@/db/province/schema/inspections'
import { addDays, instantOf, isCivilDate, type CivilDate } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { daysBetween, isOpenOn, timesOf } from './lane-times'
import { loadLane, type LaneRow } from './load-lane'
import { stationTarget } from './station'

/** Further ahead than people may book, so that a station need not come every day (VEH-12). */
export const PUBLISHED_AHEAD = 60
/** SQLite takes some thousands of values a statement. */
const CHUNK = 200

const daysOffOf = async (tx: Tx, { organisationId, id }: LaneRow, from: CivilDate, through: CivilDate): Promise<ReadonlySet<CivilDate>> => {
  const rows = await tx.select({ day: inspectionDaysOff.day }).from(inspectionDaysOff).where(and(
    eq(inspectionDaysOff.organisationId, organisationId), inArray(inspectionDaysOff.laneId, ['', id]), gte(inspectionDaysOff.day, from), lte(inspectionDaysOff.day, through),
  ))
  return new Set(rows.map(({ day }) => day))
}

const rowsOf = (ctx: Context, { id: laneId, organisationId, lines, priceFen, capacity, ...plan }: LaneRow, days: readonly CivilDate[]): (typeof inspectionSlots.$inferInsert)[] =>
  days
    .flatMap((day) => timesOf(plan).map((time) => ({
      ...time, laneId, day, organisationId, place: ctx.place.code, lines, priceFen, capacity, beginsAt: instantOf(day, time.startsAt),
    })))
    .filter(({ beginsAt }) => beginsAt > ctx.now)

/** Times of a line up to a day, as planned and without the days off; what is published already stands. */
export const publishSlots = command({
  name: 'inspection.publish',
  action: 'inspection.plan',
  level: 'province',
  input: z.strictObject({ laneId: z.string().max(40), through: z.string().refine(isCivilDate, 'date.invalid') }),
  load: ({ tx, ctx, input: { laneId } }) => loadLane(tx, ctx, laneId),
  about: (_, { ctx }) => stationTarget(ctx),
  async run({ tx, ctx, input: { through }, subject: lane }) {
    const last = addDays(ctx.today, PUBLISHED_AHEAD)
    if (through < ctx.today || through > last) return refuse(problem('publish.through', 'through', { latest: last }))
    const off = await daysOffOf(tx, lane, ctx.today, through)
    const days = daysBetween(ctx.today, through).filter((day) => isOpenOn(lane, day) && !off.has(day))
    const rows = rowsOf(ctx, lane, days)
    let published = 0
    for (let from = 0; from < rows.length; from += CHUNK) {
      const written = await tx.insert(inspectionSlots).values(rows.slice(from, from + CHUNK)).onConflictDoNothing().returning({ day: inspectionSlots.day })
      published += written.length
    }
    return done({ laneId: lane.id, published, through }, { subject: lane.id, detail: { published, through } })
  },
})
