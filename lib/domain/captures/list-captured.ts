import { and, asc } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { violations } from '@/db/province/schema/violations'
import { civilDate, type CivilDate, type Instant } from '@/lib/kernel/clock'
import { enterBy } from '@/lib/policy/violations/record-deadlines'
import { findViolationCode } from '@/lib/policy/violations/violation-codes'
import { findPage, pageNumber, type Page } from '../paging'
import { query } from '../query'
import { loadCalendar } from '../register/load-calendar'
import { ruleMomentOf } from '../rule-moment'

const PAGE = 25

export type CapturedLine = {
  readonly id: string
  readonly plateType: string
  readonly plate: string
  readonly act: { readonly zh: string; readonly en: string } | null
  readonly at: Instant
  readonly road: string
  readonly enterBy: CivilDate
  readonly isLate: boolean
}
export type CapturedList = Page<CapturedLine>

/** What waits for its check, the most urgent first: five working days run from the day it came in (VIO-01). */
export const listCaptured = query({
  name: 'violation.list-captured',
  action: 'violation.read-office',
  level: 'province',
  input: z.strictObject({ page: pageNumber(PAGE) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  async run({ db, ctx, input: { page } }): Promise<CapturedList> {
    const waiting = and(eq(violations.place, ctx.place.code), eq(violations.state, 'captured'))
    const order = [asc(violations.receivedAt), asc(violations.id)]
    const { ids, counted } = await findPage(db, violations, { where: waiting, order, page, size: PAGE })
    const found = await db.select().from(violations).where(inArray(violations.id, ids)).orderBy(...order)
    const calendar = await loadCalendar(db)
    const rows = found.map(({ id, plateType, plate, code, at, road, receivedAt }) => {
      const until = enterBy(civilDate(receivedAt), calendar, ruleMomentOf(ctx))
      return { id, plateType, plate, at, road, act: findViolationCode(code)?.act ?? null, enterBy: until, isLate: until < ctx.today }
    })
    return { ...counted, rows }
  },
})
