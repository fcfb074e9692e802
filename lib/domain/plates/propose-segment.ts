import { and, between, gt } from 'drizzle-orm'
import { z } from 'zod'
import { eq, ne } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { plateSegments } from '@/db/province/schema/plates'
import { vehicles } from '@/db/province/schema/register'
import { actorId } from '@/lib/kernel/actor'
import { instantOf, isCivilDate, type Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem, type Problem } from '@/lib/kernel/problem'
import { isInSegment, parseSegment, segmentCount, segmentHead, segmentsOverlap, type Segment } from '@/lib/policy/plate-segments'
import { segmentIsPublishedInTime } from '@/lib/policy/plates'
import { command, done, refuse } from '../command'
import { ruleMomentOf } from '../rule-moment'
import { segmentOf } from './open-segments'

/** More would fill for minutes; an office publishes two segments instead. */
const MOST_NUMBERS = 250_000
const PAGE = 2_000

const overlapsLive = async (tx: Tx, place: string, segment: Segment): Promise<boolean> => {
  const live = await tx
    .select()
    .from(plateSegments)
    .where(and(eq(plateSegments.place, place), eq(plateSegments.plateType, segment.plateType), ne(plateSegments.state, 'cancelled')))
  return live.some((row) => segmentsOverlap(segmentOf(row), segment))
}

/** A number on the road is no stock. Numbers between the ends are read in pages along the index of plates. */
const isOnTheRoad = async (tx: Tx, segment: Segment): Promise<boolean> => {
  for (let after = ''; ; ) {
    const rows = await tx
      .select({ plate: vehicles.plate })
      .from(vehicles)
      .where(and(eq(vehicles.plateType, segment.plateType), eq(vehicles.stage, 'registered'), between(vehicles.plate, segment.from, segment.to), gt(vehicles.plate, after)))
      .orderBy(vehicles.plate)
      .limit(PAGE)
    if (rows.some(({ plate }) => plate !== null && isInSegment(segment, plate))) return true
    if (rows.length < PAGE) return false
    after = rows.at(-1)?.plate ?? ''
  }
}

/** What stands against offering these numbers (PLT-01, PLT-02); the primary key of the numbers proves it again on filling. */
export const segmentProblem = async (tx: Tx, ctx: Context, segment: Segment): Promise<Problem | null> => {
  if (segmentHead(segment) !== ctx.place.platePrefix) return problem('segment.not-of-this-office', 'firstNumber', { prefix: ctx.place.platePrefix })
  if (segmentCount(segment) > MOST_NUMBERS) return problem('segment.too-large', 'lastNumber', { most: MOST_NUMBERS })
  if (await overlapsLive(tx, ctx.place.code, segment)) return problem('segment.overlaps', 'firstNumber')
  return (await isOnTheRoad(tx, segment)) ? problem('segment.numbers-in-use', 'firstNumber') : null
}

export const insertSegment = async (
  tx: Tx,
  ctx: Context,
  { segment, releaseAt, origin }: { segment: Segment; releaseAt: Instant; origin: 'planner' | 'replenishment' },
) => {
  const [row] = await tx
    .insert(plateSegments)
    .values({
      id: newId('seg', ctx.machineNow), place: ctx.place.code, plateType: segment.plateType, firstNumber: segment.from, lastNumber: segment.to,
      total: segmentCount(segment), state: 'proposed', origin, releaseAt, proposedBy: actorId(ctx.actor),
    })
    .returning()
  if (!row) throw new Error('a segment was not written')
  return row
}

const input = z.strictObject({
  plateType: z.enum(['02', '52'], { message: 'plate-type.unknown' }),
  firstNumber: z.string().max(20, 'plate-number.invalid'),
  lastNumber: z.string().max(20, 'plate-number.invalid'),
  releaseOn: z.string().refine(isCivilDate, 'date.invalid'),
  releaseTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time.invalid'),
})

export const proposeSegment = command({
  name: 'plate.propose-segment',
  action: 'plate.propose-segment',
  level: 'province',
  input,
  load: async ({ ctx }) => ctx.place,
  about: (place) => ({ province: place.province, place: place.code }),
  async run({ tx, ctx, input: { plateType, firstNumber, lastNumber, releaseOn, releaseTime } }) {
    const segment = parseSegment(firstNumber, lastNumber, plateType)
    if (!segment.ok) return refuse(...segment.problems.map((each) => ({ ...each, field: 'firstNumber' })))
    const releaseAt = instantOf(releaseOn, releaseTime)
    const late = segmentIsPublishedInTime({ publishedAt: ctx.now, releasesAt: releaseAt }, ruleMomentOf(ctx))
    if (late) return refuse({ ...late, field: 'releaseOn' })
    const wrong = await segmentProblem(tx, ctx, segment.value)
    if (wrong) return refuse(wrong)
    const row = await insertSegment(tx, ctx, { segment: segment.value, releaseAt, origin: 'planner' })
    return done({ segmentId: row.id, total: row.total }, { subject: row.id, detail: { from: row.firstNumber, to: row.lastNumber, total: row.total, releaseAt } })
  },
})
