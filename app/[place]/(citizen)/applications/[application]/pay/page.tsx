import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { SummaryList } from '@/components/ui/summary-list'
import { findPayment } from '@/lib/domain/payments/find-payment'
import { asLocale } from '@/lib/messages/as-locale'
import { formatAmount, formatMoment } from '@/lib/messages/format'
import { textParam, type Params } from '../../../../../text-param'
import { serviceTitle } from '../../../service-title'
import { ownApplication } from '../../own-application'
import { PaymentNote } from '../payment-note'
import { PayCode } from './pay-code'
import { PayChoices } from './pay-choices'

type Props = { params: Promise<{ place: string; application: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('payments'))('title') })

/** What is to be paid, a code to pay it with, and what became of it: each state at the same address. */
const PayPage = async ({ params, searchParams }: Props) => {
  const { place, application } = await params
  const { home, view, base } = await ownApplication(place, application, '/pay')
  const found = await findPayment(home, { applicationId: view.id })
  const payment = found.ok ? found.value : null
  if (!payment || view.status !== 'awaiting-payment') redirect(base)
  const t = await getTranslations('payments')
  const locale = asLocale(await getLocale())
  const isOther = (await textParam(searchParams, 'other')) === '1'
  const live = payment.order && (payment.order.state === 'wanted' || payment.order.state === 'open') && payment.order.secondsLeft > 0 ? payment.order : null
  const rows = [
    { term: t('fee'), value: formatAmount(locale, payment.feeFen) },
    ...(payment.postageFen === 0 ? [] : [{ term: t('postage'), value: formatAmount(locale, payment.postageFen) }]),
    { term: t('total'), value: <strong className="text-h2">{formatAmount(locale, payment.totalFen)}</strong> },
  ]
  return (
    <div className="max-w-[44rem]">
      <BackLink href={base}>{t('back')}</BackLink>
      <PageHeading title={t('title')} lead={t('lead')} caption={`${serviceTitle(view.service.code, locale)} · ${view.number}`} />
      <SummaryList rows={rows} />
      {payment.payBy !== null && <p className="mb-6">{t('payBy', { time: formatMoment(locale, payment.payBy) })}</p>}
      {payment.refunds.length > 0 && <div className="mb-6"><PaymentNote payment={payment} /></div>}
      {live && !isOther ? (
        <PayCode order={live} base={base} place={place} province={home.place.province} applicationId={view.id} />
      ) : (
        <Panel title={t('choose')}>
          {payment.order?.state === 'closed' && payment.refunds.length === 0 && <p className="mb-3">{t('closed')}</p>}
          <PayChoices ctx={home} place={place} view={view} />
        </Panel>
      )}
      <p className="mt-6 text-muted">{t('window')}</p>
    </div>
  )
}

export default PayPage
