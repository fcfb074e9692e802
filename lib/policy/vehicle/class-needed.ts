import type { CivilDate } from '@/lib/kernel/clock'
import { holdsClass, type LicenceClass } from '../licence/licence-classes'
import type { VehicleFacts } from './vehicle-facts'

type ClassRow = {
  /** Beginning of the vehicle type (cllx). */
  readonly type: string
  /** Only for this use; unsaid: for any. */
  readonly use?: string
  /** Any one of them drives it. */
  readonly classes: readonly LicenceClass[]
  /** First and last day; unsaid: always. */
  readonly from?: CivilDate
  readonly to?: CivilDate
}

const CITY_BUS = 'C'
const C6_BEGINS = '2022-04-01'
const BEFORE_C6 = '2022-03-31'

/**
 * Which class drives a kind of vehicle (annex 1 of Order 162, types of standards.md §12): the first row that fits counts. The register knows
 * neither gearbox nor adaptations for the disabled, so a small car asks for C2 and takes C5 (assumed). What is drawn asks for the class of
 * what draws it. Tractors of farms and kinds without a row are driven by no class of this list.
 */
const CLASS_ROWS: readonly ClassRow[] = [
  { type: 'K1', use: CITY_BUS, classes: ['A3'] },
  { type: 'K1', classes: ['A1'] },
  { type: 'K2', use: CITY_BUS, classes: ['A3', 'B1'] },
  { type: 'K2', classes: ['B1'] },
  { type: 'K3', classes: ['C2', 'C5'] },
  { type: 'K4', classes: ['C2', 'C5'] },
  { type: 'H1', classes: ['B2'] },
  { type: 'H2', classes: ['B2'] },
  { type: 'H3', classes: ['C2'] },
  { type: 'H4', classes: ['C2'] },
  { type: 'H5', classes: ['C3'] },
  ...['Q3', 'B3', 'G3'].flatMap((type): readonly ClassRow[] => [
    { type, classes: ['A2'], to: BEFORE_C6 },
    { type, classes: ['C6'], from: C6_BEGINS },
  ]),
  { type: 'Q', classes: ['A2'] },
  { type: 'B', classes: ['A2'] },
  { type: 'G', classes: ['A2'] },
  { type: 'Z1', classes: ['B2'] },
  { type: 'Z2', classes: ['B2'] },
  { type: 'Z5', classes: ['B2'] },
  { type: 'Z', classes: ['C2'] },
  { type: 'M12', classes: ['F'] },
  { type: 'M1', classes: ['D'] },
  { type: 'M22', classes: ['F'] },
  { type: 'M2', classes: ['E'] },
  { type: 'N', classes: ['C4'] },
  { type: 'J', classes: ['M'] },
  { type: 'D11', classes: ['N'] },
  { type: 'D12', classes: ['P'] },
]

type Vehicle = Pick<VehicleFacts, 'vehicleType' | 'use'>

/** Any one of these drives the vehicle on the day; none: no class does. */
export const classesNeeded = ({ vehicleType, use }: Vehicle, on: CivilDate): readonly LicenceClass[] =>
  CLASS_ROWS.find((row) =>
    vehicleType.startsWith(row.type) && (row.use === undefined || row.use === use) && (row.from ?? on) <= on && on <= (row.to ?? on))?.classes ?? []

/** Whether what is held covers the vehicle (VIO-05, VIO-08). */
export const mayDrive = (held: readonly LicenceClass[], vehicle: Vehicle, on: CivilDate): boolean =>
  classesNeeded(vehicle, on).some((needed) => holdsClass(held, needed))
