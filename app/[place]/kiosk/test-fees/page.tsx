import { getTranslations } from 'next-intl/server'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { CivilDate } from '@/components/ui/civil-date'
import { listTestFees, type TestFeeView } from '@/lib/domain/exams/pay-test-fee'
import { isOpen } from '@/lib/domain/payments/order-view'
import { newId } from '@/lib/kernel/ids'
import { formatAmount } from '@/lib/messages/format'
import { sessionWords } from '../../../test-booking/session-words'
import { textParam, type Params } from '../../../text-param'
import { bigLink } from '../big-link'
import { KioskForm } from '../kiosk-form'
import { KioskFrame } from '../kiosk-frame'
import { personPage, type Kiosk } from '../kiosk-page'
import { CodeScreen } from '../pay/code-screen'
import { ProviderKeys } from '../pay/provider-keys'
import { look, request } from './actions'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

/** Nothing is due: either none, or the one that was just paid. */
const EndScreen = async ({ kiosk: { root, locale }, fee }: { kiosk: Kiosk; fee: TestFeeView | undefined }) => {
  const t = await getTranslations('tests.fees')
  const payments = await getTranslations('payments')
  const services = await getTranslations('kiosk.services')
  const isPaid = fee?.state === 'paid'
  return (
    <>
      <KioskExplain title={isPaid ? payments('paidTitle') : t('title')} lead={isPaid ? <>{payments('paid', { amount: formatAmount(locale, fee.feeFen) })}<br />{t('receiptOnWeb')}</> : <>{t('none')}<br />{t('noneHint')}</>} />
      <KioskControls><a href={`${root}/services`} className={bigLink()}>{services('title')}</a></KioskControls>
    </>
  )
}

/** C07: the fee of the next place that was given, its code, and the end of it; each at one address. */
const TestFeesPage = async ({ params, searchParams }: Props) => {
  const kiosk = await personPage((await params).place, 'pay-test-fees')
  const { ctx, root, locale } = kiosk
  const t = await getTranslations('tests.fees')
  const services = await getTranslations('kiosk.services')
  const words = await sessionWords()
  const asked = await textParam(searchParams, 'booking')
  const found = await listTestFees(ctx, {})
  const all = found.ok ? found.value : []
  const fee = all.find(({ bookingId }) => bookingId === asked) ?? all.find(({ state }) => state === 'due')
  const isOther = (await textParam(searchParams, 'other')) === '1'
  const live = fee?.state === 'due' && fee.order && isOpen(fee.order) && !isOther ? fee.order : null
  return (
    <KioskFrame kiosk={kiosk} screen="services" back={`${root}/services`} isPaused={live !== null}>
      {fee?.state !== 'due' && <EndScreen kiosk={kiosk} fee={fee} />}
      {fee && live && <CodeScreen kiosk={kiosk} order={live} totalFen={fee.feeFen} otherHref={`${root}/test-fees?booking=${fee.bookingId}&other=1`} hidden={{ bookingId: fee.bookingId }} look={look} />}
      {fee?.state === 'due' && !live && (
        <KioskForm action={request} place={ctx.place.code} idempotencyKey={newId('key', ctx.machineNow)}>
          <input type="hidden" name="bookingId" value={fee.bookingId} />
          <KioskExplain title={t('kioskTitle', { amount: formatAmount(locale, fee.feeFen) })} lead={<>{words.subject(fee.subject)} · <span className="whole tabular">{fee.number}</span>{fee.testOn && <><br />{t('testOn')} <CivilDate date={fee.testOn} /></>}</>} />
          <KioskControls>
            <ProviderKeys />
            <a href={`${root}/services`} className={bigLink('secondary')}>{services('title')}</a>
          </KioskControls>
        </KioskForm>
      )}
    </KioskFrame>
  )
}

export default TestFeesPage
