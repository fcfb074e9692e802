import { getLocale, getTranslations } from 'next-intl/server'
import { Moment } from '@/components/ui/moment'
import { Panel } from '@/components/ui/panel'
import type { PaymentView } from '@/lib/domain/payments/find-payment'
import { asLocale } from '@/lib/messages/as-locale'
import { formatAmount } from '@/lib/messages/format'

/** What was paid, and what goes back and why; nothing while nothing has moved. */
export const PaymentNote = async ({ payment: { settled, totalFen, refunds } }: { payment: Pick<PaymentView, 'settled' | 'totalFen' | 'refunds'> }) => {
  if (!settled && refunds.length === 0) return null
  const t = await getTranslations('payments')
  const locale = asLocale(await getLocale())
  return (
    <Panel title={settled ? t('paidTitle') : t('refunds')}>
      {settled && <p className="m-0">{t('paid', { amount: formatAmount(locale, totalFen) })}</p>}
      {settled && refunds.length > 0 && <h3 className="mt-4 mb-1 text-body">{t('refunds')}</h3>}
      {refunds.length > 0 && (
        <ul className="m-0">
          {refunds.map(({ id, amountFen, reason, state, at }) => (
            <li key={id}>
              {t('refund', { amount: formatAmount(locale, amountFen), reason: t(`reason.${reason}`), state: t(`refundState.${state}`) })} · <Moment at={at} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
