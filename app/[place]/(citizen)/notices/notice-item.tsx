import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { FormPage } from '@/components/form/form-page'
import { Moment } from '@/components/ui/moment'
import { StatusTag } from '@/components/ui/status-tag'
import type { Notice } from '@/lib/domain/notices/list-own-notices'
import type { Context } from '@/lib/kernel/context'
import { isId, newId } from '@/lib/kernel/ids'
import { markRead } from './actions'

type Props = { ctx: Context; notice: Notice & { readonly province: string }; page: number }

export const NoticeItem = async ({ ctx, notice, page }: Props) => {
  const t = await getTranslations('citizen.notices')
  const about = notice.subject && isId('app', notice.subject) ? `/${ctx.place.code}/applications/${notice.subject}` : null
  return (
    <li id={notice.id} className="px-5 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className={`text-h3 ${notice.readAt === null ? '' : 'font-normal'}`}>{notice.title}</h2>
        <p className="flex items-center gap-3 text-small text-muted">
          <Moment at={notice.createdAt} />
          <StatusTag tone={notice.readAt === null ? 'active' : 'neutral'}>{t(notice.readAt === null ? 'unread' : 'read')}</StatusTag>
        </p>
      </div>
      <p className="mt-1 max-w-text">{notice.text}</p>
      <div className="mt-1 flex flex-wrap items-baseline gap-x-6">
        {about && <Link href={about} className="inline-flex min-h-target items-center">{t('about')}</Link>}
        {notice.readAt === null && (
          <FormPage action={markRead} idempotencyKey={newId('key', ctx.machineNow)} submit={t('markRead')} tone="quiet">
            <input type="hidden" name="place" value={ctx.place.code} />
            <input type="hidden" name="province" value={notice.province} />
            <input type="hidden" name="noticeId" value={notice.id} />
            <input type="hidden" name="page" value={page} />
          </FormPage>
        )}
      </div>
    </li>
  )
}
