import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { DataTable } from '@/components/table/data-table'
import { ButtonLink } from '@/components/ui/button-link'
import { PlateNumber } from '@/components/ui/plate-number'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import { WithNames } from '@/components/ui/with-names'
import type { DayBooking, StationDay } from '@/lib/domain/inspections/list-day'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { receive } from '../../actions'

type Props = { ctx: Context; day: StationDay }

const TONES: Readonly<Record<DayBooking['state'], StatusTone>> = {
  booked: 'waiting', cancelled: 'neutral', 'called-off': 'neutral', missed: 'refused', arrived: 'attention', passed: 'done', failed: 'refused', void: 'refused',
}

/** In the order of the times; who has come is received, who was received is tested. */
export const BookingTable = async ({ ctx, day: { day, bookings } }: Props) => {
  const t = await getTranslations('inspections.day')
  const root = `/${ctx.place.code}/portal/inspections`
  const actOf = ({ id, state, plate }: DayBooking) => {
    if (state === 'booked' && day === ctx.today)
      return (
        <FormPage action={receive} idempotencyKey={newId('key', ctx.machineNow)} submit={t('receive')} tone="secondary" className="[&>div]:mt-0">
          <input type="hidden" name="place" value={ctx.place.code} />
          <input type="hidden" name="inspectionId" value={id} />
        </FormPage>
      )
    if (state === 'arrived') return <ButtonLink href={`${root}/${id}`}>{t('enter')}<span className="sr-only"> {plate}</span></ButtonLink>
    return <ButtonLink href={`${root}/${id}`} tone="quiet">{t('open')}<span className="sr-only"> {plate}</span></ButtonLink>
  }
  return (
    <DataTable
      caption={t('bookings')}
      rows={bookings}
      rowId={({ id }) => id}
      columns={[
        { id: 'time', header: t('time'), cell: ({ startsAt }) => <span className="whole">{startsAt ?? t('walkIn')}</span> },
        { id: 'lane', header: t('lane'), cell: ({ lane }) => <WithNames>{lane ?? '—'}</WithNames> },
        { id: 'plate', header: t('plate'), cell: ({ plate }) => <PlateNumber>{plate}</PlateNumber> },
        { id: 'vehicle', header: t('vehicle'), cell: ({ model }) => <RegisteredName>{model}</RegisteredName> },
        { id: 'owner', header: t('owner'), cell: ({ ownerMasked }) => <RegisteredName>{ownerMasked}</RegisteredName> },
        { id: 'state', header: t('state'), cell: ({ state, reportNumber }) => <><StatusTag tone={TONES[state]}>{t(`states.${state}`)}</StatusTag>{reportNumber && <span className="block text-small text-muted whole">{reportNumber}</span>}</> },
        { id: 'act', header: t('act'), cell: actOf },
      ]}
      state={{}}
      path={`${root}/days/${day}`}
      total={bookings.length}
      page={1}
      pages={1}
      empty={<p className="text-muted">{t('noBookings')}</p>}
    />
  )
}
