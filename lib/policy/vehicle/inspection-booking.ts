import { addDays, addMonths, addYears, civilDate, HOUR, type CivilDate, type Instant } from '@/lib/kernel/clock'
import type { Problem } from '@/lib/kernel/problem'
import { refusal } from '../refusal'
import { banAppealBy } from '../online-bans'
import { ruleValue, ruleVersion, type RuleMoment } from '../rule-versions'
import { isMotorcycle, isPassenger, passengerSize } from './vehicle-facts'

/** Which line of a station tests a vehicle: by axle load and track, not by use (assumed grouping of 车辆类型). */
export const INSPECTION_LINES = ['car', 'bus', 'goods', 'motorcycle'] as const
export type InspectionLine = (typeof INSPECTION_LINES)[number]

export const inspectionLine = (vehicleType: string): InspectionLine => {
  if (isMotorcycle(vehicleType)) return 'motorcycle'
  if (!isPassenger(vehicleType)) return 'goods'
  return passengerSize(vehicleType) === 'small' ? 'car' : 'bus'
}

/** The last day that can be booked today (VEH-12). */
export const lastBookingDay = (today: CivilDate, at: RuleMoment): CivilDate => addDays(today, ruleValue('insp.ahead.days', at).value)

/** From this instant on a booking is neither moved nor given up (VEH-12). */
export const bookingCloses = (beginsAt: Instant, at: RuleMoment): Instant => beginsAt - ruleValue('insp.cancel.hours', at).value * HOUR

/** VEH-12: from the opening of the window on, and not further ahead than days are given out. */
export const dayCanBeBooked = (day: CivilDate, opensOn: CivilDate, today: CivilDate, at: RuleMoment): Problem | null => {
  const version = ruleVersion('insp.ahead.days', at)
  const last = lastBookingDay(today, at)
  if (day < opensOn) return refusal('inspection.before-window', 'inspection.choose-later', version, { opensOn, chosen: day })
  return day > last ? refusal('inspection.too-far', 'inspection.choose-earlier', version, { latest: last, chosen: day }) : null
}

/** BAN-07: the last day of the ban when, with the one missed last, enough were missed within the months; null otherwise. */
export const missedBan = (missedOn: readonly CivilDate[], last: CivilDate, today: CivilDate, at: RuleMoment): { readonly untilDay: CivilDate; readonly count: number } | null => {
  const since = addMonths(last, -ruleValue('insp.missed.months', at).value)
  const count = missedOn.filter((day) => day > since && day <= last).length
  return count >= ruleValue('insp.missed.most', at).value ? { count, untilDay: addYears(today, ruleValue('ban.missed.years', at).value) } : null
}

type Ban = { readonly kind: string; readonly fromAt: Instant; readonly untilDay: CivilDate }

/** BAN-07 closes the internet alone: a station takes the vehicle without a booking. */
export const noMissedBanIsRunning = (bans: readonly Ban[], at: RuleMoment): Problem | null => {
  const ban = bans.filter(({ kind }) => kind === 'BAN-07').toSorted((a, b) => b.untilDay.localeCompare(a.untilDay))[0]
  if (!ban) return null
  const facts = { until: ban.untilDay, appealBy: banAppealBy(civilDate(ban.fromAt), at) }
  return refusal('inspection.banned', 'inspection.come-without-booking', ruleVersion('ban.missed.years', at), facts)
}
