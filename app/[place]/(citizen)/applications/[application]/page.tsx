import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { RegisteredName } from '@/components/ui/registered-name'
import { SummaryList } from '@/components/ui/summary-list'
import { WithNames } from '@/components/ui/with-names'
import { findPayment } from '@/lib/domain/payments/find-payment'
import { asLocale } from '@/lib/messages/as-locale'
import { formatAmount } from '@/lib/messages/format'
import { appointmentOf } from '../../../../journey/inspection/appointment-of'
import { BookingPanel } from '../../../../journey/inspection/booking-panel'
import { answersInWords } from '../../../../journey/answers-in-words'
import { CoursePanel } from '../../../../journey/course-panel'
import { ApplicationPictures } from '../../../../journey/application-pictures'
import { PaperList } from '../../../../journey/paper-list'
import { serviceTitle } from '../../service-title'
import { chosenHold } from '../chosen-hold'
import { ownApplication } from '../own-application'
import { ActDone } from './act-done'
import { ApplicationHistory } from './application-history'
import { ChosenPlate } from './chosen-plate'
import { DataReads } from './data-reads'
import { DecisionNote } from '../../../../journey/decision-note'
import { PaymentNote } from '../../../../journey/payment/payment-note'
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
  const hold = await chosenHold(home, service, view.id)
  const awaited = { registerBy: hold?.registerBy ?? null, appointment: await appointmentOf(home, view, service) }
  const found = await findPayment(home, { applicationId: view.id })
  const payment = found.ok ? found.value : null
  const rows = await answersInWords({ ctx: home, view, service, ...(hold && { plate: hold.number }) }, locale)
  return (
    <>
      <BackLink href={`/${place}/applications`}>{list('title')}</BackLink>
      <ActDone view={view} service={service} awaited={awaited} />
      <PageHeading title={serviceTitle(view.service.code, locale)} caption={<span className="whole"><RegisteredName>{view.subject.label}</RegisteredName></span>} />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <StatusPanel view={view} base={base} awaited={awaited} />
          <DecisionNote view={view} />
          <CoursePanel ctx={home} view={view} service={service} />
          {awaited.appointment && <BookingPanel booking={awaited.appointment} />}
          {hold && <ChosenPlate hold={hold} status={view.status} />}
          {EXPECTING.includes(view.status) && (
            <Panel title={t('nextTitle')}>
              <ol className="list-decimal ps-[1.5em]">{words.afterwards.map((line) => <li key={line} className="pb-1">{line}</li>)}</ol>
            </Panel>
          )}
          <Panel title={t('answers')} className="[&>dl]:mb-0">
            <SummaryList
              rows={[
                ...rows.map(({ label, text }) => ({ term: label, value: <WithNames>{text}</WithNames> })),
                ...(view.feeFen === null ? [] : [{ term: t('fee'), value: <span className="whole">{formatAmount(locale, view.feeFen)}</span> }]),
              ]}
            />
          </Panel>
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <ApplicationPictures ctx={home} place={place} view={view} service={service} />
          <PaperList ctx={home} applicationId={view.id} base={`/${place}/papers`} />
          <PossibleActs place={place} view={view} service={service} base={base} payBy={payment?.payBy ?? null} />
          {payment && <PaymentNote payment={payment} />}
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
