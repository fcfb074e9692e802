import { isMotorcycleClass, type LicenceClass } from '../licence/licence-classes'

export const GEARBOXES = ['manual', 'automatic'] as const
export type Gearbox = (typeof GEARBOXES)[number]

const AUTOMATIC_ONLY: readonly LicenceClass[] = ['C2', 'C5']
const EITHER: readonly LicenceClass[] = ['A1', 'A3', 'B1', 'N', 'P']

/** What a class may be tested on: C2 and C5 are automatic by law, C1 is not; buses and trams come as either (assumed). */
export const gearboxesFor = (licenceClass: LicenceClass): readonly Gearbox[] => {
  if (AUTOMATIC_ONLY.includes(licenceClass)) return ['automatic']
  return EITHER.includes(licenceClass) || isMotorcycleClass(licenceClass) ? GEARBOXES : ['manual']
}
