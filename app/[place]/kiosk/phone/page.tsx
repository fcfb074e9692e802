import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PhoneWatch } from '@/components/devices/phone-watch'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { Qr } from '@/components/ui/qr'
import { kioskCookies } from '@/lib/auth/kiosk-actor'
import { platform } from '@/lib/domain/platform'
import { phoneChallenge } from '@/lib/domain/visits/phone-challenge'
import { SECOND } from '@/lib/kernel/clock'
import { bigLink } from '../big-link'
import { KioskFrame } from '../kiosk-frame'
import { findKioskItem } from '../kiosk-items'
import { visitPage } from '../kiosk-page'

type Props = { params: Promise<{ place: string }>; searchParams: Promise<{ next?: string }> }

/** Another way to begin than the card: a phone on which the person is signed in scans this (ux.md §5.2). Nothing of anybody is shown. */
const PhonePage = async ({ params, searchParams }: Props) => {
  const [{ place }, { next = '' }] = await Promise.all([params, searchParams])
  const kiosk = await visitPage(place)
  const { ctx, root } = kiosk
  const item = findKioskItem(next)
  const goal = item ? `${root}/services/${item.slug}` : `${root}/services`
  if (kiosk.visit?.level !== 'L0') redirect(goal)
  const { visit = '' } = await kioskCookies()
  const { token, number, expiresAt } = phoneChallenge(ctx, visit)
  const address = `${platform().publicOrigin}/${place}/terminal/${token}`
  const t = await getTranslations('kiosk.phone')
  const fault = await getTranslations('kiosk.fault')
  const back = `${root}/identify${item ? `?next=${item.slug}` : ''}`
  return (
    <KioskFrame kiosk={kiosk} screen="identify" back={back}>
      <KioskExplain
        title={t('title')}
        lead={t('lead')}
        aside={<Qr text={address} label={t('qr')} className="h-[28dvh] w-auto shrink-0" />}
      >
        <div className="max-w-[18em]">
          <p className="text-body">{t('number')} <strong className="text-h1 whole">{number}</strong></p>
          {/* Who tries the demo has no second device with a camera. */}
          {platform().mode === 'demo' && <p className="text-small break-all">{t('demo')} <code>{address}</code></p>}
        </div>
      </KioskExplain>
      <KioskControls>
        <PhoneWatch
          place={place}
          next={goal}
          ended={root}
          seconds={(expiresAt - ctx.machineNow) / SECOND}
          waiting={t('waiting')}
          offline={fault('offlineTitle')}
          expired={t('expired')}
          again={<a href={`${root}/phone${item ? `?next=${item.slug}` : ''}`} className={bigLink()}>{t('again')}</a>}
        />
        <a href={back} className={bigLink('secondary')}>{t('card')}</a>
      </KioskControls>
    </KioskFrame>
  )
}

export default PhonePage
