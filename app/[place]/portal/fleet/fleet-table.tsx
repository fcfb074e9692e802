import { getLocale, getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { DataTable } from '@/components/table/data-table'
import { ButtonLink } from '@/components/ui/button-link'
import { CivilDate } from '@/components/ui/civil-date'
import { Link } from '@/components/ui/link'
import { PlateNumber } from '@/components/ui/plate-number'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag } from '@/components/ui/status-tag'
import { WithNames } from '@/components/ui/with-names'
import type { Fleet, FleetVehicle } from '@/lib/domain/inspections/list-fleet'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'
import { problemText } from '@/lib/messages/problem-text'
import { services } from '@/lib/services/registry'
import { asksFor } from '@/lib/engine/asks-for'
import { start } from './actions'

type Props = { ctx: Context; fleet: Fleet }

const booking = services.find((service) => service.channels.fleet && asksFor(service, 'inspection-slot'))

/** What can be done for each, or why nothing can. */
export const FleetTable = async ({ ctx, fleet: { vehicles, total, page, pages } }: Props) => {
  const t = await getTranslations('inspections.fleet')
  const locale = asLocale(await getLocale())
  const root = `/${ctx.place.code}/portal`
  const stateOf = ({ booked, problems }: FleetVehicle) => {
    if (booked) return <span className="tabular"><WithNames>{t('booked', { day: formatDate(locale, booked.day), time: booked.startsAt, station: booked.station })}</WithNames></span>
    return problems[0] && <span className="text-muted">{t('why', { reason: problemText(locale, problems[0]) })}</span>
  }
  const actOf = ({ id, plate, applicationId, booked, problems }: FleetVehicle) => {
    if (applicationId) return <ButtonLink href={`${root}/applications/${applicationId}`} tone="secondary">{t(booked ? 'see' : 'goOn')}<span className="sr-only"> {plate}</span></ButtonLink>
    if (problems.length > 0) return null
    return (
      <FormPage action={start} idempotencyKey={newId('key', ctx.machineNow)} submit={t('book')} className="[&>div]:mt-0">
        <input type="hidden" name="place" value={ctx.place.code} />
        <input type="hidden" name="service" value={booking?.slug} />
        <input type="hidden" name="subjectId" value={id} />
      </FormPage>
    )
  }
  return (
    <DataTable
      caption={t('caption')}
      rows={vehicles}
      rowId={({ id }) => id}
      columns={[
        { id: 'plate', header: t('plate'), cell: ({ id, plate }) => <Link href={`${root}/fleet/${id}`}><PlateNumber>{plate}</PlateNumber></Link> },
        { id: 'model', header: t('model'), cell: ({ model }) => <RegisteredName>{model}</RegisteredName> },
        { id: 'due', header: t('due'), cell: ({ dueOn, isOver }) => (dueOn ? <><CivilDate date={dueOn} />{isOver && <span className="block"><StatusTag tone="refused">{t('over')}</StatusTag></span>}</> : '—') },
        { id: 'state', header: t('state'), cell: stateOf },
        { id: 'act', header: t('act'), cell: actOf },
      ]}
      state={{}}
      path={`${root}/fleet`}
      total={total}
      page={page}
      pages={pages}
    />
  )
}
