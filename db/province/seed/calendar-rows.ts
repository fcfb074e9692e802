import { addDays, type CivilDate } from '@/lib/kernel/clock'
import type { calendarDays } from '../schema/people'

type CalendarRow = typeof calendarDays.$inferInsert
type Holiday = { readonly name: string; readonly off: readonly [from: CivilDate, to: CivilDate]; readonly work?: readonly CivilDate[] }

/** 国务院办公厅关于2015年部分节假日安排的通知（国办发明电〔2014〕28号）；9月3日至5日：国发明电〔2015〕1号。 */
const OF_2015: readonly Holiday[] = [
  { name: '元旦', off: ['2015-01-01', '2015-01-03'], work: ['2015-01-04'] },
  { name: '春节', off: ['2015-02-18', '2015-02-24'], work: ['2015-02-15', '2015-02-28'] },
  { name: '清明节', off: ['2015-04-05', '2015-04-06'] },
  { name: '劳动节', off: ['2015-05-01', '2015-05-01'] },
  { name: '端午节', off: ['2015-06-20', '2015-06-22'] },
  { name: '抗战胜利70周年纪念日', off: ['2015-09-03', '2015-09-05'], work: ['2015-09-06'] },
  { name: '中秋节', off: ['2015-09-27', '2015-09-27'] },
  { name: '国庆节', off: ['2015-10-01', '2015-10-07'], work: ['2015-10-10'] },
]

/** 国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）。 */
const OF_2026: readonly Holiday[] = [
  { name: '元旦', off: ['2026-01-01', '2026-01-03'], work: ['2026-01-04'] },
  { name: '春节', off: ['2026-02-15', '2026-02-23'], work: ['2026-02-14', '2026-02-28'] },
  { name: '清明节', off: ['2026-04-04', '2026-04-06'] },
  { name: '劳动节', off: ['2026-05-01', '2026-05-05'], work: ['2026-05-09'] },
  { name: '端午节', off: ['2026-06-19', '2026-06-21'] },
  { name: '中秋节', off: ['2026-09-25', '2026-09-27'] },
  { name: '国庆节', off: ['2026-10-01', '2026-10-07'], work: ['2026-09-20', '2026-10-10'] },
]

/**
 * The notice for 2027 is not known to this data: only the days of 全国年节及纪念日放假办法（国务院令第795号）, those on a
 * weekend made up on the next working day (art. 6). The office enters the shifts once they are published (DAY-08).
 */
const OF_2027: readonly Holiday[] = [
  { name: '元旦', off: ['2027-01-01', '2027-01-01'] },
  { name: '春节', off: ['2027-02-05', '2027-02-10'] },
  { name: '清明节', off: ['2027-04-05', '2027-04-05'] },
  { name: '劳动节', off: ['2027-05-01', '2027-05-04'] },
  { name: '端午节', off: ['2027-06-09', '2027-06-09'] },
  { name: '中秋节', off: ['2027-09-15', '2027-09-15'] },
  { name: '国庆节', off: ['2027-10-01', '2027-10-05'] },
]

const daysOff = ({ name, off: [from, to] }: Holiday): CalendarRow[] => {
  const rows: CalendarRow[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) rows.push({ day, working: false, name })
  return rows
}

const shifts = ({ name, work = [] }: Holiday): CalendarRow[] => work.map((day) => ({ day, working: true, name: `${name}调休上班` }))

export const calendarRows: readonly CalendarRow[] = [...OF_2015, ...OF_2026, ...OF_2027].flatMap((holiday) => [...daysOff(holiday), ...shifts(holiday)])
