import { z } from 'zod'
import type { Tx } from '@/db/handle'
import { addDays, civilDate, HOUR, instantOf, type Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { log } from '@/lib/kernel/log'
import { problem } from '@/lib/kernel/problem'
import { ruleValue } from '@/lib/policy/rule-versions'
import { command, done, refuse } from '../command'
import { ruleMomentOf } from '../rule-moment'
import { placesOf } from '../system-context'
import { provinceHandle } from '../platform'
import { sweepHolds } from './end-hold'
import { futureRanges } from './future-ranges'
import { segmentOf } from './open-segments'
import { insertSegment, segmentProblem } from './propose-segment'
import { publishRow, scheduleStockCheck } from './publish-segment'
import { liveSegments, stockLevels, type StockLevel } from './stock-level'

const OPENS = '09:00'

/** The first nine o'clock that leaves the public its 72 h (PLT-14). */
export const nextRelease = (ctx: Context): Instant => {
  const earliest = ctx.now + ruleValue('plate.publicise.hours', ruleMomentOf(ctx)).value * HOUR
  const sameDay = instantOf(civilDate(earliest), OPENS)
  return sameDay >= earliest ? sameDay : instantOf(addDays(civilDate(earliest), 1), OPENS)
}

const publishNext = async (tx: Tx, ctx: Context, plateType: string) => {
  const live = (await liveSegments(tx, ctx.place.code, plateType)).map(segmentOf)
  for (const segment of futureRanges(ctx.place.platePrefix, plateType, live)) {
    if (await segmentProblem(tx, ctx, segment)) continue
    const row = await insertSegment(tx, ctx, { segment, releaseAt: nextRelease(ctx), origin: 'replenishment' })
    return publishRow(tx, ctx, row)
  }
  return null
}

/** Publishes the next ranges until stock and pending segments together suffice (PLT-15); automatic, with no one's pick of numbers. */
export const replenish = command({
  name: 'plate.replenish',
  action: 'plate.stock-keeping',
  level: 'province',
  input: z.strictObject({ plateType: z.string() }),
  load: async ({ tx, ctx, input }) => (await stockLevels(tx, ctx)).find(({ plateType }) => plateType === input.plateType) ?? null,
  about: (_level, { ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ tx, ctx, subject: level }) {
    if (!level.needed) return refuse(problem('segment.stock-suffices'))
    const published: { id: string; total: number }[] = []
    for (let missing = level.missing; missing > 0; missing -= published.at(-1)?.total ?? missing) {
      const next = await publishNext(tx, ctx, level.plateType)
      if (!next) break
      published.push(next)
    }
    if (published.length === 0) return refuse(problem('segment.template-used-up'))
    return done(published.map(({ id }) => id), {
      subject: published[0]?.id ?? '-',
      detail: { segments: published.length, remaining: level.remaining, pending: level.pending, threshold: level.threshold },
    })
  },
})

/** PLT-16: below the minimum selection stays open, nothing opens early, and it is written down. */
export const raiseStockAlarm = command({
  name: 'plate.stock-alarm',
  action: 'plate.stock-keeping',
  level: 'province',
  input: z.strictObject({ plateType: z.string(), remaining: z.int() }),
  load: async ({ ctx }) => ctx.place,
  about: (place) => ({ province: place.province, place: place.code }),
  run: async ({ input, subject }) => done(true, { subject: subject.code, detail: { plateType: input.plateType, remaining: input.remaining } }),
})

const attend = async (ctx: Context, level: StockLevel): Promise<void> => {
  const { plateType, remaining } = level
  if (level.needed) {
    const result = await replenish(ctx, { plateType })
    if (!result.ok) log.error({ place: ctx.place.code, plateType, why: result.problems[0]?.code }, 'plate stock could not be replenished')
  }
  if (!level.belowMinimum) return
  log.warn({ place: ctx.place.code, plateType, remaining }, 'plate stock is below the minimum')
  await raiseStockAlarm(ctx, { plateType, remaining })
}

const continueChecking = command({
  name: 'plate.continue-checking',
  action: 'plate.stock-keeping',
  level: 'province',
  input: z.strictObject({}),
  load: async ({ ctx }) => ctx.place,
  about: (place) => ({ province: place.province }),
  async run({ tx, ctx }) {
    const freed = await sweepHolds(tx, ctx)
    await scheduleStockCheck(tx, ctx)
    return done(freed, { detail: { freed } })
  },
})

/** The hourly look at every office of the province; it asks for its own next turn first. */
export const keepStock = async (ctx: Context): Promise<void> => {
  await continueChecking(ctx, {})
  const { read } = await provinceHandle(ctx.place.province)
  for (const place of await placesOf(ctx.place.province))
    for (const level of await stockLevels(read, { ...ctx, place })) await attend({ ...ctx, place }, level)
}
