import { getTranslations } from 'next-intl/server'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { PlateNumber } from '@/components/ui/plate-number'
import { plateStock } from '@/lib/domain/plates/plate-stock'
import { formatCount } from '@/lib/messages/format'
import { bigLink } from '../big-link'
import { KioskFrame } from '../kiosk-frame'
import { visitPage } from '../kiosk-page'

type Props = { params: Promise<{ place: string }> }

const SHOWN = 4

/** Public stock, without any card (L0). */
const PlatesPage = async ({ params }: Props) => {
  const kiosk = await visitPage((await params).place)
  const { ctx, root, locale, reach } = kiosk
  const t = await getTranslations('kiosk.stock')
  const services = await getTranslations('kiosk.services')
  const stock = await plateStock(ctx, {})
  const segments = stock.ok ? stock.value.segments : []
  const free = segments.reduce((sum, segment) => sum + segment.free, 0)
  const list = (
    <ul className="flex flex-col gap-4 text-lead">
      {segments.slice(0, SHOWN).map(({ id, from, to, free: left }) => (
        <li key={id} className="flex items-baseline justify-between gap-6 border-b-2 border-line pb-3">
          <span className="whole">
            <PlateNumber>{from}</PlateNumber> – <PlateNumber>{to}</PlateNumber>
          </span>
          <span className="font-bold tabular">{formatCount(left)}</span>
        </li>
      ))}
    </ul>
  )
  return (
    <KioskFrame kiosk={kiosk} screen="services" back={`${root}/services`}>
      <KioskExplain title={t('title')} lead={t('lead', { place: locale === 'en' ? ctx.place.nameEn : ctx.place.nameZh })}>
        <p className="text-h2 font-bold tabular">{segments.length ? `${t('free')} ${formatCount(free)}` : t('none')}</p>
        {reach === 'low' && <div className="mt-6">{list}</div>}
      </KioskExplain>
      <KioskControls>
        <div className="flex min-h-0 grow flex-col justify-center">{reach === 'low' ? null : list}</div>
        <a href={`${root}/services`} className={bigLink()}>{services('title')}</a>
      </KioskControls>
    </KioskFrame>
  )
}

export default PlatesPage
