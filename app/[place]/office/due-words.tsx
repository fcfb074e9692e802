import { getLocale, getTranslations } from 'next-intl/server'
import { Icon } from '@/components/ui/icon'
import { DAY, instantOf, type CivilDate } from '@/lib/kernel/clock'
import { asLocale } from '@/lib/messages/as-locale'
import { formatDate } from '@/lib/messages/format'

type Props = { dueOn: CivilDate | null; today: CivilDate }

const daysBetween = (from: CivilDate, to: CivilDate): number => Math.round((instantOf(to) - instantOf(from)) / DAY)

/** The legal deadline as words and date, never as a colour alone (ux.md §4). */
export const DueWords = async ({ dueOn, today }: Props) => {
  const t = await getTranslations('office.due')
  if (dueOn === null) return <span className="text-muted">{t('none')}</span>
  const days = daysBetween(today, dueOn)
  const date = formatDate(asLocale(await getLocale()), dueOn)
  if (days > 0) return <span className="whole">{t('soon', { days, date })}</span>
  return (
    <span className={`inline-flex items-center gap-1 font-semibold whole ${days < 0 ? 'text-error' : 'text-warning'}`}>
      <Icon name="warning" />
      {t(days < 0 ? 'overdue' : 'today', { date })}
    </span>
  )
}
