import { DAY, HOUR } from '@/lib/kernel/clock'
import type { violations } from '../schema/register'
import { randomFor, seededId, type SeedTerms } from './seed-terms'
import type { registeredVehicleRow } from './vehicle-rows'

type Act = { readonly code: string; readonly points2015: number; readonly points: number; readonly fineFen: number }

/** Camera records by code (standards.md §15), with the points of 2013 and of today and a plausible local fine. */
const ACTS: readonly [Act, ...Act[]] = [
  { code: '1039', points2015: 0, points: 0, fineFen: 5_000 },
  { code: '1042', points2015: 0, points: 0, fineFen: 10_000 },
  { code: '1019', points2015: 0, points: 0, fineFen: 10_000 },
  { code: '1044', points2015: 0, points: 1, fineFen: 10_000 },
  { code: '1102', points2015: 1, points: 1, fineFen: 10_000 },
  { code: '1103', points2015: 1, points: 1, fineFen: 10_000 },
]
const ROADS: readonly [string, ...string[]] = ['演示大道与样例路口', '模拟路高架下', '试验大道120号', '虚构里南口', '样例桥']

export const violationRow = (terms: SeedTerms, vehicle: ReturnType<typeof registeredVehicleRow>, index: number, isSettled = false): typeof violations.$inferInsert => {
  const random = randomFor(terms, `violation:${index}`)
  const act = random.pick(ACTS)
  return {
    id: seededId(terms, 'vio', String(index)),
    place: terms.place.code,
    plateType: vehicle.plateType,
    plate: vehicle.plate,
    vehicleId: vehicle.id,
    code: act.code,
    at: terms.now - (1 + random.below(300)) * DAY - random.below(12) * HOUR,
    road: random.pick(ROADS),
    fineFen: act.fineFen,
    points: terms.place.profile === 'seed2015' ? act.points2015 : act.points,
    state: isSettled ? 'paid' : random.pick(['open', 'paid', 'paid', 'paid']),
  }
}
