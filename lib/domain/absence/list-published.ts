import { and, count, desc, gte, lte } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { intendedPenalties } from '@/db/province/schema/intended-penalties'
import type { CivilDate } from '@/lib/kernel/clock'
import { pageNumber, pagesOf } from '../paging'
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
export type PublishedList = { readonly rows: readonly Published[]; readonly total: number; readonly page: number; readonly pages: number }

/** G18: for seven working days after the office published it. */
export const listPublished = query({
  name: 'absence.list-published',
  action: 'absence.read-public',
  level: 'province',
  input: z.strictObject({ page: pageNumber() }),
  about: ({ ctx }) => ({ province: ctx.place.province }),
  async run({ db, ctx, input: { page } }): Promise<PublishedList> {
    const shown = and(eq(intendedPenalties.place, ctx.place.code), lte(intendedPenalties.publishedOn, ctx.today), gte(intendedPenalties.publicUntil, ctx.today))
    const [all] = await db.select({ n: count() }).from(intendedPenalties).where(shown)
    const found = await db.select().from(intendedPenalties).where(shown).orderBy(desc(intendedPenalties.publishedOn), desc(intendedPenalties.id)).limit(PAGE).offset((page - 1) * PAGE)
    const rows = await Promise.all(found.map(async (row): Promise<Published> => ({
      plateType: row.plateType, plate: row.plate, count: row.publishedCount ?? 0, publishedOn: row.publishedOn ?? '', until: row.publicUntil ?? '', isSettled: (await remainingOf(db, row)).length === 0,
    })))
    const total = all?.n ?? 0
    return { rows, total, page, pages: pagesOf(total, PAGE) }
  },
})
