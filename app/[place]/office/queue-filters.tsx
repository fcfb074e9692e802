import { getLocale, getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { controlStyle } from '@/components/form/control-style'
import { buttonStyle } from '@/components/ui/button-style'
import { tableHref } from '@/components/table/table-address'
import { findCatalogueItem } from '@/lib/services/catalogue'
import { services } from '@/lib/services/registry'
import { FILTERS, tableState, WORK, type QueueState } from './queue-state'

type Props = { place: string; state: QueueState }

/** Filters live in the address: links for the scope, a GET form for the rest. */
export const QueueFilters = async ({ place, state }: Props) => {
  const t = await getTranslations('office.queue')
  const status = await getTranslations('citizen.status')
  const english = (await getLocale()) === 'en'
  const path = `/${place}/office`
  return (
    <div className="mb-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
      <nav aria-label={t('filterLabel')}>
        <ul className="flex flex-wrap gap-gap">
          {FILTERS.map((filter) => (
            <li key={filter}>
              <Link
                href={tableHref(path, tableState(state), { filter })}
                aria-current={filter === state.filter ? 'true' : undefined}
                className={buttonStyle(filter === state.filter ? 'primary' : 'secondary')}
              >
                {t(`filter.${filter}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <form action={path} className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="filter" value={state.filter} />
        <div>
          <label htmlFor="status" className="text-small font-semibold">{t('status')}</label>
          <select id="status" name="status" defaultValue={state.status} className={controlStyle('full', false)}>
            {WORK.map((each) => <option key={each} value={each}>{status(each)}</option>)}
          </select>
        </div>
        <div>
          <label htmlFor="service" className="text-small font-semibold">{t('service')}</label>
          <select id="service" name="service" defaultValue={state.service} className={controlStyle('full', false)}>
            <option value="">{t('anyService')}</option>
            {services.map(({ code }) => {
              const titles = findCatalogueItem(code)?.titles
              return <option key={code} value={code}>{`${code} ${english ? titles?.en : titles?.zh}`}</option>
            })}
          </select>
        </div>
        <button type="submit" className={buttonStyle('secondary')}>{t('apply')}</button>
      </form>
    </div>
  )
}
