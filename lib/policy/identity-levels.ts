import type { Level } from '@/lib/kernel/actor'
import { problem, type Problem } from '@/lib/kernel/problem'
import { ruleVersion, traceOf, type RuleMoment } from './rule-versions'

/** L0 anonymous, L1 internet-registered, L2 verified in person, LO organisation account (window only). */
export const LEVELS = ['L0', 'L1', 'L2', 'LO'] as const satisfies readonly Level[]

/** Everything an internet registration opens; the seed words it as a closed list (REG-04). */
export const INTERNET_REGISTERED_SERVICES = [
  'A03', 'A04', 'B08', 'B18', 'C01', 'C02', 'E01', 'E02', 'E03', 'E04', 'E05', 'E06', 'E07',
] as const

/** Platform functions outside the seed's list, opened to L1 as well (REG-04, assumed). */
export const INTERNET_REGISTERED_FUNCTIONS = ['B22', 'C05', 'C06', 'C07', 'J04'] as const

const L1_SERVICES: ReadonlySet<string> = new Set([...INTERNET_REGISTERED_SERVICES, ...INTERNET_REGISTERED_FUNCTIONS])

export const isOpenToInternetRegistered = (serviceCode: string): boolean => L1_SERVICES.has(serviceCode)

const RANKS = { L0: 0, L1: 1, L2: 2 } as const

/** Citizen levels rise; an organisation account is beside them and opens only what asks for one, and the public part. */
export const meetsLevel = (held: Level, required: Level): boolean => {
  if (held === required || required === 'L0') return true
  if (held === 'LO' || required === 'LO') return false
  return RANKS[held] >= RANKS[required]
}

/** The catalogue's level unless the region's dated configuration says otherwise. */
export const requiredLevel = (serviceCode: string, catalogueLevel: Level, at: RuleMoment): Level =>
  ruleVersion('service.minLevel', at).value[serviceCode] ?? catalogueLevel

const remedyOf = (at: RuleMoment): string =>
  ruleVersion('identity.upgrade.online', at).value ? 'identity.upgrade.online' : 'identity.upgrade.counter'

/** Refuses with the way up: the counter, from 2018-09-01 also online (REG-06, REG-07). */
export const levelSuffices = (
  { serviceCode, held, catalogueLevel }: { readonly serviceCode: string; readonly held: Level; readonly catalogueLevel: Level },
  at: RuleMoment,
): Problem | null => {
  const required = requiredLevel(serviceCode, catalogueLevel, at)
  if (meetsLevel(held, required)) return null
  const remedy = required === 'L2' ? remedyOf(at) : 'identity.register'
  const version = ruleVersion('service.minLevel', at)
  return problem('identity.level-too-low', undefined, { required, held }, traceOf(version, { serviceCode, held, required }, remedy))
}

export type RegistrationWay = 'internet' | 'window'

/** Organisations register at the window only (REG-02). */
export const mayRegister = (user: 'individual' | 'organisation', way: RegistrationWay): Problem | null =>
  user === 'organisation' && way === 'internet' ? problem('registration.organisation-at-window-only') : null

export type Locality = {
  readonly residesHere: boolean
  readonly vehicleHere: boolean
  readonly licenceHere: boolean
  readonly residencePermitHere: boolean
  /** An open record of a vehicle that was theirs and is not any more. */
  readonly formerRecordHere: boolean
}

/**
 * REG-08: residents with a vehicle or licence of this place, people living here for long, and (assumed) former owners who have a record to handle: nothing
 * they hold any more would prove them on the internet (REG-15).
 */
export const belongsToWindow = ({ residesHere, vehicleHere, licenceHere, residencePermitHere, formerRecordHere }: Locality): Problem | null =>
  (residesHere && (vehicleHere || licenceHere)) || residencePermitHere || formerRecordHere ? null : problem('registration.not-of-this-place')
