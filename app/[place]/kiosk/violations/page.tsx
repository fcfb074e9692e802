import { getTranslations } from 'next-intl/server'
import { KioskControls, KioskExplain } from '@/components/kiosk/kiosk-areas'
import { Amount } from '@/components/ui/amount'
import { Moment } from '@/components/ui/moment'
import { PlateNumber } from '@/components/ui/plate-number'
import { RegisteredName } from '@/components/ui/registered-name'
import { listOwnViolations } from '@/lib/domain/violations/list-own-violations'
import type { RecordView } from '@/lib/domain/violations/record-view'
import { formatAmount } from '@/lib/messages/format'
import { bigLink } from '../big-link'
import { KioskFrame } from '../kiosk-frame'
import { personPage } from '../kiosk-page'

type Props = { params: Promise<{ place: string }> }

/** What fits without scrolling; all of them stand on the web. */
const SHOWN = 3

/** E07: the open records of one's own vehicles, their sums and the newest of them. */
const ViolationsPage = async ({ params }: Props) => {
  const kiosk = await personPage((await params).place, 'look-up-violations')
  const { ctx, root, locale, reach } = kiosk
  const t = await getTranslations('violations')
  const services = await getTranslations('kiosk.services')
  const found = await listOwnViolations(ctx, { state: 'open' })
  const { open, rows } = found.ok ? found.value : { open: { count: 0, fineFen: 0, points: 0 }, rows: [] }
  const line = ({ id, plate, act, at, road, fineFen, points }: RecordView) => (
    <li key={id} className="border-b-2 border-line pb-3">
      <p className="font-bold">{act && (locale === 'en' ? act.en : act.zh)}</p>
      <p className="text-small"><PlateNumber>{plate}</PlateNumber> · <Moment at={at} /> · <RegisteredName>{road}</RegisteredName></p>
      <p><Amount fen={fineFen} /> · {t('pointsOf', { points })}</p>
    </li>
  )
  const list = rows.length === 0 ? <p className="text-lead">{t('kiosk.none')}</p> : <ul className="flex flex-col gap-4 text-lead">{rows.slice(0, SHOWN).map(line)}</ul>
  return (
    <KioskFrame kiosk={kiosk} screen="services" back={`${root}/services`}>
      <KioskExplain title={t('kiosk.title')} lead={t('kiosk.lead')}>
        {open.count > 0 && <p className="text-h2 font-bold">{t('openSums', { count: open.count, fine: formatAmount(locale, open.fineFen), points: open.points })}</p>}
        {reach === 'low' && <div className="mt-6">{list}</div>}
      </KioskExplain>
      <KioskControls>
        <div className="flex min-h-0 grow flex-col justify-center">{reach === 'low' ? null : list}</div>
        <a href={`${root}/services`} className={bigLink()}>{services('title')}</a>
      </KioskControls>
    </KioskFrame>
  )
}

export default ViolationsPage
