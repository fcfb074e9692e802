import { getLocale, getTranslations } from 'next-intl/server'
import { DataTable } from '@/components/table/data-table'
import type { TableColumn } from '@/components/table/server-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Moment } from '@/components/ui/moment'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag } from '@/components/ui/status-tag'
import type { Queue, QueueRow } from '@/lib/domain/applications/list-queue'
import type { Context } from '@/lib/kernel/context'
import { asLocale } from '@/lib/messages/as-locale'
import { findCatalogueItem } from '@/lib/services/catalogue'
import { DueWords } from './due-words'
import { tableState, type QueueState } from './queue-state'

type Props = { ctx: Context; queue: Queue; state: QueueState }

const isChannel = (channel: string): channel is Context['channel'] => ['web', 'kiosk', 'portal', 'office', 'api', 'system'].includes(channel)

export const QueueTable = async ({ ctx, queue, state }: Props) => {
  const t = await getTranslations('office.queue')
  const status = await getTranslations('citizen.status')
  const channels = await getTranslations('office.channel')
  const locale = asLocale(await getLocale())
  const path = `/${ctx.place.code}/office`
  const columns: TableColumn<QueueRow>[] = [
    { id: 'number', header: t('number'), cell: ({ number }) => <span className="whole">{number}</span> },
    { id: 'service', header: t('service'), cell: ({ service }) => `${service} ${(locale === 'en' ? findCatalogueItem(service)?.titles.en : findCatalogueItem(service)?.titles.zh) ?? ''}` },
    { id: 'applicant', header: t('applicant'), cell: ({ applicant }) => <RegisteredName>{applicant}</RegisteredName> },
    { id: 'status', header: t('status'), cell: (row) => <StatusTag tone={row.overdue ? 'attention' : 'waiting'}>{status(row.status)}</StatusTag> },
    { id: 'due', header: t('due'), sortable: true, cell: ({ dueOn }) => <DueWords dueOn={dueOn} today={ctx.today} /> },
    { id: 'submitted', header: t('submitted'), cell: ({ submittedAt }) => (submittedAt === null ? '—' : <Moment at={submittedAt} />) },
    { id: 'channel', header: t('channel'), cell: ({ channel }) => (isChannel(channel) ? channels(channel) : channel) },
    { id: 'taken', header: t('taken'), cell: ({ takenBy }) => t(takenBy === null ? 'nobody' : takenBy === 'me' ? 'mine' : 'other') },
  ]
  return (
    <DataTable
      caption={t('caption')}
      rows={queue.rows}
      columns={columns}
      rowId={({ id }) => id}
      rowHref={({ id }) => `${path}/applications/${id}`}
      state={tableState(state)}
      path={path}
      total={queue.total}
      more={queue.more}
      page={queue.page}
      pages={queue.pages}
      empty={<EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>}
    />
  )
}
