import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { plateNumbers, plateSegments } from '@/db/province/schema/plates'
import type { Context } from '@/lib/kernel/context'
import { nthNumber } from '@/lib/policy/plate-segments'
import { command, done } from '../command'
import { segmentOf } from './open-segments'

/** So many rows keep every other writer waiting well under 50 ms. */
const SLICE = 2_000

type SegmentRow = typeof plateSegments.$inferSelect

const highestOrdinal = async (tx: Tx, segmentId: string): Promise<number> => {
  const [row] = await tx.select({ ordinal: plateNumbers.ordinal }).from(plateNumbers)
    .where(eq(plateNumbers.segmentId, segmentId)).orderBy(sql`${plateNumbers.ordinal} DESC`).limit(1)
  return row?.ordinal ?? -1
}

/** One statement a slice; a number that stands in another segment breaks the primary key and the whole slice (PLT-01). */
const writeSlice = (tx: Tx, row: SegmentRow, start: number, count: number) => {
  const segment = segmentOf(row)
  const numbers = Array.from({ length: count }, (_, index) => nthNumber(segment, start + index + 1))
  return tx.run(sql`
    INSERT INTO ${plateNumbers} (number, plate_type, segment_id, ordinal)
    SELECT value, ${row.plateType}, ${row.id}, ${start} + key FROM json_each(${JSON.stringify(numbers)})`)
}

/** All numbers stand: from now on their counts move with them. */
const markFilled = (tx: Tx, ctx: Context, row: SegmentRow) =>
  tx.update(plateSegments).set({ free: row.total, filledAt: ctx.now }).where(eq(plateSegments.id, row.id)).returning({ id: plateSegments.id })

const clearSlice = (tx: Tx, row: SegmentRow) =>
  tx
    .delete(plateNumbers)
    .where(sql`(${plateNumbers.plateType}, ${plateNumbers.number}) IN (SELECT plate_type, number FROM ${plateNumbers} WHERE segment_id = ${row.id} LIMIT ${SLICE})`)
    .returning({ number: plateNumbers.number })

const advance = async (tx: Tx, ctx: Context, row: SegmentRow): Promise<boolean> => {
  if (row.state === 'cancelled') return (await clearSlice(tx, row)).length < SLICE
  if (row.state !== 'published' || row.filledAt !== null) return true
  const start = (await highestOrdinal(tx, row.id)) + 1
  const count = Math.min(SLICE, row.total - start)
  if (count > 0) await writeSlice(tx, row, start, count)
  if (start + count < row.total) return false
  await markFilled(tx, ctx, row)
  return true
}

/** Writes the next numbers of a published segment, or takes those of a cancelled one away; true when nothing is left. */
export const fillSlice = command({
  name: 'plate.fill-slice',
  action: 'plate.stock-keeping',
  level: 'province',
  input: z.strictObject({ segmentId: z.string() }),
  async load({ tx, input }) {
    const [row] = await tx.select().from(plateSegments).where(eq(plateSegments.id, input.segmentId))
    return row ?? null
  },
  about: (segment, { ctx }) => ({ province: ctx.place.province, place: segment.place }),
  async run({ tx, ctx, subject }) {
    const isComplete = await advance(tx, ctx, subject)
    return done(isComplete, { subject: subject.id, detail: { complete: isComplete } })
  },
})

/** Slice after slice, so that others pass between; started again, it goes on where it stood. */
export const fillSegment = async (ctx: Context, { segmentId }: { segmentId: string }): Promise<void> => {
  for (;;) {
    const slice = await fillSlice(ctx, { segmentId })
    if (!slice.ok) throw new Error(slice.problems[0]?.code ?? 'a segment could not be filled')
    if (slice.value) return
  }
}
