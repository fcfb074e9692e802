import { eq } from '@/db/conditions'
import { provinces } from '@/db/national/schema/places'
import type { Instant } from '@/lib/kernel/clock'
import { moveClock } from '../clock/move-clock'
import { scheduleDailyWorkOf } from '../daily-work'
import { seedPlaceAnew } from '../demo/seed-world'
import { peopleStanding } from '../demo/write-province'
import { platform } from '../platform'
import { findPlace } from '../system-context'

let underWay: Promise<string | null> | null = null

const rebuild = async (code: string, clock: Instant): Promise<string | null> => {
  const { databases, ports } = platform()
  const place = await findPlace(code)
  const [province] = place ? await databases.national.read.select().from(provinces).where(eq(provinces.code, place.province)) : []
  if (!place || !province) return 'not-found'
  if (!province.reenactment) return 'not-a-reenactment'
  const people = await peopleStanding(await databases.province(province.code), code)
  await databases.discardProvince(province.code)
  await ports.checkpoints.forget(`province-${province.code}`)
  await seedPlaceAnew(code, people)
  const refused = await moveClock(province.code, clock)
  // By the clock that counts from now on; else nothing would be compared until the next start.
  if (refused === null) await scheduleDailyWorkOf(province.code)
  return refused
}

/**
 * The stage anew: its database thrown away, made again with the same people and the segment still closed, its clock set.
 * A second call while one is at work gets the same answer. Accounts and sessions are the country's and stay.
 */
export const rebuildReenactment = (code: string, clock: Instant): Promise<string | null> => {
  underWay ??= rebuild(code, clock).finally(() => (underWay = null))
  return underWay
}
