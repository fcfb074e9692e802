import { addDays, addMonths, addYears, type CivilDate } from '@/lib/kernel/clock'
import type { Problem } from '@/lib/kernel/problem'
import { holdsClass, type LicenceClass } from '../licence/licence-classes'
import { refusal } from '../refusal'
import { ruleValue, ruleVersion, type RuleMoment } from '../rule-versions'

/** A vehicle's history of drivers bound and unbound, by civil day. */
export type BindingEvent = { readonly kind: 'bound' | 'unbound'; readonly on: CivilDate }

export type VehicleToBind = {
  readonly ownerId: string
  readonly isOwnedByPerson: boolean
  readonly plateType: string
  /** Any one of these classes drives it. */
  readonly needs: readonly LicenceClass[]
  /** Drivers bound now, besides the owner. */
  readonly bound: number
  readonly isBanned: boolean
}

/** Vehicles of others: bound now, and every binding there was with whose vehicle it was. */
export type DriverToBind = {
  readonly personId: string
  readonly classes: readonly LicenceClass[]
  readonly boundNow: number
  readonly history: readonly { readonly ownerId: string; readonly on: CivilDate }[]
}

type LimitKey = 'bind.perDriver' | 'bind.owners' | 'bind.perDay' | 'bind.perYear'

const limitProblem = (key: LimitKey, code: string, after: number, at: RuleMoment): Problem | null => {
  const version = ruleVersion(key, at)
  return version.value !== null && after > version.value ? refusal(code, 'binding.at-the-counter', version, { most: version.value }) : null
}

const vehicleMayBeBound = ({ isOwnedByPerson, plateType, isBanned, bound }: VehicleToBind, at: RuleMoment): Problem | null => {
  const types = ruleVersion('vio.online.boundTypes', at)
  if (!isOwnedByPerson) return refusal('binding.owner-is-a-body', 'binding.at-the-counter', types, {})
  if (!types.value.includes(plateType)) return refusal('binding.plate-type', 'binding.at-the-counter', types, { plateType })
  if (isBanned) return refusal('binding.vehicle-banned', 'binding.at-the-counter', ruleVersion('ban.binding.years', at), {})
  const most = ruleVersion('bind.perVehicle', at)
  return bound >= most.value ? refusal('binding.vehicle-full', 'binding.unbind-another', most, { most: most.value }) : null
}

/** One more driver for a vehicle, judged on the day both have agreed (VIO-07, VIO-08). */
export const bindingRefusal = (vehicle: VehicleToBind, driver: DriverToBind, on: CivilDate, at: RuleMoment): Problem | null => {
  const types = ruleVersion('vio.online.boundTypes', at)
  if (driver.personId === vehicle.ownerId) return refusal('binding.own-vehicle', 'binding.nothing-to-bind', types, {})
  if (!vehicle.needs.some((needed) => holdsClass(driver.classes, needed))) return refusal('binding.class-too-small', 'binding.at-the-counter', types, {})
  const owners = new Set([...driver.history.map(({ ownerId }) => ownerId), vehicle.ownerId]).size
  const onDay = driver.history.filter((past) => past.on === on).length
  const inYear = driver.history.filter((past) => past.on.slice(0, 4) === on.slice(0, 4)).length
  return vehicleMayBeBound(vehicle, at)
    ?? limitProblem('bind.perDriver', 'binding.driver-full', driver.boundNow + 1, at)
    ?? limitProblem('bind.owners', 'binding.owners-full', owners, at)
    ?? limitProblem('bind.perDay', 'binding.day-full', onDay + 1, at)
    ?? limitProblem('bind.perYear', 'binding.year-full', inYear + 1, at)
}

const countedFrom = (events: readonly BindingEvent[], on: CivilDate, at: RuleMoment): readonly BindingEvent[] => {
  const since = addMonths(on, -ruleValue('bind.frequent.months', at).value)
  return events.filter((event) => since <= event.on && event.on <= on)
}

const unbinds = (events: readonly BindingEvent[]): number => events.filter(({ kind }) => kind === 'unbound').length

/** How often a vehicle's drivers were unbound within the months that count (VIO-09). */
export const unboundWithin = (events: readonly BindingEvent[], on: CivilDate, at: RuleMoment): number => unbinds(countedFrom(events, on, at))

/** Bound and unbound too often within twelve months: the vehicle goes on the list of BAN-04 (VIO-09). */
export const isBoundTooOften = (events: readonly BindingEvent[], on: CivilDate, at: RuleMoment): boolean => {
  const counted = countedFrom(events, on, at)
  return unbinds(counted) > ruleValue('bind.frequent.unbinds', at).value || counted.length > ruleValue('bind.frequent.events', at).value
}

/** What one more event does to the vehicle: bans it, leaves it one from a ban, or neither (BAN-04). */
export type BindingOutlook = 'banned' | 'one-more' | 'free'

/** Said before it is done. */
export const bindingOutlook = (events: readonly BindingEvent[], kind: BindingEvent['kind'], on: CivilDate, at: RuleMoment): BindingOutlook => {
  const next: BindingEvent = { kind, on }
  if (isBoundTooOften([...events, next], on, at)) return 'banned'
  return isBoundTooOften([...events, next, { kind: 'unbound', on }], on, at) ? 'one-more' : 'free'
}

/** The last day of the ban that begins today. */
export const bindingBanUntil = (today: CivilDate, at: RuleMoment): CivilDate => addYears(today, ruleValue('ban.binding.years', at).value)

/** The last day on which the owner can agree (VIO-08). */
export const answerBindingBy = (askedOn: CivilDate, at: RuleMoment): CivilDate => addDays(askedOn, ruleValue('bind.answer.days', at).value)

/** An owner who refused is not asked again by the same driver so soon (VIO-08). */
export const refusalHasPassed = (refusedAskedOn: CivilDate, today: CivilDate, at: RuleMoment): Problem | null => {
  const version = ruleVersion('bind.refused.days', at)
  const from = addDays(refusedAskedOn, version.value)
  return today < from ? refusal('binding.refused-lately', 'binding.talk-to-the-owner', version, { nextOn: from }) : null
}
