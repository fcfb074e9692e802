import { and, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Db, Tx } from '@/db/handle'
import { plateDraws, plateNumbers } from '@/db/province/schema/plates'
import { statement } from '@/db/statement'
import type { Context } from '@/lib/kernel/context'
import { problem, type Problem } from '@/lib/kernel/problem'
import { batchesLeft, drawLimits, drawMayStart } from '@/lib/policy/plate-choice'
import { command, done, refuse, type Command } from '../command'
import { ruleMomentOf } from '../rule-moment'
import { choiceIsOpen, findChoice, type Choice } from './choice'
import { drawsOf } from './draws'
import { sweepHolds } from './end-hold'
import { openSegments, type OpenSegment } from './open-segments'
import { takeTurn } from './turn-limit'

export type Drawn = { readonly batch: number; readonly numbers: readonly string[]; readonly endsAt: number; readonly left: number }

const byOrdinal = statement((db) =>
  db
    .select({ number: plateNumbers.number, state: plateNumbers.state })
    .from(plateNumbers)
    .where(and(eq(plateNumbers.segmentId, sql.placeholder('segmentId')), eq(plateNumbers.ordinal, sql.placeholder('ordinal'))))
    .prepare(),
)

const nthFree = statement((db) =>
  db
    .select({ number: plateNumbers.number })
    .from(plateNumbers)
    .where(and(eq(plateNumbers.segmentId, sql.placeholder('segmentId')), sql`${plateNumbers.state} = 'free'`))
    .orderBy(plateNumbers.number)
    .limit(1)
    .offset(sql.placeholder('skip'))
    .prepare(),
)

type Weight = (segment: OpenSegment) => number

/** The segment in which the n-th of all lies, and how far in; segments stand one behind the other. */
const locate = (segments: readonly OpenSegment[], weight: Weight, n: number): { segment: OpenSegment; within: number } | null => {
  let rest = n
  for (const segment of segments) {
    if (rest < weight(segment)) return { segment, within: rest }
    rest -= weight(segment)
  }
  return null
}

const sum = (segments: readonly OpenSegment[], weight: Weight): number => segments.reduce((total, each) => total + weight(each), 0)

/** One number of the whole stock, every one equally likely; null if it is not free (then another is drawn). */
const anyOf = async (db: Db, ctx: Context, segments: readonly OpenSegment[]): Promise<string | null> => {
  const place = locate(segments, ({ total }) => total, ctx.random.below(sum(segments, ({ total }) => total)))
  const row = place && (await byOrdinal(db).get({ segmentId: place.segment.id, ordinal: place.within }))
  return row?.state === 'free' ? row.number : null
}

/** The same among the free ones alone, by their index; for a stock in which hardly one is left. */
const freeOf = async (db: Db, ctx: Context, segments: readonly OpenSegment[]): Promise<string | null> => {
  const place = locate(segments, ({ free }) => free, ctx.random.below(sum(segments, ({ free }) => free)))
  const row = place && (await nthFree(db).get({ segmentId: place.segment.id, skip: place.within }))
  return row?.number ?? null
}

/** Below one free in fifty, probing would try too often. */
const SPARSE = 50

/** Different numbers, none shown before in this session; as many as there are (PLT-05). Rejection keeps it unbiased. */
const drawFree = async (db: Db, ctx: Context, segments: readonly OpenSegment[], shown: readonly string[], wanted: number): Promise<string[]> => {
  const free = sum(segments, (each) => each.free)
  if (free === 0) return []
  const draw = free * SPARSE < sum(segments, ({ total }) => total) ? freeOf : anyOf
  const drawn = new Set<string>()
  const enough = Math.min(wanted, free)
  for (let probes = wanted * SPARSE * 4; probes > 0 && drawn.size < enough; probes--) {
    const number = await draw(db, ctx, segments)
    if (number && !shown.includes(number)) drawn.add(number)
  }
  return [...drawn]
}

const insertDraw = statement((db) =>
  db
    .insert(plateDraws)
    .values({
      vehicleId: sql.placeholder('vehicleId'), day: sql.placeholder('day'), batch: sql.placeholder('batch'),
      numbers: sql.placeholder('numbers'), shownAt: sql.placeholder('shownAt'), endsAt: sql.placeholder('endsAt'),
    })
    .prepare(),
)

/** The first batch opens the day's one session; the others belong to it. */
const mayDraw = (ctx: Context, days: readonly string[], shownToday: number): Problem | null => {
  if (shownToday === 0) return drawMayStart(days, ctx.today, ruleMomentOf(ctx))
  return batchesLeft(shownToday, ruleMomentOf(ctx)) > 0 ? null : drawMayStart([...days, ctx.today], ctx.today, ruleMomentOf(ctx))
}

const drawBatch = async (tx: Tx, ctx: Context, choice: Choice): Promise<Drawn | Problem> => {
  const draws = await drawsOf(tx, choice.vehicleId)
  const today = draws.filter(({ day }) => day === ctx.today)
  const earlierDays = [...new Set(draws.map(({ day }) => day))].filter((day) => day !== ctx.today)
  const refused = mayDraw(ctx, earlierDays, today.length)
  if (refused) return refused

  const limits = drawLimits(ruleMomentOf(ctx))
  const segments = await openSegments(tx, { place: choice.place, plateType: choice.plateType, now: ctx.now })
  const numbers = await drawFree(tx, ctx, segments, today.flatMap((each) => each.numbers), limits.batchSize)
  if (numbers.length === 0) return problem('plate.none-free')
  const batch = today.length + 1
  const endsAt = ctx.machineNow + limits.batchMillis
  await insertDraw(tx).run({ vehicleId: choice.vehicleId, day: ctx.today, batch, numbers: JSON.stringify(numbers), shownAt: ctx.machineNow, endsAt })
  return { batch, numbers, endsAt, left: batchesLeft(batch, ruleMomentOf(ctx)) }
}

const draw = command({
  name: 'plate.draw-numbers',
  action: 'plate.choose',
  level: 'province',
  input: z.strictObject({ applicationId: z.string().max(40) }),
  load: ({ tx, ctx, input }) => findChoice(tx, ctx, input.applicationId),
  about: ({ personId }, { ctx }) => ({ province: ctx.place.province, personId }),
  async run({ tx, ctx, subject: choice }) {
    const closed = choiceIsOpen(choice)
    if (closed) return refuse(closed)
    await sweepHolds(tx, ctx)
    const drawn = await drawBatch(tx, ctx, choice)
    if ('code' in drawn) return refuse(drawn)
    return done(drawn, { subject: choice.applicationId, onBehalfOf: choice.personId, detail: { batch: drawn.batch, numbers: drawn.numbers.join(' ') } })
  },
})

/** Shows the next ten numbers for 90 s: five batches in one session a day, on five days at most (PLT-05, PLT-17). */
export const drawNumbers: Command<Drawn> = async (ctx, raw, options) => {
  const tooFast = await takeTurn(ctx, options)
  return tooFast ? { ok: false, problems: [tooFast] } : draw(ctx, raw, options)
}
