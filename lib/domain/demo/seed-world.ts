import { settings } from '@/db/common/schema'
import { eq } from '@/db/conditions'
import { organisationsWithMembers, staffMembers } from '@/db/national/seed/account-rows'
import { PASSWORDS } from '@/db/national/seed/demo-logins'
import { placeRows } from '@/db/national/seed/place-rows'
import type { SeedTerms } from '@/db/province/seed/seed-terms'
import { civilDate, instantOf, machineNow, type Instant } from '@/lib/kernel/clock'
import { platform } from '../platform'
import { hashPassword } from '../sessions/password-hash'
import { demoPeople } from './demo-person'
import { seedTools } from './seed-tools'
import type { SegmentScale } from './segment-plans'
import { worldOf, type PlaceOfWorld, type World } from './world-file'
import { writeCaptures } from './write-captures'
import { writeExams } from './write-exams'
import { writeCountry, writeLogins } from './write-national'
import { writeHistory } from './write-history'
import { peopleStanding, writeProvince } from './write-province'

export const SEED = 122
export const DOORS_2015 = instantOf('2015-10-29', '08:55')
/** Fewer people than this make a small world for tests, with short segments. */
const SMALL_BELOW = 1_000

type Hashes = { readonly citizen: string; readonly member: string; readonly staff: string }

const hashes = async (): Promise<Hashes> => ({
  citizen: await hashPassword(PASSWORDS.citizen),
  member: await hashPassword(PASSWORDS.member),
  staff: await hashPassword(PASSWORDS.staff),
})

export const termsOf = (code: string, at: Instant = machineNow()): SeedTerms => {
  const block = placeRows.findIndex((place) => place.code === code)
  const place = placeRows[block]
  if (!place) throw new Error(`There is no place ${code} in the demo; it knows ${placeRows.map((each) => each.code).join(', ')}.`)
  const now = place.profile === 'seed2015' ? DOORS_2015 : at
  return { seed: SEED, place, block, today: civilDate(now), now, machineNow: at, tools: seedTools(platform().keys) }
}

/** Brings one place to so many people; who stands already stays. */
const seedPlace = async (terms: SeedTerms, count: number, hash: Hashes): Promise<PlaceOfWorld> => {
  const { databases } = platform()
  const province = await databases.province(terms.place.province)
  const from = await peopleStanding(province, terms.place.code)
  const staff = staffMembers(terms, hash.staff)
  const organisations = organisationsWithMembers(terms, hash.member)
  const fresh = demoPeople(terms, from, count)
  const scale: SegmentScale = count < SMALL_BELOW ? 'small' : 'full'
  if (fresh.length > 0 || from === 0) {
    await writeLogins(databases.national, terms, { people: fresh, staff, organisations, citizenHash: hash.citizen })
    await writeProvince(province, terms, { people: fresh, from, organisations, scale })
    if (from === 0) await writeExams(terms, fresh)
    if (from === 0 && terms.place.profile === 'current') await writeCaptures(terms, fresh)
    if (from === 0 && scale === 'full' && terms.place.profile === 'current') await writeHistory(terms, fresh)
  }
  return { terms, people: demoPeople(terms, 0, Math.max(from, count)), staff, organisations }
}

/** The day of the first start: later runs build on it, so dates of the world stay as they were. */
const firstDay = async (): Promise<Instant> => {
  const name = 'demo.first-start'
  const { national } = platform().databases
  await national.write((tx) => tx.insert(settings).values({ name, value: String(machineNow()) }).onConflictDoNothing().returning())
  const [row] = await national.read.select().from(settings).where(eq(settings.name, name))
  return Number(row?.value ?? machineNow())
}

/** Builds or completes the whole demo world; `counts` overrides the number of people of single places. */
export const seedWorld = async (usual: number, counts: Readonly<Record<string, number>> = {}): Promise<World> => {
  if (platform().mode !== 'demo') throw new Error('The demo world is for MODE=demo only.')
  for (const code of Object.keys(counts)) termsOf(code)
  const at = await firstDay()
  await writeCountry(platform().databases.national, SEED)
  const hash = await hashes()
  const places: PlaceOfWorld[] = []
  for (const { code } of placeRows) places.push(await seedPlace(termsOf(code, at), counts[code] ?? usual, hash))
  return worldOf(civilDate(at), places)
}

/** One place of the re-enactment anew, after its database was thrown away. */
export const seedPlaceAnew = async (code: string, count: number): Promise<void> => {
  await seedPlace(termsOf(code, await firstDay()), count, await hashes())
}
