import { and, count, desc } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray } from '@/db/conditions'
import { examBookings } from '@/db/province/schema/exam-bookings'
import { learners } from '@/db/province/schema/licence-papers'
import { notices, people } from '@/db/province/schema/people'
import { organisationOf } from '@/lib/kernel/actor'
import type { Instant } from '@/lib/kernel/clock'
import { open } from '@/lib/kernel/crypto'
import { LOCALES } from '@/lib/kernel/locale'
import { maskName } from '@/lib/kernel/text'
import { isNoticeCode, noticeOf, noticeText, type NoticeCode } from '@/lib/messages/notices'
import { noticeParamsOf } from '../notices/list-own-notices'
import { pageNumber, pagesOf } from '../paging'
import { query } from '../query'

/** What goes to the school besides the student (notices.md): results of a booking, sessions cancelled or moved. */
const CODES: readonly NoticeCode[] = ['F27', 'F27-void', 'F29']
const PAGE = 20

export type StudentNotice = { readonly id: string; readonly learnerId: string; readonly personMasked: string; readonly title: string; readonly text: string; readonly createdAt: Instant }
export type StudentNotices = { readonly rows: readonly StudentNotice[]; readonly total: number; readonly page: number; readonly pages: number }

/** What a school's own students were told of their tests, the newest first and at the same moment (F27, F29). */
export const listStudentNotices = query({
  name: 'exam.list-student-notices',
  action: 'student.read',
  level: 'province',
  input: z.strictObject({ locale: z.enum(LOCALES).default('zh-Hans'), page: pageNumber() }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code, organisationId: organisationOf(ctx.actor) }),
  async run({ db, ctx, input: { locale, page } }): Promise<StudentNotices> {
    const told = and(eq(learners.organisationId, organisationOf(ctx.actor)), inArray(notices.code, [...CODES]))
    const ofBooking = and(eq(examBookings.id, notices.subject), eq(examBookings.learnerId, learners.id))
    const rows = await db.select({ notice: notices, learnerId: learners.id, nameSealed: people.nameSealed }).from(learners)
      .innerJoin(notices, eq(notices.personId, learners.personId)).innerJoin(examBookings, ofBooking).innerJoin(people, eq(people.id, learners.personId))
      .where(told).orderBy(desc(notices.createdAt), desc(notices.id)).limit(PAGE).offset((page - 1) * PAGE)
    const [all] = await db.select({ n: count() }).from(learners).innerJoin(notices, eq(notices.personId, learners.personId)).innerJoin(examBookings, ofBooking).where(told)
    const total = all?.n ?? 0
    return {
      rows: rows.flatMap(({ notice: { id, code, personId, paramsSealed, createdAt }, learnerId, nameSealed }) => {
        if (!isNoticeCode(code)) return []
        const params = noticeParamsOf(ctx, id, paramsSealed)
        return [{ id, learnerId, personMasked: maskName(open(ctx.keys, 'people.name', personId, nameSealed)), title: noticeOf(code).title[locale], text: noticeText(code, locale, params), createdAt }]
      }),
      total, page, pages: pagesOf(total, PAGE),
    }
  },
})
