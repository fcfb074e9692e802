import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { CivilDate } from '@/components/ui/civil-date'
import { Plate } from '@/components/ui/plate'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag } from '@/components/ui/status-tag'
import type { listOwnVehicles } from '@/lib/domain/register/list-own-vehicles'
import { findPlace } from '@/lib/domain/system-context'
import { RecordServices } from '../record-services'

type Vehicle = Extract<Awaited<ReturnType<typeof listOwnVehicles>>, { ok: true }>['value'][number]
type Row = readonly [string, ReactNode]

const dateOr = (date: string | null, none: string): ReactNode => (date === null ? none : <CivilDate date={date} />)

export const VehicleCard = async ({ place, vehicle }: { place: string; vehicle: Vehicle }) => {
  const t = await getTranslations('citizen.vehicles')
  const filed = await findPlace(vehicle.place)
  const fresh = vehicle.stage === 'new'
  const registered: readonly Row[] = [
    [t('registeredOn'), dateOr(vehicle.registeredOn, t('none'))],
    [t('inspection'), dateOr(vehicle.inspectionUntil, t('none'))],
    [t('contact'), <span key="phone" className="whole">{vehicle.contactPhone ?? t('none')}</span>],
  ]
  const rows: readonly Row[] = [
    [t('model'), <RegisteredName key="model">{vehicle.model}</RegisteredName>],
    [t('colour'), <RegisteredName key="colour">{vehicle.colour}</RegisteredName>],
    [t('vin'), <span key="vin" className="whole">{`*${vehicle.vinTail}`}</span>],
    ...(fresh ? [[t('invoice'), dateOr(vehicle.invoiceOn, t('none'))] as const] : registered),
    [t('place'), (await getLocale()) === 'en' ? filed?.nameEn : filed?.nameZh],
  ]
  return (
    <article aria-label={vehicle.plate ?? vehicle.model} className="flex h-full flex-col rounded-lg border border-line bg-surface p-5 sm:p-6">
      <div className="mb-4 flex min-h-16 flex-wrap items-center justify-between gap-3">
        {vehicle.plate ? (
          <Plate number={vehicle.plate} kind={[...vehicle.plate].length === 8 ? 'new-energy' : 'small-car'} />
        ) : (
          <p className="rounded-md border-2 border-dashed border-edge px-5 py-3 font-semibold">{t('noPlate')}</p>
        )}
        <StatusTag tone={fresh ? 'attention' : vehicle.stage === 'registered' ? 'done' : 'neutral'}>{t(`stage.${vehicle.stage}`)}</StatusTag>
      </div>
      <dl className="mb-5 grid grid-cols-[auto_1fr] gap-x-5 gap-y-1">
        {rows.map(([term, value]) => (
          <div key={term} className="contents">
            <dt className="text-muted">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {vehicle.stage !== 'deregistered' && <RecordServices place={place} subject={fresh ? 'new-vehicle' : 'vehicle'} />}
    </article>
  )
}
