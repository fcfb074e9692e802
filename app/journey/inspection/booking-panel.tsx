import { getLocale, getTranslations } from 'next-intl/server'
import { Panel } from '@/components/ui/panel'
import { RegisteredName } from '@/components/ui/registered-name'
import { SummaryList } from '@/components/ui/summary-list'
import type { Booking } from '@/lib/domain/inspections/find-booking'
import { asLocale } from '@/lib/messages/as-locale'
import { formatAmount, formatDate } from '@/lib/messages/format'

/** Where and when, what it costs there, and what came of it. */
export const BookingPanel = async ({ booking }: { booking: Booking }) => {
  const t = await getTranslations('inspections.booking')
  const states = await getTranslations('inspections.day')
  const locale = asLocale(await getLocale())
  const { station, day, startsAt, endsAt, priceFen, reportNumber, validUntil, voidReason, state } = booking
  return (
    <Panel title={t('title')} className="[&>dl]:mb-0">
      <SummaryList
        rows={[
          { term: t('when'), value: <span className="tabular"><time dateTime={`${day}T${startsAt}+08:00`} className="whole">{formatDate(locale, day)} {startsAt}</time>–{endsAt}</span> },
          { term: t('station'), value: <RegisteredName>{station.name}</RegisteredName> },
          { term: t('address'), value: <RegisteredName>{station.address}</RegisteredName> },
          { term: t('phone'), value: <a href={`tel:${station.phone}`} className="inline-flex min-h-target items-center whole">{station.phone}</a> },
          { term: t('price'), value: <span className="whole">{formatAmount(locale, priceFen)}</span> },
          { term: t('state'), value: states(`states.${state}`) },
          ...(reportNumber ? [{ term: t('report'), value: <span className="whole">{reportNumber}</span> }] : []),
          ...(voidReason ? [{ term: t('voidReason'), value: <RegisteredName>{voidReason}</RegisteredName> }] : []),
          ...(validUntil ? [{ term: t('validUntil'), value: formatDate(locale, validUntil) }] : []),
        ]}
      />
    </Panel>
  )
}
