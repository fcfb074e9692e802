import { getTranslations } from 'next-intl/server'
import { GoodbyeWipe } from '@/components/devices/goodbye-wipe'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { VISIT_ENDS } from '@/lib/domain/visits/end-visit'
import { bigLink } from '../big-link'
import { KioskFrame } from '../kiosk-frame'
import { KioskPicture } from '../kiosk-picture'
import { kioskPage } from '../kiosk-page'

type Props = { params: Promise<{ place: string }>; searchParams: Promise<{ why?: string }> }

/** Nothing of the person is on this page; it makes the machine forget them, then goes back to the beginning (E12). */
const GoodbyePage = async ({ params, searchParams }: Props) => {
  const [{ place }, { why }] = await Promise.all([params, searchParams])
  const kiosk = await kioskPage(place)
  const t = await getTranslations('kiosk.goodbye')
  const reason = VISIT_ENDS.find((end) => end === why) ?? 'button'
  return (
    <KioskFrame kiosk={{ ...kiosk, visit: null }} screen="other">
      <KioskExplain
        title={t('title')}
        lead={<GoodbyeWipe place={place} why={reason} attract={kiosk.root} words={{ clearing: t('clearing'), cleared: t('lead') }} />}
        aside={<KioskPicture name="card" />}
      />
      <KioskControls>
        <p className="grow content-center text-center text-h1 font-bold">{t('thanks')}</p>
        <a href={kiosk.root} className={bigLink()}>{t('done')}</a>
      </KioskControls>
    </KioskFrame>
  )
}

export default GoodbyePage
