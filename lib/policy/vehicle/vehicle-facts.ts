import type { CivilDate } from '@/lib/kernel/clock'

/** What the register knows of a vehicle that the law asks for. */
export type VehicleFacts = {
  /** 车辆类型 (cllx), standards.md §12: letter = kind, second = size, third = body. */
  readonly vehicleType: string
  /** 使用性质 (syxz), one letter of standards.md §13. */
  readonly use: string
  readonly registeredOn: CivilDate
  /** null where the register does not say: the seats of the type, no long storage. */
  readonly seats: number | null
  readonly manufacturedOn: CivilDate | null
  /** An accident with injury or death, or a punished illegal modification: back to the basic cycle (VEH-04). */
  readonly exemptionLostOn: CivilDate | null
}

/** A–Z of standards.md §13; N training counts by its own scrapping line. */
const COMMERCIAL_USES = 'BCDEFGRT'
const SCHOOL_BUS_USES = 'OPQS'
const SCHOOL_BUS_TYPES = ['K18', 'K28', 'K38']
const MINIBUS_TYPES = ['K39', 'K49']

export const isCommercial = (use: string): boolean => use !== '' && COMMERCIAL_USES.includes(use)

export const isSchoolBus = ({ vehicleType, use }: Pick<VehicleFacts, 'vehicleType' | 'use'>): boolean =>
  SCHOOL_BUS_TYPES.includes(vehicleType) || (use !== '' && SCHOOL_BUS_USES.includes(use))

export const isMinibus = (vehicleType: string): boolean => MINIBUS_TYPES.includes(vehicleType)

export type Size = 'large' | 'medium' | 'small'

const SIZES: Readonly<Record<string, Size>> = { 1: 'large', 2: 'medium', 3: 'small', 4: 'small' }

/** Of passenger vehicles; micro counts as small in every table. */
export const passengerSize = (vehicleType: string): Size => SIZES[vehicleType.charAt(1)] ?? 'small'

export const isPassenger = (vehicleType: string): boolean => vehicleType.startsWith('K')

export const isMotorcycle = (vehicleType: string): boolean => vehicleType.startsWith('M')

/** Goods vehicles H, tractors of semi-trailers Q and the trailers B and G (assumed to be inspected with them). */
export const isGoods = (vehicleType: string): boolean => /^[HQBG]/.test(vehicleType)
