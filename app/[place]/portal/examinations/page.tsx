import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { listOpenFilings } from '@/lib/domain/applications/list-open-filings'
import { findCertificate, listCertificates, listVisits } from '@/lib/domain/hospitals/list-certificates'
import { formatCount } from '@/lib/messages/format'
import { textParam, type Params } from '../../../text-param'
import { OpenFilings } from '../open-filings'
import { portalPage } from '../portal-page'
import { StateFilter } from '@/components/table/state-filter'
import { CertificateTable } from './certificate-table'
import { VisitTable } from './visit-table'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

const STATES = ['valid', 'void'] as const

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('filings.examinations'))('title') })

/** A hospital's own: who comes, what was handed in, what was voided (B16, B17). */
const ExaminationsPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await portalPage(place, 'examinations')
  const t = await getTranslations('filings.examinations')
  const state = await textParam(searchParams, 'state')
  const list = await listCertificates(ctx, { state, page: await textParam(searchParams, 'page') })
  const visits = await listVisits(ctx, {})
  const open = await listOpenFilings(ctx, { service: 'B17' })
  if (!list.ok || !visits.ok || !open.ok) notFound()
  const asked = await textParam(searchParams, 'voided')
  const gone = asked ? await findCertificate(ctx, { certificateId: asked }) : null
  const voided = gone?.ok && gone.value?.state === 'void' ? gone.value.number : null
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <ButtonLink href={`/${place}/portal/file/submit-health-certificate`}>{t('enter')}</ButtonLink>
            <ButtonLink href={`/${place}/portal/file/submit-health-certificate/import`} tone="secondary">{t('byList')}</ButtonLink>
            <ButtonLink href={`/${place}/portal/file/book-physical-examination`} tone="secondary">{t('book')}</ButtonLink>
            <ButtonLink href={`/${place}/portal/examinations/hours`} tone="secondary">{t('hours')}</ButtonLink>
          </>
        }
      />
      {voided && <div role="status"><NoticeBanner tone="success" title={t('voided', { number: voided })} /></div>}
      <p className="mb-6 text-lead">{t('today')} <strong className="tabular">{formatCount(list.value.today)}</strong></p>
      <div className="grid gap-6">
        <Panel title={t('visits')}><VisitTable place={place} visits={visits.value} /></Panel>
        {open.value.length > 0 && <Panel title={t('open')}><OpenFilings place={place} path={`/${place}/portal/examinations`} open={open.value} /></Panel>}
        <Panel title={t('certificates')}>
          <StateFilter label={t('filter')} path={`/${place}/portal/examinations`} all={t('all')} chosen={state} states={STATES.map((value) => ({ value, label: t(`states.${value}`) }))} />
          <CertificateTable place={place} list={list.value} state={{ state }} />
        </Panel>
      </div>
    </>
  )
}

export default ExaminationsPage
