import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag } from '@/components/ui/status-tag'
import { SummaryList } from '@/components/ui/summary-list'
import { WithNames } from '@/components/ui/with-names'
import { findPayment } from '@/lib/domain/payments/find-payment'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { formatAmount } from '@/lib/messages/format'
import { findCatalogueItem } from '@/lib/services/catalogue'
import { appointmentOf } from '../../../../journey/inspection/appointment-of'
import { BookingPanel } from '../../../../journey/inspection/booking-panel'
import { answersInWords } from '../../../../journey/answers-in-words'
import { CoursePanel } from '../../../../journey/course-panel'
import { DecisionNote } from '../../../../journey/decision-note'
import { PaperList } from '../../../../journey/paper-list'
import { PaymentNote } from '../../../../journey/payment/payment-note'
import { textParam, type Params } from '../../../../text-param'
import { STATUS_TONE } from '../../../(citizen)/applications/status-tone'
import { filedApplication } from '../filed-application'
import { move } from './actions'

type Props = { params: Promise<{ place: string; application: string }>; searchParams: Params }

export const generateMetadata = async ({ params }: Pick<Props, 'params'>): Promise<Metadata> => {
  const { place, application } = await params
  return { title: (await filedApplication(place, application)).view.number }
}

/** What this body filed, as far as it may see it: answers, where it stands, what it may still do. */
const FiledApplicationPage = async ({ params, searchParams }: Props) => {
  const { place, application } = await params
  const { ctx, view, service, base } = await filedApplication(place, application)
  const t = await getTranslations('portal.application')
  const fleet = await getTranslations('portal.fleetVehicle')
  const words = await getTranslations('office.application')
  const status = await getTranslations('citizen.status')
  const citizen = await getTranslations('citizen.application')
  const locale = asLocale(await getLocale())
  const titles = findCatalogueItem(view.service.code)?.titles
  const booking = await appointmentOf(ctx, view, service)
  const isOwn = service.channels.fleet !== undefined
  const vehicle = isOwn && view.subject.kind === 'vehicle' ? view.subject : null
  const ownList = isOwn ? { href: `/${place}/portal/fleet`, label: fleet('back') } : { href: `/${place}/portal`, label: t('back') }
  const back = vehicle ? { href: `/${place}/portal/fleet/${vehicle.id}`, label: vehicle.label } : ownList
  const paid = isOwn ? await findPayment(ctx, { applicationId: view.id }) : null
  const payment = paid?.ok ? paid.value : null
  const rows = await answersInWords({ ctx, view, service }, locale)
  const acts = view.transitions.filter(({ name, refusal, asks }) => name !== 'submit' && refusal === null && asks.length === 0)
  const submitted = (await textParam(searchParams, 'done')) === 'submitted'
  return (
    <div className="max-w-[44rem]">
      <BackLink href={back.href}>{back.label}</BackLink>
      <PageHeading title={`${view.number} ${locale === 'en' ? titles?.en : titles?.zh}`} caption={<StatusTag tone={STATUS_TONE[view.status]}>{status(view.status)}</StatusTag>} />
      {submitted && <NoticeBanner tone="success" title={t('submitted', { number: view.number })}>{service.messages[locale].afterwards[0]}</NoticeBanner>}
      {view.editable && <p className="mb-6"><ButtonLink href={`${base}/continue`}>{t('continue')}</ButtonLink></p>}
      <DecisionNote view={view} />
      {view.status === 'awaiting-payment' && <p className="mb-6"><ButtonLink href={`${base}/pay`}>{t('pay')}</ButtonLink></p>}
      {booking && <BookingPanel booking={booking} />}
      {booking && view.status !== 'completed' && (
        <p><a href={`${base}/calendar`} download className="inline-flex min-h-target items-center">{citizen(view.status === 'approved' ? 'calendar' : 'calendarRemove')}</a></p>
      )}
      {isOwn && view.submittedAt !== null && <p className="mb-6"><ButtonLink href={`/${place}/portal/receipts/${view.id}`} tone="secondary">{citizen('receipt')}</ButtonLink></p>}
      {isOwn && <div className="mb-6 empty:hidden"><CoursePanel ctx={ctx} view={view} service={service} /></div>}
      <Panel title={t('filed')} className="mb-6 [&>dl]:mb-0">
        <SummaryList
          rows={[
            { term: words('name'), value: <RegisteredName>{view.applicant.name}</RegisteredName> },
            ...(view.subject.label ? [{ term: words('subject'), value: <span className="whole"><RegisteredName>{view.subject.label}</RegisteredName></span> }] : []),
            ...rows.map(({ label, text }) => ({ term: label, value: <WithNames>{text}</WithNames> })),
            ...(view.feeFen === null ? [] : [{ term: words('fee'), value: <span className="whole">{formatAmount(locale, view.feeFen)}</span> }]),
          ]}
        />
      </Panel>
      {payment && <div className="mb-6 empty:hidden"><PaymentNote payment={payment} /></div>}
      <PaperList ctx={ctx} applicationId={view.id} base={`/${place}/portal/papers`} />
      {acts.map(({ name }) => (
        <FormPage key={name} action={move} idempotencyKey={newId('key', ctx.machineNow)} submit={service.messages[locale].transitions[name] ?? name} tone="secondary">
          <input type="hidden" name="place" value={place} />
          <input type="hidden" name="service" value={service.slug} />
          <input type="hidden" name="applicationId" value={view.id} />
          <input type="hidden" name="transition" value={name} />
          <input type="hidden" name="revision" value={view.revision} />
        </FormPage>
      ))}
    </div>
  )
}

export default FiledApplicationPage
