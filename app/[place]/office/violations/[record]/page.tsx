import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Amount } from '@/components/ui/amount'
import { BackLink } from '@/components/ui/back-link'
import { CivilDate } from '@/components/ui/civil-date'
import { Moment } from '@/components/ui/moment'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { Panel } from '@/components/ui/panel'
import { PlateNumber } from '@/components/ui/plate-number'
import { RegisteredName } from '@/components/ui/registered-name'
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import { findOfficeRecord, type OfficeRecord } from '@/lib/domain/violations/find-office-record'
import { asLocale } from '@/lib/messages/as-locale'
import { may } from '@/lib/policy/permissions'
import { textParam, type Params } from '../../../../text-param'
import { actWords } from '../../../../violations/act-words'
import { officePage } from '../../office-page'
import { ChangePanel } from '../change-panel'
import { EvidencePictures } from '../../../../violations/evidence-pictures'
import { ViolationFrame } from '../violation-frame'
import { CheckForms } from './check-forms'
import { OpenForms } from './open-forms'

type Props = { params: Promise<{ place: string; record: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('captures.record'))('title') })

const rowsOf = async ({ row, act, number, device, isFromFile, enterBy, hasVehicle }: OfficeRecord): Promise<readonly SummaryRow[]> => {
  const t = await getTranslations('captures')
  const types = await getTranslations('delivery.plateTypes')
  const locale = asLocale(await getLocale())
  const source = device ? t('fromDevice', { number: device }) : isFromFile ? t('fromFile') : row.fromProvince ? t('fromProvince') : '—'
  return [
    { term: t('plate'), value: <><PlateNumber>{row.plate}</PlateNumber><span className="block text-small text-muted">{types.has(row.plateType as '02') ? types(row.plateType as '02') : row.plateType}</span>{!hasVehicle && <span className="block text-small text-muted">{t('noVehicle')}</span>}</> },
    { term: t('act'), value: <>{actWords(locale, act, row.code)}{number !== null && <span className="block text-small text-muted">{t('code')} {number}</span>}</> },
    { term: t('at'), value: <Moment at={row.at} seconds /> },
    { term: t('road'), value: <RegisteredName>{row.road}</RegisteredName> },
    ...(row.speed === null ? [] : [{ term: t('speed'), value: t('speedOf', { speed: row.speed, limit: row.speedLimit ?? '—' }) }]),
    { term: t('fine'), value: <Amount fen={row.fineFen} /> },
    { term: t('points'), value: t('pointsOf', { points: row.points }) },
    { term: t('source'), value: source },
    { term: t('stateLabel'), value: t(`state.${row.state}`) },
    ...(row.state === 'captured' ? [{ term: t('enterBy'), value: <CivilDate date={enterBy} /> }] : []),
    ...(row.homeState ? [{ term: t('homeState'), value: t(`state.${row.homeState}`) }] : []),
    ...(row.enteredOn ? [{ term: t('record.entered'), value: <CivilDate date={row.enteredOn} /> }] : []),
    ...(row.handleBy ? [{ term: t('record.handleBy'), value: <CivilDate date={row.handleBy} /> }] : []),
    ...(row.extendedTo ? [{ term: t('record.extendedTo'), value: <CivilDate date={row.extendedTo} /> }] : []),
  ]
}

/** One record: its evidence, and what the office may do with it as it stands. */
const OfficeRecordPage = async ({ params, searchParams }: Props) => {
  const { place, record: recordId } = await params
  const ctx = await officePage(place, `violations/${recordId}`)
  const found = await findOfficeRecord(ctx, { recordId })
  const record = found.ok ? found.value : null
  if (!record) notFound()
  const t = await getTranslations('captures')
  const common = await getTranslations('common.form')
  const { row, pictures, changes, mayCheck } = record
  const base = `/${place}/office/violations`
  const isCaptured = row.state === 'captured'
  const mayPropose = may(ctx.actor, 'violation.propose-change', { province: ctx.place.province, place })
  return (
    <ViolationFrame place={place} tab={isCaptured ? 'queue' : 'records'} title={t('record.title')} done={await textParam(searchParams, 'done')}>
      <BackLink href={isCaptured ? base : `${base}/records`}>{common('back')}</BackLink>
      <div className="mt-4 grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid content-start gap-4">
          {pictures.length > 0 ? <EvidencePictures paths={pictures.map((id) => `${base}/pictures/${id}`)} /> : <p className="text-muted">{t('check.noPictures')}</p>}
        </div>
        <div className="grid content-start gap-6">
          <Panel><SummaryList rows={await rowsOf(record)} /></Panel>
          {isCaptured && (mayCheck ? <CheckForms ctx={ctx} record={record} /> : <NoticeBanner tone="info" title={t('check.notYours')} />)}
          {changes.map((change) => <ChangePanel key={change.id} ctx={ctx} change={change} />)}
        </div>
      </div>
      {!isCaptured && mayPropose && <OpenForms ctx={ctx} record={record} />}
    </ViolationFrame>
  )
}

export default OfficeRecordPage
