import { redirect } from 'next/navigation'
import { findPayment } from '@/lib/domain/payments/find-payment'
import { textParam, type Params } from '../../../../../text-param'
import { KioskFrame } from '../../../kiosk-frame'
import { applicationPage } from '../application-page'
import { ChooseScreen } from './choose-screen'
import { CodeScreen } from './code-screen'

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
  const live = order && !isOther && (order.state === 'wanted' || order.state === 'open') && order.secondsLeft > 0 ? order : null
  return (
    <KioskFrame kiosk={kiosk} screen="application" back={`${kiosk.root}/services`} isPaused={live !== null}>
      {live ? <CodeScreen kiosk={kiosk} base={base} order={live} totalFen={payment.totalFen} applicationId={view.id} /> : <ChooseScreen kiosk={kiosk} view={view} payment={payment} />}
    </KioskFrame>
  )
}

export default PayPage
