import { getLocale, getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { ButtonLink } from '@/components/ui/button-link'
import { CivilDate } from '@/components/ui/civil-date'
import { EmptyState } from '@/components/ui/empty-state'
import { RegisteredName } from '@/components/ui/registered-name'
import type { listOfferedVehicles } from '@/lib/domain/temporary-plates/list-offered-vehicles'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { problemText, remedyText } from '@/lib/messages/problem-text'
import { start } from './actions'

type Vehicles = Extract<Awaited<ReturnType<typeof listOfferedVehicles>>, { ok: true }>['value']
type Props = { ctx: Context; vehicles: Vehicles }

const BeginForm = async ({ ctx, vehicle }: { ctx: Context; vehicle: Vehicles[number] }) => {
  const t = await getTranslations('temporaryPlates')
  return (
    <FormPage action={start} idempotencyKey={newId('key', ctx.machineNow)} submit={t('issue')} tone="secondary">
      <input type="hidden" name="place" value={ctx.place.code} />
      <input type="hidden" name="service" value="temporary-plate" />
      <input type="hidden" name="subjectId" value={vehicle.vehicleId} />
      <input type="hidden" name="applicantId" value={vehicle.applicantId} />
    </FormPage>
  )
}

/** What the dealer sold and nobody has registered yet: a plate can be issued, or why not (VEH-14, VEH-15). */
export const SoldVehicles = async ({ ctx, vehicles }: Props) => {
  const t = await getTranslations('temporaryPlates')
  const locale = asLocale(await getLocale())
  if (vehicles.length === 0) return <EmptyState title={t('noVehicles')} action={<ButtonLink href={`/${ctx.place.code}/portal/sales/new`} tone="secondary">{t('reportFirst')}</ButtonLink>}>{t('noVehiclesHint')}</EmptyState>
  return (
    <ul className="divide-y divide-line">
      {vehicles.map((vehicle) => (
        <li key={vehicle.vehicleId} className="flex flex-wrap items-center justify-between gap-4 py-3">
          <div className="min-w-0">
            <p className="font-semibold whole">{vehicle.vin}</p>
            <p className="text-muted"><RegisteredName>{vehicle.model}</RegisteredName> · {t('invoice')} <CivilDate date={vehicle.invoiceOn} /> · {t('issuedBefore', { count: vehicle.issued })}</p>
            {vehicle.problems.map((problem) => (
              <p key={problem.code}>{problemText(locale, problem)}{locale === 'en' ? '. ' : '。'}{problem.trace && remedyText(locale, problem.trace)}</p>
            ))}
          </div>
          {vehicle.problems.length === 0 && <BeginForm ctx={ctx} vehicle={vehicle} />}
        </li>
      ))}
    </ul>
  )
}
