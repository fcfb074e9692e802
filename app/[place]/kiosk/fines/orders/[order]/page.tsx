import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { findFinesOrder, type FinesOrderView } from '@/lib/domain/fines/find-fines-order'
import { isOpen } from '@/lib/domain/payments/order-view'
import { formatAmount } from '@/lib/messages/format'
import { bigLink } from '../../../big-link'
import { KioskFrame } from '../../../kiosk-frame'
import { personPage, type Kiosk } from '../../../kiosk-page'
import { CodeScreen } from '../../../pay/code-screen'
import { look } from '../../actions'

type Props = { params: Promise<{ place: string; order: string }> }

/** Paid, or closed and why; what went back stands with it. */
const EndScreen = async ({ kiosk: { root, locale }, view: { order, amountFen, refunds } }: { kiosk: Kiosk; view: FinesOrderView }) => {
  const t = await getTranslations('fines')
  const payments = await getTranslations('payments')
  const done = await getTranslations('kiosk.done')
  const isPaid = order.state === 'paid'
  const [refund] = refunds
  return (
    <>
      <KioskExplain
        title={isPaid ? payments('paidTitle') : t('closedTitle')}
        lead={
          <>
            {isPaid ? <>{payments('paid', { amount: formatAmount(locale, amountFen) })}<br />{t('paid')}</> : t(refund ? 'closedRefunded' : 'closed')}
            {refund && <><br />{payments('refund', { amount: formatAmount(locale, refund.amountFen), reason: payments(`reason.${refund.reason}`), state: payments(`refundState.${refund.state}`) })}</>}
          </>
        }
      />
      <KioskControls>
        {isPaid ? <a href={`${root}/decisions`} className={bigLink()}>{t('receipts')}</a> : <a href={`${root}/fines`} className={bigLink()}>{t('again')}</a>}
        <div className="grid gap-gap landscape:grid-cols-2">
          {isPaid && <a href={`${root}/fines`} className={bigLink('secondary')}>{t('kiosk.others')}</a>}
          <a href={`${root}/goodbye?why=button`} className={bigLink('secondary')}>{done('end')}</a>
        </div>
      </KioskControls>
    </>
  )
}

/** Paying fines at the terminal, each state at the same address. */
const FinesOrderPage = async ({ params }: Props) => {
  const { place, order } = await params
  const kiosk = await personPage(place, 'pay-fines')
  const { root } = kiosk
  const found = await findFinesOrder(kiosk.ctx, { orderId: order })
  const view = found.ok ? found.value : null
  if (!view) redirect(`${root}/fines`)
  return (
    <KioskFrame kiosk={kiosk} screen="application" back={`${root}/fines`} isPaused={isOpen(view.order)}>
      {isOpen(view.order) ? <CodeScreen kiosk={kiosk} order={view.order} totalFen={view.amountFen} otherHref={`${root}/fines`} hidden={{ orderId: view.id }} look={look} /> : <EndScreen kiosk={kiosk} view={view} />}
    </KioskFrame>
  )
}

export default FinesOrderPage
