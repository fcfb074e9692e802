import { desc } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { examBookings } from '@/db/province/schema/exam-bookings'
import { notices, people } from '@/db/province/schema/people'
import { organisationOf } from '@/lib/kernel/actor'
import type { Instant } from '@/lib/kernel/clock'
import { open } from '@/lib/kernel/crypto'
import { LOCALES } from '@/lib/kernel/locale'
import { maskName } from '@/lib/kernel/text'
import { isNoticeCode, noticeOf, noticeText } from '@/lib/messages/notices'
import { noticeParamsOf } from '../notices/list-own-notices'
import { findPage, pageNumber, type Page } from '../paging'
import { query } from '../query'

const PAGE = 20

export type StudentNotice = { readonly id: string; readonly learnerId: string; readonly personMasked: string; readonly title: string; readonly text: string; readonly createdAt: Instant }
export type StudentNotices = Page<StudentNotice>

/** What a school's own students were told of their tests, the newest first and at the same moment (F27, F29). */
export const listStudentNotices = query({
  name: 'exam.list-student-notices',
  action: 'student.read',
  level: 'province',
  input: z.strictObject({ locale: z.enum(LOCALES).default('zh-Hans'), page: pageNumber(PAGE) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code, organisationId: organisationOf(ctx.actor) }),
  async run({ db, ctx, input: { locale, page } }): Promise<StudentNotices> {
    const order = [desc(notices.createdAt), desc(notices.id)]
    const { ids, counted } = await findPage(db, notices, { where: eq(notices.toldTo, organisationOf(ctx.actor)), order, page, size: PAGE })
    const rows = await db.select({ notice: notices, learnerId: examBookings.learnerId, nameSealed: people.nameSealed }).from(notices)
      .innerJoin(examBookings, eq(examBookings.id, notices.subject)).innerJoin(people, eq(people.id, notices.personId))
      .where(inArray(notices.id, ids)).orderBy(...order)
    return {
      ...counted,
      rows: rows.flatMap(({ notice: { id, code, personId, paramsSealed, createdAt }, learnerId, nameSealed }) => {
        if (!isNoticeCode(code)) return []
        const params = noticeParamsOf(ctx, id, paramsSealed)
        return [{ id, learnerId, personMasked: maskName(open(ctx.keys, 'people.name', personId, nameSealed)), title: noticeOf(code).title[locale], text: noticeText(code, locale, params), createdAt }]
      }),
    }
  },
})
