import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-state'
import { FormPage } from '@/components/form/form-page'
import { ButtonLink } from '@/components/ui/button-link'
import { Countdown } from '@/components/ui/countdown'
import { Panel } from '@/components/ui/panel'
import { Qr } from '@/components/ui/qr'
import { Refresher } from '@/components/ui/refresher'
import type { OrderView } from '@/lib/domain/payments/order-view'
import { Hidden, type HiddenValues } from './hidden'

type Props = { order: OrderView; otherHref: string; hidden: HiddenValues; look: FormAction }

/** The code to scan, or to open on this very phone; the page looks for the result by itself. */
export const PayCode = async ({ order, otherHref, hidden, look }: Props) => {
  const t = await getTranslations('payments')
  const provider = t(`provider.${order.provider}`)
  return (
    <Panel title={t('scan', { provider })}>
      <Refresher everySeconds={order.state === 'wanted' ? 1 : 3} />
      {order.state === 'open' && order.codeUrl !== null ? (
        <div className="flex flex-wrap items-center gap-6">
          <Qr text={order.codeUrl} label={t('code')} className="size-56 rounded-md border border-line" />
          <div className="flex min-w-0 flex-col items-start gap-gap">
            <p className="m-0">
              <Countdown seconds={order.secondsLeft} before={t('before')} after={t('after')} reloadAtEnd>{t('scanUntil')}</Countdown>
            </p>
            <p className="m-0" role="status">{t('waiting')}</p>
            <a href={order.codeUrl} className="min-h-target content-center font-semibold underline">{t('onPhone')}</a>
          </div>
        </div>
      ) : (
        <div role="status">
          <p>{t('wanted')}</p>
          <p className="text-muted">{t('wantedLong')}</p>
        </div>
      )}
      <div className="mt-6">
        <FormPage action={look} idempotencyKey="" submit={t('look')} tone="secondary" beside={<ButtonLink href={otherHref} tone="quiet">{t('other')}</ButtonLink>}>
          <Hidden values={hidden} />
        </FormPage>
      </div>
    </Panel>
  )
}
