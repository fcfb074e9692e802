import { and, asc, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { intendedPenalties } from '@/db/province/schema/intended-penalties'
import { findPage, pageNumber, type Page } from '../paging'
import { query } from '../query'
import { penaltyView, type PenaltyView } from './penalty-view'

const PAGE = 20

export type PenaltyList = Page<PenaltyView>

/** What is intended at this place and not ended, the oldest first. */
export const listPenalties = query({
  name: 'absence.list',
  action: 'absence.read',
  level: 'province',
  input: z.strictObject({ page: pageNumber(PAGE) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { page } }): Promise<PenaltyList> {
    const open = and(eq(intendedPenalties.place, ctx.place.code), isNull(intendedPenalties.endedOn))
    const order = [asc(intendedPenalties.noticeOn), asc(intendedPenalties.id)]
    const { ids, counted } = await findPage(db, intendedPenalties, { where: open, order, page, size: PAGE })
    const rows = await db.select().from(intendedPenalties).where(inArray(intendedPenalties.id, ids)).orderBy(...order)
    return { ...counted, rows: await Promise.all(rows.map((row) => penaltyView(db, ctx, row))) }
  },
})
