import { getLocale, getTranslations } from 'next-intl/server'
import { DataTable } from '@/components/table/data-table'
import { Link } from '@/components/ui/link'
import { StatusTag } from '@/components/ui/status-tag'
import { WithNames } from '@/components/ui/with-names'
import type { DaySlot, StationDay } from '@/lib/domain/inspections/list-day'
import type { Context } from '@/lib/kernel/context'
import { asLocale } from '@/lib/messages/as-locale'
import { formatAmount } from '@/lib/messages/format'

type Props = { ctx: Context; day: StationDay }

/** Each time with what is booked; the capacity goes up, or down to what is booked. */
export const SlotTable = async ({ ctx, day: { day, slots } }: Props) => {
  const t = await getTranslations('inspections.day')
  const locale = asLocale(await getLocale())
  const path = `/${ctx.place.code}/portal/inspections/days/${day}`
  const changeOf = ({ laneId, lane, startsAt, isPast, state }: DaySlot) =>
    !isPast && state === 'open' && <Link href={`${path}?lane=${laneId}&at=${startsAt}#capacity`}>{t('changeCapacity')}<span className="sr-only"> {t('capacityOf', { lane, time: startsAt })}</span></Link>
  return (
    <DataTable
      caption={t('slots')}
      rows={slots}
      rowId={({ laneId, startsAt }) => `${laneId}${startsAt}`}
      columns={[
        { id: 'time', header: t('time'), cell: ({ startsAt, endsAt }) => <span className="whole">{startsAt}–{endsAt}</span> },
        { id: 'lane', header: t('lane'), cell: ({ lane }) => <WithNames>{lane}</WithNames> },
        { id: 'price', header: t('price'), cell: ({ priceFen }) => <span className="whole">{formatAmount(locale, priceFen)}</span> },
        { id: 'booked', header: t('booked'), cell: ({ booked, state }) => <span className="tabular">{booked} {state === 'closed' && <StatusTag tone="neutral">{t('closed')}</StatusTag>}</span>, align: 'end' },
        { id: 'capacity', header: t('capacity'), cell: ({ capacity }) => <span className="tabular">{capacity}</span>, align: 'end' },
        { id: 'change', header: t('act'), cell: changeOf },
      ]}
      state={{}}
      path={path}
      total={slots.length}
      page={1}
      pages={1}
      empty={<p className="text-muted">{t('noSlots')}</p>}
    />
  )
}
