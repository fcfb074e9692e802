import { getLocale, getTranslations } from 'next-intl/server'
import { controlStyle } from '@/components/form/control-style'
import { buttonStyle } from '@/components/ui/button-style'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { daysOf } from '@/components/ui/day-grid'
import { STATION_LINES } from '@/lib/domain/inspections/list-stations'
import type { CivilDate } from '@/lib/kernel/clock'
import { asLocale } from '@/lib/messages/as-locale'
import { formatAmount, formatDate } from '@/lib/messages/format'
import { LINE_WORDS } from '@/lib/messages/inspection-words'
import type { SlotSearch } from './slot-search'

type Choice = { readonly value: string; readonly label: string }
type Props = {
  path: string
  search: SlotSearch
  places: readonly Choice[]
  days: { readonly from: CivilDate; readonly last: CivilDate }
  /** Off where the vehicle decides it. */
  asksLine: boolean
}

const PRICES = [10_000, 15_000, 20_000, 25_000, 30_000, 40_000] as const
const ORDERS = ['soonest', 'cheapest', 'name'] as const

const Select = ({ name, label, chosen, all, options }: { name: string; label: string; chosen: string; all?: string; options: readonly Choice[] }) => (
  <div className="min-w-0">
    <label htmlFor={`by-${name}`} className="font-semibold">{label}</label>
    <select id={`by-${name}`} name={name} defaultValue={chosen} className={`mt-1 ${controlStyle('full', false)}`}>
      {all && <option value="">{all}</option>}
      {options.map(({ value, label: text }) => <option key={value} value={value}>{text}</option>)}
    </select>
  </div>
)

/** By place, day and price (A03); a plain GET form, the answer has an address of its own. */
export const StationFilter = async ({ path, search, places, days, asksLine }: Props) => {
  const t = await getTranslations('inspections.search')
  const locale = asLocale(await getLocale())
  const isFiltered = search.place + search.day + search.most + search.order + search.line !== ''
  return (
    <form action={path} role="search" className="mb-6 grid items-end gap-x-4 gap-y-3 rounded-lg border border-line bg-surface p-5 sm:grid-cols-2 lg:grid-cols-5">
      {asksLine && <Select name="line" label={t('line')} chosen={search.line} all={t('anyLine')} options={STATION_LINES.map((line) => ({ value: line, label: LINE_WORDS[line][locale] }))} />}
      {places.length > 1 && <Select name="place" label={t('place')} chosen={search.place} all={t('anyPlace')} options={places} />}
      <Select name="day" label={t('day')} chosen={search.day} all={t('anyDay')} options={daysOf(days.from, days.last).map((day) => ({ value: day, label: formatDate(locale, day) }))} />
      <Select name="most" label={t('price')} chosen={search.most} all={t('anyPrice')} options={PRICES.map((fen) => ({ value: String(fen), label: t('upTo', { amount: formatAmount(locale, fen) }) }))} />
      <Select name="order" label={t('order')} chosen={search.order || 'soonest'} options={ORDERS.map((order) => ({ value: order, label: t(`orders.${order}`) }))} />
      <div className="flex flex-wrap items-center gap-x-4">
        <button type="submit" className={buttonStyle('primary')}><Icon name="search" />{t('find')}</button>
        {isFiltered && <Link href={path} className="inline-flex min-h-target items-center">{t('clear')}</Link>}
      </div>
    </form>
  )
}
