import { getTranslations } from 'next-intl/server'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { Moment } from '@/components/ui/moment'
import { StatusTag } from '@/components/ui/status-tag'
import { listOwnParcels, type OwnParcel } from '@/lib/domain/delivery/list-own-parcels'
import { formatDate } from '@/lib/messages/format'
import { PARCEL_TONE } from '../../../journey/parcel-way'
import { serviceTitle } from '../../(citizen)/service-title'
import { bigLink } from '../big-link'
import { KioskFrame } from '../kiosk-frame'
import { personPage } from '../kiosk-page'

type Props = { params: Promise<{ place: string }> }

/** What fits without scrolling; older ones stand on the web. */
const SHOWN = 3

/** B22: one's own parcels, the newest first. */
const ParcelsPage = async ({ params }: Props) => {
  const kiosk = await personPage((await params).place, 'track-parcels')
  const { ctx, root, locale, reach } = kiosk
  const t = await getTranslations('delivery')
  const services = await getTranslations('kiosk.services')
  const found = await listOwnParcels(ctx, {})
  const parcels = (found.ok ? found.value : []).slice(0, SHOWN)
  const line = ({ id, service, state, events, keptUntil }: OwnParcel) => (
    <li key={id} className="border-b-2 border-line pb-3">
      <p className="flex flex-wrap items-center gap-x-6 font-bold">{serviceTitle(service, locale)} <StatusTag tone={PARCEL_TONE[state]}>{t(`state.${state}`)}</StatusTag></p>
      {events[0] && <p className="text-small">{t(`event.${events[0].kind}`)} · {events[0].site} · <Moment at={events[0].at} /></p>}
      {keptUntil && state !== 'delivered' && <p className="text-small">{t('kept', { date: formatDate(locale, keptUntil) })}</p>}
    </li>
  )
  const list = parcels.length === 0 ? <p className="text-lead">{t('kiosk.none')}</p> : <ul className="flex flex-col gap-4 text-lead">{parcels.map(line)}</ul>
  return (
    <KioskFrame kiosk={kiosk} screen="services" back={`${root}/services`}>
      <KioskExplain title={t('kiosk.title')} lead={t('kiosk.lead')}>{reach === 'low' && <div className="mt-6">{list}</div>}</KioskExplain>
      <KioskControls>
        <div className="flex min-h-0 grow flex-col justify-center">{reach === 'low' ? null : list}</div>
        <a href={`${root}/services`} className={bigLink()}>{services('title')}</a>
      </KioskControls>
    </KioskFrame>
  )
}

export default ParcelsPage
