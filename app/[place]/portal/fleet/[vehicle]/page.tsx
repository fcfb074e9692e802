import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { PlateNumber } from '@/components/ui/plate-number'
import { RegisteredName } from '@/components/ui/registered-name'
import { SummaryList } from '@/components/ui/summary-list'
import { findFleetVehicle } from '@/lib/domain/register/find-fleet-vehicle'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'
import { paperRows } from '../../../(citizen)/vehicles/paper-rows'
import { portalPage } from '../../portal-page'
import { FiledTable } from './filed-table'
import { RecordList } from './record-list'
import { ServiceList } from './service-list'

type Props = { params: Promise<{ place: string; vehicle: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('inspections.fleet'))('title') })

/** A vehicle of the body: what the register says, what can be done with it, what was applied for (VEH-11). */
const FleetVehiclePage = async ({ params }: Props) => {
  const { place, vehicle: vehicleId } = await params
  const ctx = await portalPage(place, `fleet/${vehicleId}`)
  const found = await findFleetVehicle(ctx, { vehicleId })
  const vehicle = found.ok ? found.value : null
  if (!vehicle) notFound()
  const t = await getTranslations('citizen.vehicles')
  const words = await getTranslations('portal.fleetVehicle')
  const locale = asLocale(await getLocale())
  const dayOf = (day: string | null) => (day === null ? t('none') : formatDate(locale, day))
  const rows = [
    { term: t('model'), value: <RegisteredName>{vehicle.model}</RegisteredName> },
    { term: t('colour'), value: <RegisteredName>{vehicle.colour}</RegisteredName> },
    { term: t('vin'), value: `*${vehicle.vinTail}` },
    { term: t('registeredOn'), value: dayOf(vehicle.registeredOn) },
    { term: t('inspection'), value: dayOf(vehicle.inspectionUntil) },
    { term: t('insurance'), value: dayOf(vehicle.insuranceUntil) },
    { term: t('contact'), value: vehicle.contactPhone ?? t('none') },
    ...paperRows(vehicle.papers, { t, locale }).map(({ term, text }) => ({ term, value: text })),
  ]
  return (
    <>
      <BackLink href={`/${place}/portal/fleet`}>{words('back')}</BackLink>
      <PageHeading title={<PlateNumber>{vehicle.plate ?? ''}</PlateNumber>} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Panel title={words('register')} className="[&>dl]:mb-0"><SummaryList rows={rows} /></Panel>
        <div className="grid gap-6">
          <Panel title={words('can')}><ServiceList ctx={ctx} vehicle={vehicle} /></Panel>
          <Panel title={words('records')}><RecordList ctx={ctx} records={vehicle.records} /></Panel>
        </div>
      </div>
      <div className="mt-6"><FiledTable place={place} applications={vehicle.applications} /></div>
    </>
  )
}

export default FleetVehiclePage
