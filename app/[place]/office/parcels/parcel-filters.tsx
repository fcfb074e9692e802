import { getTranslations } from 'next-intl/server'
import { controlStyle } from '@/components/form/control-style'
import { buttonStyle } from '@/components/ui/button-style'
import { Link } from '@/components/ui/link'
import { PARCEL_STATES } from '@/lib/domain/delivery/list-parcels'

type Props = { path: string; state: (typeof PARCEL_STATES)[number]; waybill: string }

/** The states as links, a waybill by a GET form: the address says which list it is. */
export const ParcelFilters = async ({ path, state, waybill }: Props) => {
  const t = await getTranslations('delivery')
  return (
    <div className="mb-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
      <nav aria-label={t('desk.filterLabel')}>
        <ul className="flex flex-wrap gap-gap">
          {PARCEL_STATES.map((each) => {
            const isHere = each === state && waybill === ''
            return (
              <li key={each}>
                <Link href={`${path}?state=${each}`} aria-current={isHere ? 'true' : undefined} className={buttonStyle(isHere ? 'primary' : 'secondary')}>{t(`state.${each}`)}</Link>
              </li>
            )
          })}
        </ul>
      </nav>
      <form action={path} className="flex max-w-full flex-wrap items-end gap-3">
        <div className="min-w-0">
          <label htmlFor="waybill" className="text-small font-semibold">{t('desk.search')}</label>
          <input id="waybill" name="waybill" defaultValue={waybill} maxLength={40} autoComplete="off" className={controlStyle(18, false)} />
        </div>
        <button type="submit" className={buttonStyle('secondary')}>{t('desk.find')}</button>
      </form>
    </div>
  )
}
