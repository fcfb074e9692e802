import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { listFleet } from '@/lib/domain/inspections/list-fleet'
import { formatCount } from '@/lib/messages/format'
import { textParam, type Params } from '../../../text-param'
import { portalPage } from '../portal-page'
import { FleetTable } from './fleet-table'
import { FormerRecords } from './former-records'
import { FleetWaiting } from './fleet-waiting'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('inspections.fleet'))('title') })

/** A body's own vehicles and their inspections: booked, moved and given up here (A03, A04); all else on the page of each. */
const FleetPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await portalPage(place, 'fleet')
  const found = await listFleet(ctx, { page: await textParam(searchParams, 'page') })
  if (!found.ok) notFound()
  const t = await getTranslations('inspections.fleet')
  const { overdue, soon, booked, total } = found.value
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <FleetWaiting ctx={ctx} />
      {total === 0 ? (
        <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
      ) : (
        <>
          <ul className="mb-6 flex flex-wrap gap-4">
            {[{ label: t('overdue'), count: overdue }, { label: t('soon'), count: soon }, { label: t('bookedCount'), count: booked }].map(({ label, count }) => (
              <li key={label} className="min-w-36 rounded-lg border border-line bg-surface p-4">{label} <strong className="block text-h1 tabular">{formatCount(count)}</strong></li>
            ))}
          </ul>
          <FleetTable ctx={ctx} fleet={found.value} />
        </>
      )}
      <FormerRecords ctx={ctx} />
    </>
  )
}

export default FleetPage
