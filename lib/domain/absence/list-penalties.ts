import { and, asc, count, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { intendedPenalties } from '@/db/province/schema/intended-penalties'
import { pageNumber, pagesOf } from '../paging'
import { query } from '../query'
import { penaltyView, type PenaltyView } from './penalty-view'

const PAGE = 20

export type PenaltyList = { readonly rows: readonly PenaltyView[]; readonly total: number; readonly page: number; readonly pages: number }

/** What is intended at this place and not ended, the oldest first. */
export const listPenalties = query({
  name: 'absence.list',
  action: 'absence.read',
  level: 'province',
  input: z.strictObject({ page: pageNumber() }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { page } }): Promise<PenaltyList> {
    const open = and(eq(intendedPenalties.place, ctx.place.code), isNull(intendedPenalties.endedOn))
    const [all] = await db.select({ n: count() }).from(intendedPenalties).where(open)
    const rows = await db.select().from(intendedPenalties).where(open).orderBy(asc(intendedPenalties.noticeOn), asc(intendedPenalties.id)).limit(PAGE).offset((page - 1) * PAGE)
    const total = all?.n ?? 0
    return { rows: await Promise.all(rows.map((row) => penaltyView(db, ctx, row))), total, page, pages: pagesOf(total, PAGE) }
  },
})
