import { redirect } from 'next/navigation'
import { findPayment } from '@/lib/domain/payments/find-payment'
import { isOpen } from '@/lib/domain/payments/order-view'
import { textParam, type Params } from '../../../../../text-param'
import { KioskFrame } from '../../../kiosk-frame'
import { CodeScreen } from '../../../pay/code-screen'
import { applicationPage } from '../application-page'
import { look } from './actions'
import { ChooseScreen } from './choose-screen'

type Props = { params: Promise<{ place: string; application: string }>; searchParams: Params }

/** Paying what was approved, at the terminal; afterwards the application's own last screen. */
const PayPage = async ({ params, searchParams }: Props) => {
  const { place, application } = await params
  const { kiosk, view, base } = await applicationPage(place, application)
  const found = await findPayment(kiosk.ctx, { applicationId: view.id })
  const payment = found.ok ? found.value : null
  if (!payment || view.status !== 'awaiting-payment') redirect(`${base}/done`)
  const { order } = payment
  const isOther = (await textParam(searchParams, 'other')) === '1'
  const live = order && !isOther && isOpen(order) ? order : null
  return (
    <KioskFrame kiosk={kiosk} screen="application" back={`${kiosk.root}/services`} isPaused={live !== null}>
      {live ? <CodeScreen kiosk={kiosk} order={live} totalFen={payment.totalFen} otherHref={`${base}/pay?other=1`} hidden={{ applicationId: view.id }} look={look} /> : <ChooseScreen kiosk={kiosk} view={view} payment={payment} />}
    </KioskFrame>
  )
}

export default PayPage
