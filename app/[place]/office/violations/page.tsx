import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DataTable } from '@/components/table/data-table'
import { CivilDate } from '@/components/ui/civil-date'
import { Moment } from '@/components/ui/moment'
import { PlateNumber } from '@/components/ui/plate-number'
import { RegisteredName } from '@/components/ui/registered-name'
import { listCaptured } from '@/lib/domain/captures/list-captured'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'
import { textParam, type Params } from '../../../text-param'
import { actWords } from '../../../violations/act-words'
import { officePage } from '../office-page'
import { ViolationFrame } from './violation-frame'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('captures'))('title') })

/** What waits for its check, by deadline (VIO-01). */
const CapturedPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'violations')
  const found = await listCaptured(ctx, { page: await textParam(searchParams, 'page') })
  if (!found.ok) notFound()
  const t = await getTranslations('captures')
  const locale = asLocale(await getLocale())
  const { rows, total, more, page, pages } = found.value
  const path = `/${place}/office/violations`
  return (
    <ViolationFrame place={place} tab="queue" title={t('title')} lead={t('lead')} done={await textParam(searchParams, 'done')}>
      <DataTable
        caption={t('caption')}
        rows={rows}
        rowId={({ id }) => id}
        rowHref={({ id }) => `${path}/${id}`}
        columns={[
          { id: 'plate', header: t('plate'), cell: ({ plate }) => <PlateNumber>{plate}</PlateNumber> },
          { id: 'act', header: t('act'), cell: ({ act }) => actWords(locale, act, '—') },
          { id: 'at', header: t('at'), cell: ({ at }) => <Moment at={at} /> },
          { id: 'road', header: t('road'), cell: ({ road }) => <RegisteredName>{road}</RegisteredName> },
          { id: 'enterBy', header: t('enterBy'), cell: ({ enterBy, isLate }) => (isLate ? <strong className="text-error">{t('late', { date: formatDate(locale, enterBy) })}</strong> : <CivilDate date={enterBy} />) },
        ]}
        state={{}}
        path={path}
        total={total}
        more={more}
        page={page}
        pages={pages}
        empty={<p className="text-muted">{t('none')}</p>}
      />
    </ViolationFrame>
  )
}

export default CapturedPage
