import { getTranslations } from 'next-intl/server'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import type { PaymentView } from '@/lib/domain/payments/find-payment'
import { newId } from '@/lib/kernel/ids'
import { formatAmount, formatMoment } from '@/lib/messages/format'
import { bigLink } from '../../../big-link'
import { KioskForm } from '../../../kiosk-form'
import { ProviderKeys } from '../../../pay/provider-keys'
import { request } from './actions'
import type { KioskApplication } from '../application-page'

type Props = Pick<KioskApplication, 'kiosk' | 'view'> & { payment: PaymentView }

/** What is to be paid and until when, and one key for each way. */
export const ChooseScreen = async ({ kiosk: { ctx, locale, root }, view, payment: { totalFen, payBy, order, refunds: [refund] } }: Props) => {
  const t = await getTranslations('payments')
  const done = await getTranslations('kiosk.done')
  const returned = ({ amountFen, reason, state }: PaymentView['refunds'][number]) => t('refund', { amount: formatAmount(locale, amountFen), reason: t(`reason.${reason}`), state: t(`refundState.${state}`) })
  return (
    <KioskForm action={request} place={ctx.place.code} idempotencyKey={newId('key', ctx.machineNow)}>
      <input type="hidden" name="applicationId" value={view.id} />
      <KioskExplain
        title={`${t('title')} ${formatAmount(locale, totalFen)}`}
        lead={<>{refund ? <>{returned(refund)}<br /></> : order?.state === 'closed' && <>{t('closed')}<br /></>}{payBy !== null && t('payBy', { time: formatMoment(locale, payBy) })}</>}
      />
      <KioskControls>
        <ProviderKeys />
        <a href={`${root}/goodbye?why=button`} className={bigLink('secondary')}>{done('end')}</a>
      </KioskControls>
    </KioskForm>
  )
}
