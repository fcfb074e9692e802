import { addDays, DAY, instantOf, type CivilDate } from '@/lib/kernel/clock'
import type { Fen } from '@/lib/kernel/money'
import { judgedOn, ruleValue, type RuleMoment } from '../rule-versions'

/** Last day to pay without a surcharge: calendar days that do not roll (VIO-17, DAY-06). */
export const payFineBy = (servedOn: CivilDate, at: RuleMoment): CivilDate =>
  addDays(servedOn, ruleValue('fine.pay.days', judgedOn(at, servedOn)).value)

/** Whole days after the last one; none before. */
export const daysLate = (payBy: CivilDate, on: CivilDate): number =>
  Math.max(0, Math.round((instantOf(on) - instantOf(payBy)) / DAY))

/** Three percent a day from the day after, never above the fine (VIO-18); fines are whole yuan, so it is exact in fen (VIO-19). */
export const surchargeFor = (fineFen: Fen, payBy: CivilDate, on: CivilDate, at: RuleMoment): Fen =>
  Math.min(fineFen, (fineFen * ruleValue('fine.late.percent', judgedOn(at, payBy)).value * daysLate(payBy, on)) / 100)

/** The day on which the surcharge reaches the fine; nothing is added after it (VIO-19). */
export const surchargeStopsOn = (payBy: CivilDate, at: RuleMoment): CivilDate =>
  addDays(payBy, Math.ceil(100 / ruleValue('fine.late.percent', judgedOn(at, payBy)).value))

export type Due = { readonly fineFen: Fen; readonly surchargeFen: Fen; readonly totalFen: Fen }

/** Reckoned anew on the day of each payment (VIO-23). */
export const dueOn = (fineFen: Fen, payBy: CivilDate, on: CivilDate, at: RuleMoment): Due => {
  const surchargeFen = surchargeFor(fineFen, payBy, on, at)
  return { fineFen, surchargeFen, totalFen: fineFen + surchargeFen }
}
