import { getTranslations } from 'next-intl/server'
import { DataTable } from '@/components/table/data-table'
import { CivilDate } from '@/components/ui/civil-date'
import type { DayHours } from '@/lib/domain/hospitals/list-hours'

/** A day a row: what is taken of how many, in each half. */
export const HoursTable = async ({ place, days }: { place: string; days: readonly DayHours[] }) => {
  const t = await getTranslations('filings.hours')
  const words = ({ booked, capacity }: DayHours['morning']) => (capacity === 0 ? t('off') : t('taken', { booked, capacity }))
  return (
    <DataTable
      caption={t('list')}
      rows={days}
      rowId={({ day }) => day}
      columns={[
        { id: 'day', header: t('day'), cell: ({ day }) => <CivilDate date={day} /> },
        { id: 'morning', header: t('morning'), cell: ({ morning }) => words(morning) },
        { id: 'afternoon', header: t('afternoon'), cell: ({ afternoon }) => words(afternoon) },
      ]}
      state={{}}
      path={`/${place}/portal/examinations/hours`}
      total={days.length}
      page={1}
      pages={1}
      empty={null}
    />
  )
}
