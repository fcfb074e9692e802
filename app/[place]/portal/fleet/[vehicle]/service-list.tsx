import { getLocale, getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { ButtonLink } from '@/components/ui/button-link'
import { serviceSentences } from '@/lib/channels/web/service-sentences'
import type { FleetVehicleView } from '@/lib/domain/register/find-fleet-vehicle'
import type { FleetService } from '@/lib/domain/register/fleet-records'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { problemText } from '@/lib/messages/problem-text'
import { findService } from '@/lib/services/registry'
import { serviceTitle } from '../../../(citizen)/service-title'
import { start } from '../actions'

type Props = { ctx: Context; vehicle: FleetVehicleView }

/** Each item open to bodies: begun here, gone on with, or why not today. */
export const ServiceList = async ({ ctx, vehicle }: Props) => {
  const t = await getTranslations('portal.fleetVehicle')
  const locale = asLocale(await getLocale())
  const place = ctx.place.code
  const actOf = ({ code, applicationId, problems }: FleetService) => {
    const title = serviceTitle(code, locale)
    const service = findService(code)
    const [problem] = problems
    if (applicationId) return <ButtonLink href={`/${place}/portal/applications/${applicationId}`} tone="secondary">{t('goOn')}<span className="sr-only"> {title}</span></ButtonLink>
    if (problem) return <p className="m-0 text-small text-muted">{t('cannot')}{locale === 'en' ? ': ' : '：'}{problemText(locale, problem, serviceSentences(service))}</p>
    return (
      <FormPage action={start} idempotencyKey={newId('key', ctx.machineNow)} submit={t('go')} tone="secondary" className="[&>div]:mt-0">
        <span className="sr-only">{title}</span>
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="service" value={service?.slug} />
        <input type="hidden" name="subjectId" value={vehicle.id} />
      </FormPage>
    )
  }
  return (
    <ul className="divide-y divide-line">
      {vehicle.services.map((service) => (
        <li key={service.code} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
          <span className="font-semibold">{serviceTitle(service.code, locale)}</span>
          {actOf(service)}
        </li>
      ))}
    </ul>
  )
}
