import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { SummaryList } from '@/components/ui/summary-list'
import type { ApplicationView } from '@/lib/domain/applications/find-application'
import { findPayment } from '@/lib/domain/payments/find-payment'
import { isOpen } from '@/lib/domain/payments/order-view'
import type { Context } from '@/lib/kernel/context'
import { asLocale } from '@/lib/messages/as-locale'
import { formatAmount, formatMoment } from '@/lib/messages/format'
import { serviceTitle } from '../../[place]/(citizen)/service-title'
import type { PayActions } from './pay-actions'
import { PayChoices } from './pay-choices'
import { PayCode } from './pay-code'
import { PaymentNote } from './payment-note'

type Props = {
  ctx: Context
  place: string
  view: ApplicationView
  base: string
  /** Another provider is wanted than the one whose code is open. */
  isOther: boolean
  actions: PayActions
}

/** What is to be paid, a code to pay it with, and what became of it: each state at the same address. */
export const PayView = async ({ ctx, place, view, base, isOther, actions }: Props) => {
  const found = await findPayment(ctx, { applicationId: view.id })
  const payment = found.ok ? found.value : null
  if (!payment || view.status !== 'awaiting-payment') redirect(base)
  const t = await getTranslations('payments')
  const locale = asLocale(await getLocale())
  const live = payment.order && isOpen(payment.order) ? payment.order : null
  const hidden = { place, province: ctx.place.province, applicationId: view.id }
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
        <PayCode order={live} otherHref={`${base}/pay?other=1`} hidden={hidden} look={actions.look} />
      ) : (
        <Panel title={t('choose')}>
          {payment.order?.state === 'closed' && payment.refunds.length === 0 && <p className="mb-3">{t('closed')}</p>}
          <PayChoices ctx={ctx} hidden={hidden} request={actions.request} />
        </Panel>
      )}
      <p className="mt-6 text-muted">{t('window')}</p>
    </div>
  )
}
