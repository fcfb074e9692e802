import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PointMap } from '@/components/ui/point-map'
import { RegisteredName } from '@/components/ui/registered-name'
import type { Station } from '@/lib/domain/inspections/list-stations'
import { asLocale } from '@/lib/messages/as-locale'
import { formatAmount, formatDate } from '@/lib/messages/format'
import { LINE_WORDS } from '@/lib/messages/inspection-words'

type Props = {
  stations: readonly Station[]
  placeName: (code: string) => string
  /** Where its times are chosen; null where this is a list to read. */
  choose: ((station: Station) => string) | null
}

const anchorOf = ({ organisationId }: Station): string => `station-${organisationId.slice(-8)}`

/** As a list and on a plan, by the same numbers. */
export const StationList = async ({ stations, placeName, choose }: Props) => {
  const t = await getTranslations('inspections.search')
  const locale = asLocale(await getLocale())
  if (stations.length === 0) return <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
  const points = stations.flatMap((station) => (station.at ? [{ ...station.at, id: station.organisationId, label: station.name, href: `#${anchorOf(station)}` }] : []))
  const numberOf = (station: Station) => points.findIndex(({ id }) => id === station.organisationId) + 1
  const separator = locale === 'en' ? ', ' : '、'
  return (
    <>
      <p className="mb-4" role="status">{t('found', { count: stations.filter(({ offer }) => offer).length })}</p>
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_24rem]">
        <ol className="flex min-w-0 flex-col gap-4" aria-label={t('list')}>
          {stations.map((station) => (
            <li key={station.organisationId} id={anchorOf(station)} className="rounded-lg border border-line bg-surface p-5">
              <h2 className="flex items-baseline gap-3 text-h3">
                {numberOf(station) > 0 && <span className="inline-flex size-[1.7em] shrink-0 items-center justify-center self-center rounded-full bg-brand text-body font-bold text-on-brand tabular">{numberOf(station)}</span>}
                <RegisteredName>{station.name}</RegisteredName>
              </h2>
              <p className="mt-2"><RegisteredName>{station.address}</RegisteredName> · {placeName(station.place)}</p>
              <p className="mt-0"><span className="text-muted">{t('phone')}</span> <a href={`tel:${station.phone}`} className="inline-flex min-h-target items-center whole">{station.phone}</a></p>
              {station.lines.length > 0 && <p className="mt-0 text-small text-muted">{t('tests', { lines: station.lines.map((line) => LINE_WORDS[line][locale]).join(separator) })}</p>}
              <div className="mt-3 flex flex-wrap items-center justify-between gap-gap">
                <p className="m-0 tabular">
                  {station.offer
                    ? t('offer', { price: formatAmount(locale, station.offer.priceFrom), day: formatDate(locale, station.offer.first.day), time: station.offer.first.startsAt, free: station.offer.free })
                    : t('full')}
                </p>
                {choose && station.offer && (
                  <ButtonLink href={choose(station)} tone="secondary">{t('choose')}<span className="sr-only"> {t('chooseAt', { station: station.name })}</span></ButtonLink>
                )}
              </div>
            </li>
          ))}
        </ol>
        {points.length > 0 && (
          <section aria-label={t('map')} className="max-lg:order-first">
            <PointMap label={t('map')} north={t('north')} scale={(count) => t('kilometres', { count })} points={points} />
            <p className="mt-2 text-small text-muted">{t('mapHint')}</p>
          </section>
        )}
      </div>
    </>
  )
}
