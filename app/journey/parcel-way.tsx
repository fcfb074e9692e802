import { getLocale, getTranslations } from 'next-intl/server'
import { Moment } from '@/components/ui/moment'
import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import { Timeline } from '@/components/ui/timeline'
import { WithNames } from '@/components/ui/with-names'
import type { ParcelView } from '@/lib/domain/delivery/parcel-view'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'

export const PARCEL_TONE: Readonly<Record<ParcelView['state'], StatusTone>> = {
  wanted: 'waiting', labelled: 'waiting', 'in-transit': 'active', delivered: 'done', refused: 'refused', returned: 'attention', destroyed: 'neutral',
}

/** What the carrier said, newest first; the words are the platform's, the places the carrier's. */
const Reports = async ({ events }: Pick<ParcelView, 'events'>) => {
  const t = await getTranslations('delivery')
  if (events.length === 0) return <p className="text-muted">{t('noEvents')}</p>
  return (
    <Timeline
      events={events.map(({ kind, site, at }, index) => ({ id: `${index}`, title: t(`event.${kind}`), at: <Moment at={at} />, by: site && <WithNames>{site}</WithNames> }))}
    />
  )
}

type Props = Pick<ParcelView, 'state' | 'keptUntil' | 'events'> & {
  /** Where the parcel is one's own: its number, and the old paper that goes back with the courier. */
  readonly own?: Pick<ParcelView, 'waybill' | 'takesBack' | 'tookBackAt'>
}

/** Where one parcel is and what the recipient has to do. */
export const ParcelWay = async ({ state, keptUntil, events, own }: Props) => {
  const t = await getTranslations('delivery')
  const locale = asLocale(await getLocale())
  const isBack = state === 'refused' || state === 'returned'
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <StatusTag tone={PARCEL_TONE[state]}>{t(`state.${state}`)}</StatusTag>
        {own && <span className="tabular">{own.waybill ? t('waybill', { number: own.waybill }) : t('noWaybill')}</span>}
      </p>
      {keptUntil && isBack && <p className="mt-2 font-semibold">{t('kept', { date: formatDate(locale, keptUntil) })}</p>}
      {own?.takesBack && <p className="mt-2">{t(own.tookBackAt === null ? 'takesBack' : 'tookBack')}</p>}
      <div className="mt-4"><Reports events={events} /></div>
    </>
  )
}
