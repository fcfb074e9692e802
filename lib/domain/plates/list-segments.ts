import { desc } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { plateSegments } from '@/db/province/schema/plates'
import { query } from '../query'
import { stockLevels, type StockLevel } from './stock-level'

export type OfficeSegment = typeof plateSegments.$inferSelect & { readonly isOpen: boolean }
export type SegmentList = { readonly segments: readonly OfficeSegment[]; readonly levels: readonly StockLevel[] }

const MOST = 200

/** The planner's list: newest release first, with the stock and what is missing (PLT-15, PLT-16). */
export const listSegments = query({
  name: 'plate.list-segments',
  action: 'plate.read-office',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx }): Promise<SegmentList> {
    const rows = await db.select().from(plateSegments).where(eq(plateSegments.place, ctx.place.code)).orderBy(desc(plateSegments.releaseAt), desc(plateSegments.id)).limit(MOST)
    return {
      segments: rows.map((row) => ({ ...row, isOpen: row.state === 'published' && row.filledAt !== null && row.releaseAt <= ctx.now })),
      levels: await stockLevels(db, ctx),
    }
  },
})
