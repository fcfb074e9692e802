import { getTranslations } from 'next-intl/server'
import { Amount } from '@/components/ui/amount'
import { CivilDate } from '@/components/ui/civil-date'
import { EmptyState } from '@/components/ui/empty-state'
import type { TillTotal } from '@/lib/domain/ledger/list-till-totals'
import { formatCount } from '@/lib/messages/format'
import { DeskTable } from './desk-table'

/** What the cash drawers have to hold, by window office and day. */
export const TillList = async ({ totals, nameOf }: { totals: readonly TillTotal[]; nameOf: (place: string) => string }) => {
  const t = await getTranslations('payments.desk')
  if (totals.length === 0) return <EmptyState title={t('tillsNone')} />
  const rows = totals.map(({ day, place, count, fen }) => ({ key: `${day} ${place}`, cells: [<CivilDate key="day" date={day} />, nameOf(place), formatCount(count), <Amount key="fen" fen={fen} />] }))
  return <DeskTable caption={t('tills')} heads={[t('day'), t('place'), t('count'), t('amount')]} rows={rows} />
}
