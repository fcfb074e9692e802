import { getTranslations } from 'next-intl/server'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { Countdown } from '@/components/ui/countdown'
import { Qr } from '@/components/ui/qr'
import { Refresher } from '@/components/ui/refresher'
import type { FormAction } from '@/components/form/form-state'
import type { OrderView } from '@/lib/domain/payments/order-view'
import { formatAmount } from '@/lib/messages/format'
import { Hidden, type HiddenValues } from '../../../journey/payment/hidden'
import { bigLink } from '../big-link'
import { KioskForm } from '../kiosk-form'
import type { Kiosk } from '../kiosk-page'

type Props = { kiosk: Kiosk; order: OrderView; totalFen: number; otherHref: string; hidden: HiddenValues; look: FormAction }

/** KSK-07: the code on the screen, paid with one's own phone; the result comes by itself. */
export const CodeScreen = async ({ kiosk: { ctx, locale, root }, order: { provider, state, codeUrl, secondsLeft }, totalFen, otherHref, hidden, look }: Props) => {
  const t = await getTranslations('payments')
  const done = await getTranslations('kiosk.done')
  const isOpen = state === 'open' && codeUrl !== null
  return (
    <KioskForm action={look} place={ctx.place.code}>
      <Hidden values={hidden} />
      <Refresher everySeconds={2} />
      <KioskExplain
        title={t('scan', { provider: t(`provider.${provider}`) })}
        lead={
          isOpen ? (
            <>
              <strong>{formatAmount(locale, totalFen)}</strong>
              <br />
              <Countdown seconds={secondsLeft} before={t('before')} after={t('after')} reloadAtEnd>{t('scanUntil')}</Countdown>
              <br />
              {t('waiting')}
            </>
          ) : (
            <span role="status">{t('wanted')}</span>
          )
        }
        aside={isOpen && <Qr text={codeUrl} label={t('code')} className="h-[28dvh] w-auto" />}
      />
      <KioskControls>
        <button type="submit" className={`${bigLink()} shrink-0`}>{t('look')}</button>
        <div className="grid gap-gap landscape:grid-cols-2">
          <a href={otherHref} className={bigLink('secondary')}>{t('other')}</a>
          <a href={`${root}/goodbye?why=button`} className={bigLink('secondary')}>{done('end')}</a>
        </div>
      </KioskControls>
    </KioskForm>
  )
}
