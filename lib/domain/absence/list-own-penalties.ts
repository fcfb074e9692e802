import { and, asc, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { intendedPenalties } from '@/db/province/schema/intended-penalties'
import { personOf } from '@/lib/kernel/actor'
import { query } from '../query'
import { aboutOwn } from '../visits/item-level'
import { penaltyView, type PenaltyView } from './penalty-view'

/** What is intended for one's own vehicles of this province: the table of records, and until when one is heard. */
export const listOwnPenalties = query({
  name: 'absence.list-own',
  action: 'absence.read-own',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => aboutOwn(ctx, 'E07'),
  async run({ db, ctx }): Promise<readonly PenaltyView[]> {
    const personId = personOf(ctx.actor, ctx.place.province) ?? ''
    const rows = await db.select().from(intendedPenalties).where(and(eq(intendedPenalties.ownerId, personId), isNull(intendedPenalties.endedOn))).orderBy(asc(intendedPenalties.noticeOn))
    const views = await Promise.all(rows.map((row) => penaltyView(db, ctx, row)))
    return views.filter(({ records }) => records.length > 0)
  },
})
