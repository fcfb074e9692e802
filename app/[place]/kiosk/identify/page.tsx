import { getTranslations } from 'next-intl/server'
import { IdentifyStation } from '@/components/devices/identify-station'
import { isOpenByNumber } from '@/lib/domain/visits/item-level'
import { bigLink } from '../big-link'
import { cutAt } from '../cut-at'
import { KioskFrame } from '../kiosk-frame'
import { findKioskItem } from '../kiosk-items'
import { visitPage } from '../kiosk-page'
import { KioskPicture } from '../kiosk-picture'

type Props = { params: Promise<{ place: string }>; searchParams: Promise<{ next?: string }> }

/** A card laid and a face before the camera (KSK-03); a phone lends as much, a number and a message less, public content needs nothing. */
const IdentifyPage = async ({ params, searchParams }: Props) => {
  const [{ place }, { next = '' }] = await Promise.all([params, searchParams])
  const kiosk = await visitPage(place)
  const { ctx, root, bridge, terminal, visit } = kiosk
  const t = await getTranslations('kiosk.identify')
  const fault = await getTranslations('kiosk.fault')
  const item = findKioskItem(next)
  const takesNumber = visit?.level === 'L0' && (!item || isOpenByNumber(ctx, item.code))
  const tries = cutAt((mark) => t('tries', { left: mark }))
  return (
    <KioskFrame kiosk={kiosk} screen="identify" back={`${root}/services`}>
      <IdentifyStation
        place={place}
        bridge={bridge}
        terminal={terminal.code}
        next={item ? `${root}/services/${item.slug}` : `${root}/services`}
        ended={root}
        words={{
          title: t('title'), lead: t('lead'), waiting: t('waiting'), lookTitle: t('lookTitle'), lookLead: t('lookLead'), look: t('look'),
          checking: t('checking'), unread: t('unread'), lost: t('lost'), cameraRefused: t('cameraRefused'), cameraFrame: t('cameraFrame'),
          enoughTitle: t('enoughTitle'), enoughLead: t('enoughLead'), preview: t('preview'), offline: fault('offlineTitle'),
          triesBefore: tries.before, triesAfter: tries.after,
        }}
        picture={<KioskPicture name="card" />}
        others={
          <>
            <a href={`${root}/phone${item ? `?next=${item.slug}` : ''}`} className={bigLink('secondary')}>{t('phone')}</a>
            {takesNumber && <a href={`${root}/number${item ? `?next=${item.slug}` : ''}`} className={bigLink('secondary')}>{t('number')}</a>}
            <a href={`${root}/services`} className={bigLink('secondary')}>{t('skip')}</a>
          </>
        }
        help={
          <>
            <form method="post" action={`${root}/call-staff`} className="contents">
              <button type="submit" className={bigLink()}>{t('staff')}</button>
            </form>
            <a href={`${root}/services`} className={bigLink('secondary')}>{t('other')}</a>
          </>
        }
      />
    </KioskFrame>
  )
}

export default IdentifyPage
