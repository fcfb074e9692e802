import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import type { Status } from '@/lib/engine/define-service'
import { asLocale } from '@/lib/messages/as-locale'
import { findCatalogueItem } from '@/lib/services/catalogue'
import { ApplicationPictures } from '../../../../journey/application-pictures'
import { PaperList } from '../../../../journey/paper-list'
import { CoursePanel } from '../../../../journey/course-panel'
import { ProblemRefusal } from '../../../../problem-refusal'
import { DueWords } from '../../due-words'
import { officeApplication } from '../office-application'
import { textParam, type Params } from '../../../../text-param'
import { ApplicationDone } from './application-done'
import { ApplicationFacts } from './application-facts'
import { CaseActions } from './case-actions'
import { CaseHistory } from './case-history'
import { DiscloseForm } from './disclose-form'
import { RecordPanel } from './record-panel'

type Props = { params: Promise<{ place: string; application: string }>; searchParams: Params }

/** What is over no longer waits. */
const TONES: Partial<Record<Status, StatusTone>> = { completed: 'done', delivered: 'done', rejected: 'refused', withdrawn: 'neutral', lapsed: 'neutral' }

export const generateMetadata = async ({ params }: Pick<Props, 'params'>): Promise<Metadata> => {
  const { place, application } = await params
  return { title: (await officeApplication(place, application)).view.number }
}

/** Left facts, middle what happened and what the rules say, right what may be done (ux.md §4). */
const OfficeApplicationPage = async ({ params, searchParams }: Props) => {
  const { place, application } = await params
  const found = await officeApplication(place, application)
  const { ctx, view, service } = found
  const t = await getTranslations('office.application')
  const queue = await getTranslations('office.queue')
  const status = await getTranslations('citizen.status')
  const locale = asLocale(await getLocale())
  const titles = findCatalogueItem(view.service.code)?.titles
  return (
    <>
      <BackLink href={`/${place}/office`}>{queue('title')}</BackLink>
      <PageHeading
        title={`${view.number} ${locale === 'en' ? titles?.en : titles?.zh}`}
        caption={
          <span className="flex flex-wrap items-center gap-3">
            <StatusTag tone={TONES[view.status] ?? 'waiting'}>{status(view.status)}</StatusTag>
            {view.dueOn && <DueWords dueOn={view.dueOn} today={ctx.today} />}
          </span>
        }
      />
      <ApplicationDone {...found} done={await textParam(searchParams, 'done')} locale={locale} />
      <div className="grid items-start gap-4 lg:grid-cols-[1.1fr_1fr_20rem] elder:lg:grid-cols-[1fr_24rem]">
        <Panel title={t('facts')}>
          <ApplicationFacts {...found} locale={locale} />
          {!view.disclosed && <DiscloseForm ctx={ctx} view={view} />}
        </Panel>
        <div className="flex min-w-0 flex-col gap-4 elder:lg:order-last">
          <RecordPanel ctx={ctx} applicationId={view.id} locale={locale} />
          <ApplicationPictures ctx={ctx} place={place} view={view} service={service} />
          <Panel title={t('findings')}>
            {view.findings.length === 0 && <p>{t('findingsNone')}</p>}
            {view.findings.map((problem) => <ProblemRefusal key={problem.code} problem={problem} service={service} />)}
          </Panel>
          <CoursePanel ctx={ctx} view={view} service={service} />
          <Panel title={t('history')}>
            <CaseHistory view={view} service={service} locale={locale} />
          </Panel>
          <PaperList ctx={ctx} applicationId={view.id} base={`/${place}/office/papers`} />
        </div>
        <CaseActions {...found} locale={locale} />
      </div>
    </>
  )
}

export default OfficeApplicationPage
