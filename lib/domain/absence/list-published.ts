import { and, desc, gte, lte } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { intendedPenalties } from '@/db/province/schema/intended-penalties'
import type { CivilDate } from '@/lib/kernel/clock'
import { findPage, pageNumber, type Page } from '../paging'
import { query } from '../query'
import { remainingOf } from './remaining-records'

const PAGE = 50

/** What the public is shown: the vehicle and a number, nothing of who owns it (ANN-02). */
export type Published = {
  readonly plateType: string
  readonly plate: string
  readonly count: number
  readonly publishedOn: CivilDate
  readonly until: CivilDate
  /** Handled since it was published; it stays on the list (ANN-01). */
  readonly isSettled: boolean
}
export type PublishedList = Page<Published>

/** G18: for seven working days after the office published it. */
export const listPublished = query({
  name: 'absence.list-published',
  action: 'absence.read-public',
  level: 'province',
  input: z.strictObject({ page: pageNumber(PAGE) }),
  about: ({ ctx }) => ({ province: ctx.place.province }),
  async run({ db, ctx, input: { page } }): Promise<PublishedList> {
    const shown = and(eq(intendedPenalties.place, ctx.place.code), lte(intendedPenalties.publishedOn, ctx.today), gte(intendedPenalties.publicUntil, ctx.today))
    // What was published later is shown until a later day, so the last day comes first and its index gives the order.
    const order = [desc(intendedPenalties.publicUntil), desc(intendedPenalties.publishedOn), desc(intendedPenalties.id)]
    const { ids, counted } = await findPage(db, intendedPenalties, { where: shown, order, page, size: PAGE })
    const found = await db.select().from(intendedPenalties).where(inArray(intendedPenalties.id, ids)).orderBy(...order)
    const rows = await Promise.all(found.map(async (row): Promise<Published> => ({
      plateType: row.plateType, plate: row.plate, count: row.publishedCount ?? 0, publishedOn: row.publishedOn ?? '', until: row.publicUntil ?? '', isSettled: (await remainingOf(db, row)).length === 0,
    })))
    return { ...counted, rows }
  },
})
