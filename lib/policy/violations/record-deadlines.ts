import { addMonths, type CivilDate } from '@/lib/kernel/clock'
import { lastDayOf, type Calendar } from '../days'
import type { RuleKey } from '../rule-values'
import { ruleValue, type RuleMoment } from '../rule-versions'

type DaysKey = Extract<RuleKey, 'vio.enter.days' | 'vio.notify.days' | 'vio.handle.days' | 'vio.object.days' | 'vio.absent.statement.days' | 'vio.absent.public.days'>

const dayOf = (key: DaysKey) => (from: CivilDate, calendar: Calendar, at: RuleMoment): CivilDate =>
  lastDayOf('violation', from, ruleValue(key, at).value, calendar)

/** VIO-01: captured → checked and entered → the owner told → handled. Five days are working days, thirty are not (DAY-05). */
export const enterBy = dayOf('vio.enter.days')
export const notifyBy = dayOf('vio.notify.days')
export const handleBy = dayOf('vio.handle.days')

/** On request, once. */
export const extendedTo = (handleByDay: CivilDate, at: RuleMoment): CivilDate => addMonths(handleByDay, ruleValue('vio.extend.months', at).value)

/** VIO-15: decided in five working days after it was passed on. */
export const objectionDecidedBy = dayOf('vio.object.days')

/** VIO-16: thirty days to be heard after the notice, then seven working days in public, then the decision in absence. */
export const statementUntil = dayOf('vio.absent.statement.days')
export const publicUntil = dayOf('vio.absent.public.days')

/** Records of one vehicle whose last day to handle them has passed are so many that an intended penalty is announced (VIO-16, F34). */
export const penaltyIsIntended = (handleByDays: readonly CivilDate[], today: CivilDate, at: RuleMoment): boolean =>
  handleByDays.filter((day) => day < today).length >= ruleValue('vio.absent.records', at).value

export type AbsenceStage =
  | { readonly stage: 'to-be-heard' | 'in-public'; readonly until: CivilDate }
  | { readonly stage: 'to-be-published' | 'to-be-decided'; readonly since: CivilDate }

/** The days of a penalty that is intended: told to the owner, and made public by the office. */
export type AbsenceDays = { readonly heardUntil: CivilDate; readonly publicUntil: CivilDate | null }

/** Where a penalty that is intended stands; what is handled meanwhile is left to whoever asks (VIO-16, ANN-05). */
export const absenceStage = ({ heardUntil, publicUntil: shownUntil }: AbsenceDays, today: CivilDate): AbsenceStage => {
  if (today <= heardUntil) return { stage: 'to-be-heard', until: heardUntil }
  if (shownUntil === null) return { stage: 'to-be-published', since: heardUntil }
  return today <= shownUntil ? { stage: 'in-public', until: shownUntil } : { stage: 'to-be-decided', since: shownUntil }
}
