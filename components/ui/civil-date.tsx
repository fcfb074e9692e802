import { useLocale } from 'next-intl'
import type { CivilDate as Day } from '@/lib/kernel/clock'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'

export const CivilDate = ({ date }: { date: Day }) => (
  <time dateTime={date} className="whole">
    {formatDate(asLocale(useLocale()), date)}
  </time>
)
