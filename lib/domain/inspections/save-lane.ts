import { and, count, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { inspectionLanes } from '@/db/province/schema/inspections'
import { isTime } from '@/lib/engine/inspection-slot'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { normaliseText } from '@/lib/kernel/text'
import { INSPECTION_LINES } from '@/lib/policy/vehicle/inspection-booking'
import { command, done, refuse } from '../command'
import { loadStation, stationOf, stationTarget } from './station'

export const LANE_MINUTES = [15, 20, 30, 60] as const
const MOST_LANES = 20
const MOST_AT_ONCE = 50
const DEAREST_YUAN = 2_000
const FEN = 100

const time = z.string().refine(isTime, 'lane.time')
const number = (least: number, most: number, fault: string) => z.coerce.number(fault).int(fault).min(least, fault).max(most, fault)

const input = z.strictObject({
  /** Empty for a new line. */
  laneId: z.string().max(40),
  revision: z.coerce.number().int(),
  name: z.string().transform((text) => normaliseText(text)).refine((text) => [...text].length >= 1 && [...text].length <= 20, 'lane.name'),
  lines: z.array(z.enum(INSPECTION_LINES)).min(1, 'lane.lines'),
  weekdays: z.array(z.enum(['1', '2', '3', '4', '5', '6', '7'])).min(1, 'lane.weekdays'),
  opensAt: time,
  closesAt: time,
  minutes: z.coerce.number().refine((given) => LANE_MINUTES.some((each) => each === given), 'lane.minutes'),
  capacity: number(1, MOST_AT_ONCE, 'lane.capacity'),
  priceYuan: number(0, DEAREST_YUAN, 'lane.price'),
}).refine(({ opensAt, closesAt }) => !isTime(opensAt) || !isTime(closesAt) || opensAt < closesAt, { message: 'lane.closes-before-it-opens', path: ['closesAt'] })

const isNameTaken = async (tx: Tx, organisationId: string, name: string, laneId: string): Promise<boolean> => {
  const rows = await tx.select({ id: inspectionLanes.id }).from(inspectionLanes)
    .where(and(eq(inspectionLanes.organisationId, organisationId), eq(inspectionLanes.name, name), eq(inspectionLanes.state, 'open')))
  return rows.some(({ id }) => id !== laneId)
}

/** The plan of a line, new or changed; what is published already stays as people chose it. */
export const saveLane = command({
  name: 'inspection.save-lane',
  action: 'inspection.plan',
  level: 'province',
  input,
  load: ({ tx, ctx }) => loadStation(tx, ctx),
  about: (_, { ctx }) => stationTarget(ctx),
  async run({ tx, ctx, input: { laneId, revision, lines, weekdays, priceYuan, ...plan }, subject: { organisationId } }) {
    const values = { ...plan, lines: lines.join(','), weekdays: weekdays.join(''), priceFen: priceYuan * FEN }
    if (await isNameTaken(tx, organisationId, plan.name, laneId)) return refuse(problem('lane.name-taken', 'name'))
    const detail = { lines: values.lines, minutes: plan.minutes, capacity: plan.capacity, priceFen: values.priceFen }
    if (laneId) {
      const [changed] = await tx.update(inspectionLanes).set({ ...values, revision: sql`${inspectionLanes.revision} + 1` })
        .where(and(eq(inspectionLanes.id, laneId), eq(inspectionLanes.organisationId, stationOf(ctx)), eq(inspectionLanes.state, 'open'), eq(inspectionLanes.revision, revision)))
        .returning({ id: inspectionLanes.id })
      return changed ? done({ laneId }, { subject: laneId, detail }) : refuse(problem('lane.changed-meanwhile'))
    }
    const [held] = await tx.select({ n: count() }).from(inspectionLanes).where(and(eq(inspectionLanes.organisationId, organisationId), eq(inspectionLanes.state, 'open')))
    if ((held?.n ?? 0) >= MOST_LANES) return refuse(problem('lane.too-many', undefined, { most: MOST_LANES }))
    const id = newId('lan', ctx.machineNow)
    await tx.insert(inspectionLanes).values({ id, organisationId, ...values })
    return done({ laneId: id }, { subject: id, detail })
  },
})
