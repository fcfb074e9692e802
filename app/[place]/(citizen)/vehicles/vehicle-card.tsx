import type { getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { Static } from '@/components/markup/static'
import { Plate } from '@/components/ui/plate'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag } from '@/components/ui/status-tag'
import type { listOwnVehicles } from '@/lib/domain/register/list-own-vehicles'
import type { Locale } from '@/lib/kernel/locale'
import { formatDate } from '@/lib/messages/format'
import { RecordServices } from '../record-services'
import type { PaperRow } from './paper-rows'

type Vehicle = Extract<Awaited<ReturnType<typeof listOwnVehicles>>, { ok: true }>['value'][number]

/** What a page says in all its cards, asked for once. */
export type VehicleWords = { readonly t: Awaited<ReturnType<typeof getTranslations<'citizen.vehicles'>>>; readonly locale: Locale }

type Props = { place: string; vehicle: Vehicle; papers: readonly PaperRow[]; filedAt: string; words: VehicleWords }

const TONES = { new: 'attention', registered: 'done', deregistered: 'neutral' } as const

/** Its looks come from the list around it. */
export const VehicleCard = ({ place, vehicle, papers, filedAt, words: { t, locale } }: Props) => {
  const fresh = vehicle.stage === 'new'
  const dateOf = (date: string | null) => (date === null ? t('none') : <time dateTime={date} className="whole">{formatDate(locale, date)}</time>)
  return (
    <Static as="article" aria-label={vehicle.plate ?? vehicle.model}>
      <div>
        {vehicle.plate ? (
          <Plate number={vehicle.plate} kind={[...vehicle.plate].length === 8 ? 'new-energy' : 'small-car'} />
        ) : (
          <p className="rounded-md border-2 border-dashed border-edge px-5 py-3 font-semibold">{t('noPlate')}</p>
        )}
        <StatusTag tone={TONES[vehicle.stage]}>{t(`stage.${vehicle.stage}`)}</StatusTag>
      </div>
      <dl>
        <dt>{t('model')}</dt>
        <dd><RegisteredName>{vehicle.model}</RegisteredName></dd>
        <dt>{t('colour')}</dt>
        <dd><RegisteredName>{vehicle.colour}</RegisteredName></dd>
        <dt>{t('vin')}</dt>
        <dd className="whole">{`*${vehicle.vinTail}`}</dd>
        {fresh ? (
          <>
            <dt>{t('invoice')}</dt>
            <dd>{dateOf(vehicle.invoiceOn)}</dd>
          </>
        ) : (
          <>
            <dt>{t('registeredOn')}</dt>
            <dd>{dateOf(vehicle.registeredOn)}</dd>
            <dt>{t('inspection')}</dt>
            <dd>
              {dateOf(vehicle.inspectionUntil)}
              {vehicle.inspection && <span className="block text-small text-muted">{t(vehicle.inspection.isOver ? 'inspectionOver' : `next.${vehicle.inspection.way}`, { date: formatDate(locale, vehicle.inspection.opensOn) })}</span>}
            </dd>
            <dt>{t('insurance')}</dt>
            <dd>{dateOf(vehicle.insuranceUntil)}</dd>
            <dt>{t('contact')}</dt>
            <dd className="whole">{vehicle.contactPhone ?? t('none')}</dd>
          </>
        )}
        {papers.map(({ term, text }) => (
          <Fragment key={term + text}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </Fragment>
        ))}
        <dt>{t('place')}</dt>
        <dd>{filedAt}</dd>
      </dl>
      {vehicle.stage !== 'deregistered' && <RecordServices place={place} subject={fresh ? 'new-vehicle' : 'vehicle'} locale={locale} />}
    </Static>
  )
}
