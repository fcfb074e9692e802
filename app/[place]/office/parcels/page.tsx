import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DataTable } from '@/components/table/data-table'
import type { TableColumn } from '@/components/table/server-table'
import { CivilDate } from '@/components/ui/civil-date'
import { EmptyState } from '@/components/ui/empty-state'
import { Moment } from '@/components/ui/moment'
import { PageHeading } from '@/components/ui/page-heading'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag } from '@/components/ui/status-tag'
import { listParcels, PARCEL_STATES, type ParcelRow } from '@/lib/domain/delivery/list-parcels'
import { asLocale } from '@/lib/messages/as-locale'
import { PARCEL_TONE } from '../../../journey/parcel-way'
import { textParam, type Params } from '../../../text-param'
import { serviceTitle } from '../../(citizen)/service-title'
import { DoneBanner } from '../done-banner'
import { officePage } from '../office-page'
import { AskAgain } from './ask-again'
import { ParcelFilters } from './parcel-filters'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('delivery'))('desk.title') })

const oldPaperOf = ({ takesBack, tookBackAt }: ParcelRow) => (!takesBack ? 'oldNone' : tookBackAt === null ? 'oldAwaited' : 'oldTaken')

/** What was handed to the carrier and what came back; a row opens its application, where it is sent again or handed out. */
const ParcelsPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await officePage(place, 'parcels')
  const asked = await textParam(searchParams, 'state')
  const state = PARCEL_STATES.find((each) => each === asked) ?? 'labelled'
  const waybill = ((await textParam(searchParams, 'waybill')) ?? '').slice(0, 40)
  const found = await listParcels(ctx, { state, waybill, page: await textParam(searchParams, 'page') })
  if (!found.ok) notFound()
  const t = await getTranslations('delivery')
  const locale = asLocale(await getLocale())
  const path = `/${place}/office/parcels`
  const columns: TableColumn<ParcelRow>[] = [
    { id: 'waybill', header: t('desk.search'), cell: (row) => <span className="whole">{row.waybill ?? row.applicationNumber}</span> },
    { id: 'state', header: t('desk.stateHeading'), cell: (row) => <StatusTag tone={PARCEL_TONE[row.state]}>{t(`state.${row.state}`)}</StatusTag> },
    { id: 'number', header: t('desk.number'), cell: (row) => <span className="whole">{row.applicationNumber}</span> },
    { id: 'service', header: t('desk.service'), cell: (row) => serviceTitle(row.service, locale) },
    { id: 'recipient', header: t('desk.recipient'), cell: (row) => <RegisteredName>{row.recipient}</RegisteredName> },
    { id: 'created', header: t('desk.created'), cell: (row) => <Moment at={row.createdAt} /> },
    { id: 'last', header: t('desk.last'), cell: ({ events: [last] }) => (last ? <>{t(`event.${last.kind}`)} <Moment at={last.at} /></> : '—') },
    { id: 'old', header: t('desk.old'), cell: (row) => t(`desk.${oldPaperOf(row)}`) },
    ...(state === 'wanted' ? [{ id: 'again', header: t('desk.again'), cell: (row: ParcelRow) => <AskAgain ctx={ctx} parcelId={row.id} /> }] : []),
    { id: 'kept', header: t('desk.kept'), cell: ({ keptUntil }) => (keptUntil ? <CivilDate date={keptUntil} /> : '—') },
  ]
  const { rows, total, more, page, pages } = found.value
  return (
    <>
      <PageHeading title={t('desk.title')} lead={t('desk.lead')} />
      <DoneBanner done={await textParam(searchParams, 'done')} words={{ asked: { title: t('desk.asked'), next: t('desk.askedNext') } }} />
      <ParcelFilters path={path} state={state} waybill={waybill} />
      <DataTable
        caption={t('desk.caption')} rows={rows} columns={columns} rowId={({ id }) => id} rowHref={(row) => `/${place}/office/applications/${row.applicationId}`}
        state={waybill ? { waybill } : { state }} path={path} total={total} more={more} page={page} pages={pages}
        empty={<EmptyState title={t('desk.empty')}>{t('desk.emptyHint')}</EmptyState>}
      />
    </>
  )
}

export default ParcelsPage
