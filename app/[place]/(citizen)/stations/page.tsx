import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'
import { pageContext } from '@/lib/auth/contexts'
import { bookableDays, listStations } from '@/lib/domain/inspections/list-stations'
import { placesOf } from '@/lib/domain/system-context'
import { asksFor } from '@/lib/engine/asks-for'
import { asLocale } from '@/lib/messages/as-locale'
import { services } from '@/lib/services/registry'
import { searchOf } from '../../../journey/inspection/slot-search'
import { StationFilter } from '../../../journey/inspection/station-filter'
import { StationList } from '../../../journey/inspection/station-list'

type Props = { params: Promise<{ place: string }>; searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }

const booking = services.find((service) => asksFor(service, 'inspection-slot'))

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('inspections.search'))('title') })

/** Every listed station, with what it has left; nothing of a person stands here. */
const StationsPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await pageContext('citizen', place)
  const t = await getTranslations('inspections.search')
  const locale = asLocale(await getLocale())
  const search = searchOf(await searchParams)
  const { place: where, day, most, order, line } = search
  const found = await listStations(ctx, { place: where, day, most, order, line })
  const places = (await placesOf(ctx.place.province)).map(({ code, nameZh, nameEn }) => ({ value: code, label: locale === 'en' ? nameEn : nameZh }))
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} actions={booking && <ButtonLink href={`/${place}/services/${booking.slug}`}>{t('book')}</ButtonLink>} />
      <StationFilter path={`/${place}/stations`} search={search} places={places} days={bookableDays(ctx)} asksLine />
      <StationList stations={found.ok ? found.value : []} placeName={(code) => places.find(({ value }) => value === code)?.label ?? code} choose={null} />
    </>
  )
}

export default StationsPage
