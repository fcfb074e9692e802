import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { listQueue } from '@/lib/domain/applications/list-queue'
import { may } from '@/lib/policy/permissions'
import { officePage } from './office-page'
import { QueueFilters } from './queue-filters'
import { readQueueState } from './queue-state'
import { QueueTable } from './queue-table'

type Props = { params: Promise<{ place: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('office.queue'))('title') })

/** The home of the office is its work (ux.md §4). */
const QueuePage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, '')
  const t = await getTranslations('office.queue')
  if (!may(ctx.actor, 'application.list-queue', { province: ctx.place.province, place }))
    return (
      <>
        <PageHeading title={t('title')} />
        <EmptyState title={t('noQueue')}>{t('noQueueHint')}</EmptyState>
      </>
    )
  const state = readQueueState(await searchParams)
  const queue = await listQueue(ctx, {
    filter: state.filter, status: state.status, page: state.page, sort: state.direction === 'desc' ? '-due' : 'due',
    ...(state.service && { service: state.service }),
  })
  return (
    <>
      <PageHeading title={t('title')} />
      <QueueFilters place={place} state={state} />
      {queue.ok ? (
        <QueueTable ctx={ctx} queue={queue.value} state={state} />
      ) : (
        <NoticeBanner tone="error" title={t('noQueue')} />
      )}
    </>
  )
}

export default QueuePage
