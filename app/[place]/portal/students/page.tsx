import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DataTable } from '@/components/table/data-table'
import { ButtonLink } from '@/components/ui/button-link'
import { CivilDate } from '@/components/ui/civil-date'
import { StateFilter } from '@/components/table/state-filter'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import { listOpenFilings } from '@/lib/domain/applications/list-open-filings'
import { LEARNER_STATES, listLearners, type LearnerState } from '@/lib/domain/learners/list-learners'
import { textParam, type Params } from '../../../text-param'
import { portalPage } from '../portal-page'
import { OpenFilings } from '../open-filings'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

const TONES: Readonly<Record<LearnerState, StatusTone>> = { filed: 'waiting', admitted: 'done', rejected: 'refused', licensed: 'done', ended: 'neutral' }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('filings.students'))('title') })

/** A school's own students and what it has not finished (B20, EXM-26). */
const StudentsPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await portalPage(place, 'students')
  const t = await getTranslations('filings.students')
  const state = await textParam(searchParams, 'state')
  const list = await listLearners(ctx, { state, page: await textParam(searchParams, 'page') })
  const open = await listOpenFilings(ctx, { service: 'B20' })
  if (!list.ok || !open.ok) notFound()
  const path = `/${place}/portal/students`
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} actions={<><ButtonLink href={`/${place}/portal/file/file-student-application`}>{t('file')}</ButtonLink> <ButtonLink tone="secondary" href={`/${place}/portal/file/file-student-application/import`}>{t('byList')}</ButtonLink> <ButtonLink tone="secondary" href={`${path}/hours`}>{t('hours')}</ButtonLink> <ButtonLink tone="secondary" href={`${path}/tests`}>{t('tests')}</ButtonLink> <ButtonLink tone="secondary" href={`${path}/pass-rates`}>{t('passRates')}</ButtonLink></>} />
      <div className="grid gap-6">
        <Panel title={t('open')}><OpenFilings place={place} path={path} open={open.value} /></Panel>
        <Panel title={t('list')}>
          <StateFilter label={t('filter')} path={path} all={t('all')} chosen={state} states={LEARNER_STATES.map((value) => ({ value, label: t(`states.${value}`) }))} />
          <DataTable
            caption={t('caption')}
            rows={list.value.rows}
            rowId={({ id }) => id}
            columns={[
              {
                id: 'student', header: t('student'),
                cell: ({ applicationId, personMasked }) =>
                  applicationId ? <Link href={`/${place}/portal/applications/${applicationId}`}><RegisteredName>{personMasked}</RegisteredName></Link> : <RegisteredName>{personMasked}</RegisteredName>,
              },
              { id: 'class', header: t('class'), cell: ({ licenceClass }) => licenceClass },
              { id: 'state', header: t('state'), cell: (row) => <StatusTag tone={TONES[row.state]}>{t(`states.${row.state}`)}</StatusTag> },
              { id: 'certificate', header: t('certificate'), cell: ({ certificateNumber }) => <span className="whole">{certificateNumber ?? '—'}</span> },
              { id: 'validTo', header: t('validTo'), cell: ({ validTo }) => (validTo ? <CivilDate date={validTo} /> : '—') },
              { id: 'filedAt', header: t('filedAt'), cell: ({ filedAt }) => <Moment at={filedAt} /> },
            ]}
            state={{ state }}
            path={path}
            total={list.value.total}
            more={list.value.more}
            page={list.value.page}
            pages={list.value.pages}
            empty={<EmptyState title={t('none')}>{t('noneHint')}</EmptyState>}
          />
        </Panel>
      </div>
    </>
  )
}

export default StudentsPage
