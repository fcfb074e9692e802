import { addDays, type CivilDate } from '@/lib/kernel/clock'
import { rollToWorkingDay, type Calendar } from '../days'
import { cycleOn } from '../licence/points-cycles'
import { LARGE_CLASSES, type LicenceClass } from '../licence/licence-classes'
import { judgedOn, ruleValue, type RuleMoment } from '../rule-versions'

/**
 * Days of education after a full score, by the law of the day of the decision that reached it (EDU-02, EDU-03). `turn` counts the full scores of the cycle, this one
 * with them; `points` are those that caused it.
 */
export const educationDays = (classes: readonly LicenceClass[], turn: number, points: number, decidedOn: CivilDate, at: RuleMoment): number => {
  const then = judgedOn(at, decidedOn)
  const isLarge = classes.some((name) => LARGE_CLASSES.includes(name))
  const base = ruleValue(isLarge ? 'edu.full.large.days' : 'edu.full.days', then).value
  const most = ruleValue(isLarge ? 'edu.full.large.most.days' : 'edu.full.most.days', then).value
  return Math.min(most, base * Math.max(turn, Math.floor(points / ruleValue('pts.full', then).value)))
}

/** Last day to begin it, after the notice (EDU-08, DAY-04). */
export const enrolBy = (noticeOn: CivilDate, calendar: Calendar, at: RuleMoment): CivilDate =>
  rollToWorkingDay(addDays(noticeOn, ruleValue('edu.enrol.days', at).value), calendar)

/** Which full score of the running cycle the next one is: each education in it cleared one before (EDU-03). */
export const fullScoreTurn = (clearedOn: readonly CivilDate[], firstIssuedOn: CivilDate, on: CivilDate): number => {
  const { from, to } = cycleOn(firstIssuedOn, on)
  return 1 + clearedOn.filter((day) => from <= day && day <= to).length
}
