import { addYears, type CivilDate } from '@/lib/kernel/clock'
import type { Problem } from '@/lib/kernel/problem'
import { refusal } from '../refusal'
import { judgedOn, ruleValue, ruleVersion, type RuleMoment } from '../rule-versions'
import { nextInspectionDue } from './inspection'
import { isSchoolBus, passengerSize, type VehicleFacts } from './vehicle-facts'
import type { ScrapLimit, ScrapLine } from './vehicle-rule-values'

/** What only some lines of the scrapping table ask for. */
export type ScrapFacts = VehicleFacts & {
  readonly singleCylinder: boolean
  /** A special-work vehicle that carries a load as well. */
  readonly carriesLoad: boolean
  readonly containerTrailer: boolean
}

/** L M U were commercial once and stay on commercial limits (standards.md §13); T and U count as taxis (assumed). */
const passengerLine = (vehicle: ScrapFacts): ScrapLine => {
  const size = passengerSize(vehicle.vehicleType)
  if (isSchoolBus(vehicle)) return 'school-bus'
  switch (vehicle.use) {
    case 'D': case 'M': case 'T': case 'U': return `taxi-${size}`
    case 'G': return 'rental'
    case 'N': return `training-${size}`
    case 'C': return 'city-bus'
    case 'B': case 'E': case 'F': case 'L': case 'R': return `commercial-${size}`
    default: return `private-${size}`
  }
}

const goodsLine = ({ vehicleType, singleCylinder }: ScrapFacts): ScrapLine => {
  switch (vehicleType.charAt(1)) {
    case '1': return 'goods-heavy'
    case '4': return 'goods-micro'
    case '5': return singleCylinder ? 'single-cylinder' : 'low-speed-goods'
    default: return 'goods-medium-light'
  }
}

const semiTrailerLine = ({ use, containerTrailer }: ScrapFacts): ScrapLine => {
  if (use === 'R') return 'semi-trailer-dangerous'
  return containerTrailer ? 'semi-trailer-container' : 'semi-trailer'
}

/** The line of the table for this vehicle; null where it has none (trams, farm tractors, others). */
export const scrapLine = (vehicle: ScrapFacts): ScrapLine | null => {
  const { vehicleType, use, carriesLoad } = vehicle
  switch (vehicleType.charAt(0)) {
    case 'K': return passengerLine(vehicle)
    case 'H': return use === 'R' ? 'dangerous-goods' : goodsLine(vehicle)
    case 'Q': return use === 'R' ? 'dangerous-goods' : 'goods-heavy' // "heavy (incl. tractors)"
    case 'B': return semiTrailerLine(vehicle)
    case 'G': return 'full-trailer'
    case 'Z': return carriesLoad ? 'special-loaded' : 'special-unloaded'
    case 'M': return /^M1/.test(vehicleType) ? 'motorcycle-three-wheel' : 'motorcycle'
    case 'N': return 'single-cylinder' // three-wheeled, one line with single-cylinder low-speed
    case 'J': return 'wheeled-machinery'
    case 'D': return vehicleType === 'D11' ? 'city-bus' : null
    default: return null
  }
}

/** Years and guide mileage (10,000 km) of a line (VEH-08). */
export const scrapLimit = (line: ScrapLine, at: RuleMoment): ScrapLimit => ruleValue('veh.scrap.limits', at).value[line]

/** The last good day by years; null without a limit of years (VEH-07, VEH-08). */
export const yearLimitDate = (vehicle: ScrapFacts, at: RuleMoment): CivilDate | null => {
  const line = scrapLine(vehicle)
  const years = line && scrapLimit(line, at).years
  return years === null ? null : addYears(vehicle.registeredOn, years)
}

/** The ends of the next three cycles after a validity ended; the third is the last day to obtain a mark (VEH-07 d). */
export const missedCycleDates = (vehicle: VehicleFacts, validityEnd: CivilDate, at: RuleMoment): readonly CivilDate[] => {
  const ends: CivilDate[] = []
  let end = validityEnd
  for (let left = ruleValue('veh.scrap.cycles', at).value; left > 0; left--) {
    end = nextInspectionDue(vehicle, end, at)
    ends.push(end)
  }
  return ends
}

export type ScrapReason = 'years' | 'three-cycles'

/** The earlier of both limits: the last good day. `inspectionUntil`: the running or last validity, null if there was none. */
export const scrapDate = (
  vehicle: ScrapFacts,
  inspectionUntil: CivilDate | null,
  at: RuleMoment,
): { readonly lastDay: CivilDate; readonly reason: ScrapReason } | null => {
  const years = yearLimitDate(vehicle, at)
  const cycles = inspectionUntil === null ? null : missedCycleDates(vehicle, inspectionUntil, at).at(-1) ?? null
  if (cycles !== null && (years === null || cycles < years)) return { lastDay: cycles, reason: 'three-cycles' }
  return years === null ? null : { lastDay: years, reason: 'years' }
}

/** VEH-10: in the last year before the limit of years no transfer, no change of use, no move. */
export const vehicleMayChangeHands = (yearLimit: CivilDate | null, today: CivilDate, at: RuleMoment): Problem | null => {
  if (yearLimit === null) return null
  const version = ruleVersion('veh.scrap.freeze.years', judgedOn(at, today))
  const frozenFrom = addYears(yearLimit, -version.value)
  return today < frozenFrom ? null : refusal('vehicle.near-scrapping', 'vehicle.drive-to-the-end', version, { yearLimit, frozenFrom })
}
