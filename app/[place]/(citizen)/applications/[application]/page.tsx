import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/back-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { RegisteredName } from '@/components/ui/registered-name'
import { SummaryList } from '@/components/ui/summary-list'
import { plateSession } from '@/lib/domain/plates/plate-session'
import { asLocale } from '@/lib/messages/as-locale'
import { formatAmount } from '@/lib/messages/format'
import { answersInWords } from '../../../../journey/answers-in-words'
import { serviceTitle } from '../../service-title'
import { ownApplication } from '../own-application'
import { ApplicationHistory } from './application-history'
import { ChosenPlate } from './chosen-plate'
import { DataReads } from './data-reads'
import { DecisionNote } from './decision-note'
import { PossibleActs } from './possible-acts'
import { StatusPanel } from './status-panel'

type Props = { params: Promise<{ place: string; application: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { place, application } = await params
  const { view } = await ownApplication(place, application)
  return { title: `${serviceTitle(view.service.code, asLocale(await getLocale()))} ${view.number}` }
}

const EXPECTING = ['submitted', 'approved', 'ready-for-collection', 'completed']

/** Confirmation and status in one: an address that stays valid (ux.md §2). */
const ApplicationPage = async ({ params }: Props) => {
  const { place, application } = await params
  const { home, view, service, base } = await ownApplication(place, application)
  const t = await getTranslations('citizen.application')
  const list = await getTranslations('citizen.applications')
  const locale = asLocale(await getLocale())
  const words = service.messages[locale]
  const session = service.subject === 'new-vehicle' ? await plateSession(home, { applicationId: view.id }) : null
  const hold = session?.ok ? (session.value?.hold ?? null) : null
  const rows = await answersInWords({ ctx: home, view, service, ...(hold && { plate: hold.number }) }, locale)
  return (
    <>
      <BackLink href={`/${place}/applications`}>{list('title')}</BackLink>
      {view.status === 'submitted' && <NoticeBanner tone="success" title={t('received')}>{t('sms')}</NoticeBanner>}
      <PageHeading title={serviceTitle(view.service.code, locale)} caption={<span className="whole"><RegisteredName>{view.subject.label}</RegisteredName></span>} />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <StatusPanel view={view} registerBy={hold?.registerBy ?? null} />
          <DecisionNote view={view} />
          {hold && <ChosenPlate hold={hold} status={view.status} />}
          {EXPECTING.includes(view.status) && (
            <Panel title={t('nextTitle')}>
              <ol className="list-decimal ps-[1.5em]">{words.afterwards.map((line) => <li key={line} className="pb-1">{line}</li>)}</ol>
            </Panel>
          )}
          <Panel title={t('answers')} className="[&>dl]:mb-0">
            <SummaryList
              rows={[
                ...rows.map(({ label, text }) => ({ term: label, value: text })),
                ...(view.feeFen === null ? [] : [{ term: t('fee'), value: <span className="whole">{formatAmount(locale, view.feeFen)}</span> }]),
              ]}
            />
          </Panel>
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <PossibleActs place={place} view={view} service={service} base={base} />
          <Panel title={t('history')}>
            <ApplicationHistory view={view} service={service} locale={locale} />
          </Panel>
          <DataReads view={view} />
        </div>
      </div>
    </>
  )
}

export default ApplicationPage
