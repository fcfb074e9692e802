import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { listOwnVehicles } from '@/lib/domain/register/list-own-vehicles'
import { ownContexts } from '../../../own-contexts'
import { ownPage } from '../own-page'
import { VehicleCard } from './vehicle-card'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('citizen.vehicles'))('title') })

const VehiclesPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await ownPage(place, 'vehicles')
  const t = await getTranslations('citizen.vehicles')
  const home = await getTranslations('citizen.home')
  const lists = await Promise.all((await ownContexts(ctx)).map((home) => listOwnVehicles(home, {})))
  const vehicles = lists.flatMap((list) => (list.ok ? list.value : []))
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      {vehicles.length === 0 ? (
        <EmptyState title={t('empty')} action={<ButtonLink href={`/${place}/help`} tone="secondary">{home('finderAll')}</ButtonLink>}>{t('emptyHint')}</EmptyState>
      ) : (
        <ul className="grid gap-6 lg:grid-cols-2">
          {vehicles.map((vehicle) => (
            <li key={vehicle.id}>
              <VehicleCard place={place} vehicle={vehicle} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export default VehiclesPage
