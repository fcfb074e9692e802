import { sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Db, Tx } from '@/db/handle'
import { plateSegments } from '@/db/province/schema/plates'
import { statement } from '@/db/statement'

export type NumberState = 'free' | 'held' | 'taken' | 'resting'

const COUNTERS = { free: plateSegments.free, held: plateSegments.held, taken: plateSegments.taken, resting: plateSegments.resting }

const shift = (from: NumberState, to: NumberState) =>
  statement((db: Db) =>
    db
      .update(plateSegments)
      .set({ [from]: sql`${COUNTERS[from]} - 1`, [to]: sql`${COUNTERS[to]} + 1` })
      .where(eq(plateSegments.id, sql.placeholder('segmentId')))
      .prepare(),
  )

/** Every way a number goes (PLT-09 to PLT-13); another one does not exist. */
const SHIFTS = {
  'free>held': shift('free', 'held'),
  'held>free': shift('held', 'free'),
  'held>taken': shift('held', 'taken'),
  'taken>resting': shift('taken', 'resting'),
  'resting>free': shift('resting', 'free'),
} as const

/** Moves one number of the segment from one count to another, in the transaction that moves the number. */
export const countShift = async (tx: Tx, segmentId: string, way: keyof typeof SHIFTS): Promise<void> => {
  await SHIFTS[way](tx).run({ segmentId })
}
