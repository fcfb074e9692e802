import { addDays, instantOf, type CivilDate, type Instant } from '@/lib/kernel/clock'
import type { Problem } from '@/lib/kernel/problem'
import { previousWorkingDay, type Calendar } from '../days'
import { refusal } from '../refusal'
import { ruleValue, ruleVersion, type RuleMoment } from '../rule-versions'

/** Calendar days, no roll (EXM-15). */
export const closesAt = (testOn: CivilDate, at: RuleMoment): Instant =>
  instantOf(addDays(testOn, -ruleValue('exam.close.days', at).value), `${String(ruleValue('exam.close.hour', at).value).padStart(2, '0')}:00`)

/** Half-open and exact to the millisecond: the closing instant itself is closed (EXM-16). */
export const isOpen = ({ opensAt, closesAt }: { readonly opensAt: Instant; readonly closesAt: Instant }, now: Instant): boolean =>
  opensAt <= now && now < closesAt

/** The last day on which the window cancels or an offer may be taken: one working day before the test (EXM-12, EXM-22). */
export const lastWindowDay = (testOn: CivilDate, calendar: Calendar, at: RuleMoment): CivilDate => {
  let day = testOn
  for (let left = ruleValue('exam.cancel.lastDay', at).value; left > 0; left--) day = previousWorkingDay(day, calendar)
  return day
}

export const windowStillCancels = (testOn: CivilDate, today: CivilDate, calendar: Calendar, at: RuleMoment): Problem | null => {
  const last = lastWindowDay(testOn, calendar, at)
  return today <= last ? null : refusal('test.too-late-to-cancel', 'test.counts-as-absent', ruleVersion('exam.cancel.lastDay', at), { lastDay: last, testOn })
}

/** Public early enough, and before it closes (EXM-14). */
export const planIsPublicInTime = (testOn: CivilDate, now: { readonly today: CivilDate; readonly instant: Instant }, at: RuleMoment): Problem | null => {
  const version = ruleVersion('exam.plan.days', at)
  const publicBy = addDays(testOn, -version.value)
  if (now.today <= publicBy && now.instant < closesAt(testOn, at)) return null
  return refusal('plan.too-late', 'plan.choose-later-day', version, { publicDays: version.value, testOn, publicBy })
}
