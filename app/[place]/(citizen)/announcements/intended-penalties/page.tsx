import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DataTable } from '@/components/table/data-table'
import { CivilDate } from '@/components/ui/civil-date'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { PlateNumber } from '@/components/ui/plate-number'
import { StatusTag } from '@/components/ui/status-tag'
import { pageContext } from '@/lib/auth/contexts'
import { listPublished } from '@/lib/domain/absence/list-published'
import { plateTypeOptions } from '../../plate-type-options'
import { textParam, type Params } from '../../../../text-param'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

/** ANN-04: nobody finds a plate here through a search engine. */
export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('absence.public'))('title'), robots: { index: false, follow: false } })

/** G18, for seven working days: plate, count and basis, nothing of the owner (ANN-02). */
const IntendedPenaltiesPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await pageContext('citizen', place)
  const found = await listPublished(ctx, { page: await textParam(searchParams, 'page') })
  if (!found.ok) notFound()
  const t = await getTranslations('absence.public')
  const words = await getTranslations('absence')
  const types = new Map((await plateTypeOptions()).map(({ value, label }) => [String(value), label] as const))
  const { rows, total, more, page, pages } = found.value
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <p className="mb-6 max-w-text text-muted">{t('law')}</p>
      {total === 0 ? <EmptyState title={t('none')} /> : (
        <DataTable
          caption={t('caption')}
          rows={rows}
          rowId={({ plateType, plate, publishedOn }) => `${plateType}:${plate}:${publishedOn}`}
          columns={[
            { id: 'plate', header: words('plate'), cell: ({ plate }) => <PlateNumber>{plate}</PlateNumber> },
            { id: 'plateType', header: words('plateType'), cell: ({ plateType }) => types.get(plateType) ?? plateType },
            { id: 'count', header: t('count'), cell: ({ count }) => count },
            { id: 'publishedOn', header: words('publishedOn'), cell: ({ publishedOn }) => <CivilDate date={publishedOn} /> },
            { id: 'until', header: t('until'), cell: ({ until }) => <CivilDate date={until} /> },
            { id: 'state', header: t('state'), cell: ({ isSettled }) => <StatusTag tone={isSettled ? 'done' : 'waiting'}>{t(isSettled ? 'settled' : 'open')}</StatusTag> },
          ]}
          state={{}}
          path={`/${place}/announcements/intended-penalties`}
          total={total}
          more={more}
          page={page}
          pages={pages}
        />
      )}
    </>
  )
}

export default IntendedPenaltiesPage
