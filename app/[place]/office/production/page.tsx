import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DataTable } from '@/components/table/data-table'
import type { TableColumn } from '@/components/table/server-table'
import { Moment } from '@/components/ui/moment'
import { PageHeading } from '@/components/ui/page-heading'
import { StatusTag } from '@/components/ui/status-tag'
import { listProduction, type Production } from '@/lib/domain/production/list-production'
import { officePage } from '../office-page'
import { isProduct } from './kind-words'
import { WaitingList } from './waiting-list'

type Props = { params: Promise<{ place: string }> }
type Batch = Production['batches'][number]

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('production'))('title') })

/** What is paid for is made here, in batches (APP-01). */
const ProductionPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'production')
  const found = await listProduction(ctx, {})
  if (!found.ok) notFound()
  const t = await getTranslations('production')
  const { waiting, batches } = found.value
  const path = `/${place}/office/production`
  const columns: TableColumn<Batch>[] = [
    { id: 'number', header: t('number'), cell: ({ number }) => <span className="whole">{number}</span> },
    { id: 'kind', header: t('kindHeading'), cell: ({ kind }) => (isProduct(kind) ? t(`kind.${kind}`) : kind) },
    { id: 'state', header: t('state'), cell: ({ state }) => <StatusTag tone={state === 'open' ? 'active' : 'done'}>{t(`batchState.${state}`)}</StatusTag> },
    { id: 'progress', header: t('progress'), cell: ({ left, total }) => t('left', { left, total }) },
    { id: 'created', header: t('createdAt'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
  ]
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <section aria-labelledby="waiting" className="mb-8">
        <h2 id="waiting" className="mb-3 text-h2">{t('waiting')}</h2>
        <WaitingList ctx={ctx} waiting={waiting} />
      </section>
      <section aria-labelledby="batches">
        <h2 id="batches" className="mb-3 text-h2">{t('batches')}</h2>
        <DataTable
          caption={t('caption')} rows={batches} columns={columns} rowId={({ id }) => id} rowHref={({ id }) => `${path}/${id}`}
          state={{}} path={path} total={batches.length} page={1} pages={1} empty={<p className="text-muted">{t('batchesNone')}</p>}
        />
      </section>
    </>
  )
}

export default ProductionPage
