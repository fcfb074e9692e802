import { getLocale, getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { SummaryList } from '@/components/ui/summary-list'
import type { FormAction } from '@/components/form/form-state'
import type { FinesOrderView } from '@/lib/domain/fines/find-fines-order'
import { isOpen } from '@/lib/domain/payments/order-view'
import { asLocale } from '@/lib/messages/as-locale'
import { formatAmount } from '@/lib/messages/format'
import type { HiddenValues } from '../journey/payment/hidden'
import { PayCode } from '../journey/payment/pay-code'
import { PaymentNote } from '../journey/payment/payment-note'

type Props = { view: FinesOrderView; base: string; receipts: string; hidden: HiddenValues; look: FormAction }

/** An order for fines: the code to pay with, what became of it, and what goes back; each state at the same address. */
export const FinesOrder = async ({ view, base, receipts, hidden, look }: Props) => {
  const t = await getTranslations('fines')
  const payments = await getTranslations('payments')
  const locale = asLocale(await getLocale())
  const { amountFen, order, fines, count, refunds } = view
  const isPaid = order.state === 'paid'
  const rows = [
    ...fines.map(({ number, fineFen, surchargeFen }) => ({ term: `${t('number')} ${number}`, value: formatAmount(locale, fineFen + surchargeFen) })),
    { term: t('total', { count }), value: <strong className="text-h2">{formatAmount(locale, amountFen)}</strong> },
  ]
  return (
    <div className="max-w-[44rem]">
      <BackLink href={base}>{t('back')}</BackLink>
      <PageHeading title={t('payTitle')} />
      {isPaid && <NoticeBanner tone="success" title={payments('paidTitle')}>{fines.length > 0 ? t('paid') : t('paidForOther')}</NoticeBanner>}
      <SummaryList rows={rows} />
      {(isPaid || refunds.length > 0) && <div className="mb-6"><PaymentNote payment={{ settled: isPaid, totalFen: amountFen, refunds }} /></div>}
      {isOpen(order) && <PayCode order={order} otherHref={base} hidden={hidden} look={look} />}
      {isPaid && fines.length > 0 && <ButtonLink href={receipts}>{t('receipts')}</ButtonLink>}
      {!isPaid && !isOpen(order) && (
        <Panel title={t('closedTitle')}>
          <p className="mb-4">{t(refunds.length > 0 ? 'closedRefunded' : 'closed')}</p>
          <ButtonLink href={base}>{t('again')}</ButtonLink>
        </Panel>
      )}
    </div>
  )
}
