import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { listOwnInspections } from '@/lib/domain/inspections/list-own-inspections'
import { listOwnVoidResults } from '@/lib/domain/inspections/list-void-results'
import { listOwnVehiclePapers } from '@/lib/domain/register/list-own-vehicle-papers'
import { listOwnVehicles } from '@/lib/domain/register/list-own-vehicles'
import { findPlace } from '@/lib/domain/system-context'
import type { Locale } from '@/lib/kernel/locale'
import { asLocale } from '@/lib/messages/as-locale'
import { ownContexts } from '../../../own-contexts'
import { ownPage } from '../own-page'
import { InspectionNote } from './inspection-note'
import { paperRows } from './paper-rows'
import { VehicleCard } from './vehicle-card'
import { VoidNote } from './void-note'

type Props = { params: Promise<{ place: string }> }

/** The looks of the cards are said once, not with each of them. */
const CARDS = [
  'grid gap-6 lg:grid-cols-2 [&>li]:flex [&>li]:flex-col [&_article]:flex [&_article]:grow [&_article]:flex-col [&_article]:rounded-lg [&_article]:border [&_article]:border-line [&_article]:bg-surface [&_article]:p-5 sm:[&_article]:p-6',
  '[&_article>div]:mb-4 [&_article>div]:flex [&_article>div]:min-h-16 [&_article>div]:flex-wrap [&_article>div]:items-center [&_article>div]:justify-between [&_article>div]:gap-3',
  '[&_dl]:mb-5 [&_dl]:grid [&_dl]:grid-cols-[auto_1fr] [&_dl]:gap-x-5 [&_dl]:gap-y-1 [&_dt]:text-muted',
].join(' ')

/** Where each vehicle is filed, in the person's language. */
const placeNames = async (codes: readonly string[], locale: Locale): Promise<ReadonlyMap<string, string>> => {
  const found = await Promise.all([...new Set(codes)].map(findPlace))
  return new Map(found.flatMap((place) => (place ? [[place.code, locale === 'en' ? place.nameEn : place.nameZh]] : [])))
}

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('citizen.vehicles'))('title') })

const VehiclesPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await ownPage(place, 'vehicles')
  const t = await getTranslations('citizen.vehicles')
  const home = await getTranslations('citizen.home')
  const homes = await ownContexts(ctx)
  const [lists, papers, voids] = await Promise.all([
    Promise.all(homes.map((home) => listOwnVehicles(home, {}))),
    Promise.all(homes.map((home) => listOwnVehiclePapers(home, {}))),
    Promise.all(homes.map((home) => listOwnVoidResults(home, {}))),
  ])
  const vehicles = lists.flatMap((list) => (list.ok ? list.value : []))
  const inspections = (await Promise.all(homes.map(async (home) => ({ home, list: await listOwnInspections(home, {}) })))).flatMap(({ home, list }) => (list.ok ? list.value.map((each) => ({ ...each, province: home.place.province })) : []))
  const notRecognised = voids.flatMap((list) => (list.ok ? list.value : []))
  const locale = asLocale(await getLocale())
  const words = { t, locale }
  const rows = papers.flatMap((found) => (found.ok ? paperRows(found.value, words) : []))
  const places = await placeNames(vehicles.map((vehicle) => vehicle.place), locale)
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      {vehicles.length === 0 ? (
        <EmptyState title={t('empty')} action={<ButtonLink href={`/${place}/help`} tone="secondary">{home('finderAll')}</ButtonLink>}>{t('emptyHint')}</EmptyState>
      ) : (
        <ul className={CARDS}>
          {vehicles.map((vehicle) => (
            <li key={vehicle.id}>
              <VoidNote result={notRecognised.find(({ vehicleId }) => vehicleId === vehicle.id) ?? null} />
              <InspectionNote ctx={ctx} inspection={inspections.find(({ vehicleId }) => vehicleId === vehicle.id) ?? null} />
              <VehicleCard place={place} vehicle={vehicle} papers={rows.filter(({ vehicleId }) => vehicleId === vehicle.id)} filedAt={places.get(vehicle.place) ?? ''} words={words} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export default VehiclesPage
