import { getLocale, getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { ButtonLink } from '@/components/ui/button-link'
import type { FleetRecord, FleetService } from '@/lib/domain/register/fleet-records'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { findService } from '@/lib/services/registry'
import { RecordFrame } from '../../../(citizen)/violations/record-frame'
import { serviceTitle } from '../../../(citizen)/service-title'
import { start } from '../actions'

type Props = { ctx: Context; records: readonly FleetRecord[] }

/** The open camera records of the vehicle, each with what the body may begin about it. */
export const RecordList = async ({ ctx, records }: Props) => {
  const t = await getTranslations('portal.fleetVehicle')
  const locale = asLocale(await getLocale())
  const place = ctx.place.code
  if (records.length === 0) return <p className="text-muted">{t('noRecords')}</p>
  const actOf = (recordId: string, { code, applicationId, problems }: FleetService) => {
    const title = serviceTitle(code, locale)
    if (applicationId) return <ButtonLink key={code} href={`/${place}/portal/applications/${applicationId}`} tone="secondary">{t('goOn')}<span className="sr-only"> {title}</span></ButtonLink>
    return problems.length === 0 && (
      <FormPage key={code} action={start} idempotencyKey={newId('key', ctx.machineNow)} submit={title} tone="secondary" className="[&>div]:mt-0">
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="service" value={findService(code)?.slug} />
        <input type="hidden" name="subjectId" value={recordId} />
      </FormPage>
    )
  }
  return (
    <ul className="grid gap-4">
      {records.map(({ record, services }) => (
        <li key={record.id}>
          <RecordFrame record={record} locale={locale}>
            <div className="mt-4 grid gap-3 empty:hidden">{services.map((service) => actOf(record.id, service))}</div>
          </RecordFrame>
        </li>
      ))}
    </ul>
  )
}
