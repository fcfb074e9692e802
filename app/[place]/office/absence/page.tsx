import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DataTable } from '@/components/table/data-table'
import { CivilDate } from '@/components/ui/civil-date'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { PlateNumber } from '@/components/ui/plate-number'
import { StatusTag } from '@/components/ui/status-tag'
import { listPenalties } from '@/lib/domain/absence/list-penalties'
import { textParam, type Params } from '../../../text-param'
import { officePage } from '../office-page'
import { STAGE_TONE } from './stage-tone'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('absence.office'))('title') })

/** Vehicles for which a penalty is intended, each with its stage and its days (VIO-16). */
const AbsencePage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'absence')
  const found = await listPenalties(ctx, { page: await textParam(searchParams, 'page') })
  if (!found.ok) notFound()
  const t = await getTranslations('absence.office')
  const words = await getTranslations('absence')
  const path = `/${place}/office/absence`
  const { rows, total, more, page, pages } = found.value
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <DataTable
        caption={t('caption')}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          { id: 'plate', header: words('plate'), cell: ({ id, plate }) => <Link href={`${path}/${id}`}><PlateNumber>{plate}</PlateNumber></Link> },
          { id: 'left', header: words('left'), cell: ({ records }) => records.length },
          { id: 'noticeOn', header: words('noticeOn'), cell: ({ noticeOn }) => <CivilDate date={noticeOn} /> },
          { id: 'heardUntil', header: words('heardUntil'), cell: ({ heardUntil }) => <CivilDate date={heardUntil} /> },
          { id: 'publicUntil', header: words('publicUntil'), cell: ({ publicUntil }) => (publicUntil === null ? '—' : <CivilDate date={publicUntil} />) },
          { id: 'state', header: words('state'), cell: ({ stage }) => <StatusTag tone={STAGE_TONE[stage?.stage ?? 'ended']}>{words(`stage.${stage?.stage ?? 'ended'}`)}</StatusTag> },
        ]}
        state={{}}
        path={path}
        total={total}
        more={more}
        page={page}
        pages={pages}
        empty={<p className="text-muted">{t('none')}</p>}
      />
    </>
  )
}

export default AbsencePage
