import { and, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import type { Db } from '@/db/handle'
import { plateNumbers } from '@/db/province/schema/plates'
import { statement } from '@/db/statement'
import type { Context } from '@/lib/kernel/context'
import { personOf } from '@/lib/kernel/actor'
import { normalisePlate } from '@/lib/policy/identifiers/plate-number'
import { signsAfter } from '@/lib/policy/plate-segments'
import { query } from '../query'
import { findChoice, type Choice } from './choice'
import { openSegments, segmentOf } from './open-segments'

const freeFrom = statement((db) =>
  db
    .select({ number: plateNumbers.number })
    .from(plateNumbers)
    .where(
      and(
        eq(plateNumbers.segmentId, sql.placeholder('segmentId')),
        sql`${plateNumbers.state} = 'free'`,
        sql`${plateNumbers.number} >= ${sql.placeholder('start')}`,
        sql`${plateNumbers.number} < ${sql.placeholder('end')}`,
      ),
    )
    .limit(1)
    .prepare(),
)

/** Behind every letter and digit of a plate, before no other start. */
const END = '\u007f'

const leadsToFree = async (db: Db, segmentIds: readonly string[], start: string): Promise<boolean> => {
  for (const segmentId of segmentIds) if (await freeFrom(db).get({ segmentId, start, end: start + END })) return true
  return false
}

/** Signs that may follow what is typed and still lead to a free number: one probe of the index a sign and segment. */
export const keysFor = async (db: Db, ctx: Context, choice: Pick<Choice, 'place' | 'plateType'>, typed: string): Promise<string[]> => {
  const prefix = normalisePlate(typed)
  const rows = await openSegments(db, { place: choice.place, plateType: choice.plateType, now: ctx.now })
  const ids = rows.map(({ id }) => id)
  const keys: string[] = []
  for (const sign of signsAfter(rows.map(segmentOf), prefix)) if (await leadsToFree(db, ids, prefix + sign)) keys.push(sign)
  return keys
}

/** Keys that can lead nowhere are off (ux.md §2, Plate selection). Spends no try. */
export const possibleKeys = query({
  name: 'plate.possible-keys',
  action: 'plate.choose',
  level: 'province',
  input: z.strictObject({ applicationId: z.string().max(40), prefix: z.string().max(12) }),
  about: ({ ctx }) => ({ province: ctx.place.province, personId: personOf(ctx.actor, ctx.place.province) ?? '' }),
  async run({ db, ctx, input: { applicationId, prefix } }): Promise<string[]> {
    const choice = await findChoice(db, ctx, applicationId)
    if (choice?.personId !== personOf(ctx.actor, ctx.place.province)) return []
    return choice ? keysFor(db, ctx, choice, prefix) : []
  },
})
