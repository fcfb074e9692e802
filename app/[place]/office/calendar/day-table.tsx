import { getTranslations } from 'next-intl/server'
import { CivilDate } from '@/components/ui/civil-date'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag } from '@/components/ui/status-tag'
import { dayOfWeek } from '@/lib/kernel/clock'

type Props = { days: readonly { readonly day: string; readonly working: boolean; readonly name: string }[]; caption: string }

const WEEKDAYS = ['7', '1', '2', '3', '4', '5', '6', '7'] as const

export const DayTable = async ({ days, caption }: Props) => {
  const t = await getTranslations('office.calendar')
  const cell = 'border-b border-line py-1.5 pe-4 text-start'
  return (
    <div role="group" aria-label={caption} tabIndex={0} className="relative overflow-x-auto">
      <table className="w-full tabular">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {[t('day'), t('weekday'), t('kind'), t('name')].map((head) => (
              <th key={head} scope="col" className={`${cell} border-b-2 border-b-edge`}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, working, name }) => (
            <tr key={day}>
              <th scope="row" className={`${cell} font-normal`}><CivilDate date={day} /></th>
              <td className={cell}>{t(`weekdays.${WEEKDAYS[dayOfWeek(day)] ?? '7'}`)}</td>
              <td className={cell}><StatusTag tone={working ? 'active' : 'neutral'}>{t(working ? 'working' : 'resting')}</StatusTag></td>
              <td className={`${cell} whitespace-nowrap`}><RegisteredName>{name}</RegisteredName></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
