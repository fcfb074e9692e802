import { addDays, addMonths, HOUR, type CivilDate, type Instant } from '@/lib/kernel/clock'
import { addWorkingDays, rollToWorkingDay, type Calendar } from './days'
import { judgedOn, ruleValue, type RuleMoment } from './rule-versions'

const PLATES = ['B03', 'B04']
const PAPERS = ['B05', 'B06', 'B07', 'B19']
const LICENCES = ['B09', 'B10', 'B11', 'B12', 'B23']

/** Working days the law gives the office to make the piece after acceptance; null where nothing is made. */
export const officeDays = (item: string, at: RuleMoment): number | null => {
  if (PLATES.includes(item)) return ruleValue('veh.plate.days', at).value // VEH-11
  if (PAPERS.includes(item)) return ruleValue('veh.document.days', at).value // VEH-11
  return LICENCES.includes(item) ? ruleValue('lic.make.days', at).value : null // LIC-16
}

/** Last day to make it (LIC-16, VEH-11; DAY-02, DAY-03: all of them working days). */
export const madeBy = (item: string, acceptedOn: CivilDate, calendar: Calendar, at: RuleMoment): CivilDate | null => {
  const days = officeDays(item, at)
  return days === null ? null : addWorkingDays(acceptedOn, days, calendar)
}

/** Last day of the review of what was handed in (APP-03); the making comes after it. */
export const reviewedBy = (submittedOn: CivilDate, calendar: Calendar, at: RuleMoment): CivilDate =>
  addWorkingDays(submittedOn, ruleValue('review.days', at).value, calendar)

/** The instant at which an unpaid accepted application lapses (APP-03); cash on delivery has none. */
export const payBefore = (acceptedAt: Instant, at: RuleMoment): Instant => acceptedAt + ruleValue('pay.hours', at).value * HOUR

/** DLV-02: working days after posting. */
export const deliveredBy = (postedOn: CivilDate, way: 'in-province' | 'elsewhere', calendar: Calendar, at: RuleMoment): CivilDate =>
  addWorkingDays(postedOn, ruleValue(`deliver.${way}.days`, at).value, calendar)

/** DLV-03: last day to fetch at the office; after it BAN-05. */
export const collectBy = (readyOn: CivilDate, at: RuleMoment): CivilDate => addMonths(readyOn, ruleValue('collect.months', at).value)

/** DLV-04: last day on which a parcel that came back waits at the office. */
export const parcelKeptUntil = (returnedOn: CivilDate, at: RuleMoment): CivilDate =>
  addDays(returnedOn, ruleValue('parcel.kept.days', at).value)

/** Last days to ask for reconsideration or to sue after a refusal was served; both roll to a working day. */
export const appealDeadlines = (
  servedOn: CivilDate,
  calendar: Calendar,
  at: RuleMoment,
): { readonly reconsiderationBy: CivilDate; readonly litigationBy: CivilDate } => {
  const then = judgedOn(at, servedOn)
  return {
    reconsiderationBy: rollToWorkingDay(addDays(servedOn, ruleValue('appeal.reconsideration.days', then).value), calendar),
    litigationBy: rollToWorkingDay(addMonths(servedOn, ruleValue('appeal.litigation.months', then).value), calendar),
  }
}
