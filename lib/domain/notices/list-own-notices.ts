import { count, desc, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { notices } from '@/db/province/schema/people'
import { statement } from '@/db/statement'
import { personOf } from '@/lib/kernel/actor'
import type { Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import { LOCALES } from '@/lib/kernel/locale'
import { isNoticeCode, noticeOf, noticeText, type NoticeParams } from '@/lib/messages/notices'
import { pagesOf } from '../paging'
import { query } from '../query'

export type Notice = {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly text: string
  /** An application or a thing of the register, by id. */
  readonly subject: string | null
  readonly createdAt: Instant
  readonly readAt: Instant | null
}

export type NoticePage = { readonly notices: readonly Notice[]; readonly total: number; readonly unread: number; readonly page: number; readonly pages: number }

const PAGE = 20

/** Sealed by `sendNotice` as one JSON object, which is what the cast states. */
export const noticeParamsOf = ({ keys }: Context, id: string, sealed: string): NoticeParams => JSON.parse(open(keys, 'notices.params', id, sealed)) as NoticeParams

const mine = eq(notices.personId, sql.placeholder('personId'))

const onePage = statement((db) =>
  db.select().from(notices).where(mine).orderBy(desc(notices.createdAt), desc(notices.id)).limit(PAGE).offset(sql.placeholder('offset')).prepare(),
)

const counted = statement((db) => db.select({ all: count(), read: count(notices.readAt) }).from(notices).where(mine).prepare())

/** The own inbox of this province, newest first, in the reader's language. */
export const listOwnNotices = query({
  name: 'notice.list-own',
  action: 'notice.read-own',
  level: 'province',
  input: z.strictObject({ locale: z.enum(LOCALES).default('zh-Hans'), page: z.coerce.number().int().min(1).max(1000).default(1) }),
  about: ({ ctx }) => ({ province: ctx.place.province, personId: personOf(ctx.actor, ctx.place.province) ?? '' }),
  async run({ db, ctx, input: { locale, page } }): Promise<NoticePage> {
    const personId = personOf(ctx.actor, ctx.place.province) ?? ''
    const rows = await onePage(db).all({ personId, offset: (page - 1) * PAGE })
    const { all: total, read } = (await counted(db).get({ personId })) ?? { all: 0, read: 0 }
    return {
      notices: rows.flatMap((row) => {
        if (!isNoticeCode(row.code)) return []
        const params = noticeParamsOf(ctx, row.id, row.paramsSealed)
        const { id, code, subject, createdAt, readAt } = row
        return [{ id, code, title: noticeOf(row.code).title[locale], text: noticeText(row.code, locale, params), subject, createdAt, readAt }]
      }),
      total,
      unread: total - read,
      page,
      pages: pagesOf(total, PAGE),
    }
  },
})
