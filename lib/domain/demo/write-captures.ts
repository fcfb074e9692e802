import { and, isNotNull, notExists, sql } from 'drizzle-orm'
import { eq, inArray } from '@/db/conditions'
import { demoCameras } from '@/db/province/seed/capture-rows'
import { registeredVehicleRow } from '@/db/province/seed/vehicle-rows'
import type { SeedTerms } from '@/db/province/seed/seed-terms'
import { violationPictures } from '@/db/province/schema/captures'
import { vehicles } from '@/db/province/schema/register'
import { violations } from '@/db/province/schema/violations'
import { HOUR, MINUTE, type Instant } from '@/lib/kernel/clock'
import { sha256 } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { readPicture } from '../files/read-picture'
import { storeBytes } from '../files/store-bytes'
import { platform, provinceHandle } from '../platform'
import { findPlace } from '../system-context'
import { recordCaptures, type StoredPicture } from '../captures/record-captures'
import type { DemoPerson } from './demo-person'
import { evidencePicture } from './evidence-picture'
import { stagehands } from './history-actors'

const WAITING = [
  { code: '1039', fineFen: 5_000, points: 0 }, { code: '1101', fineFen: 5_000, points: 1 }, { code: '1044', fineFen: 10_000, points: 1 },
  { code: '1019', fineFen: 10_000, points: 0 }, { code: '1102', fineFen: 10_000, points: 1 }, { code: '1042', fineFen: 10_000, points: 0 },
] as const

/** As many as somebody looks at. */
const MOST_SHOWN = 30

const stored = async (act: { readonly plate: string; readonly at: Instant; readonly road: string }): Promise<StoredPicture> => {
  const drawn = await readPicture(await evidencePicture(act), 'paper', 'pictures')
  if (!drawn.ok) throw new Error('a picture of the demo could not be drawn')
  const { bytes, width, height } = drawn.value
  return { storedAs: await storeBytes(platform(), bytes), sha256: sha256(bytes), bytes: bytes.length, width, height }
}

/** Records that a camera sent in the last hours and nobody has looked at. */
const writeWaiting = async (terms: SeedTerms, people: readonly DemoPerson[]): Promise<void> => {
  const place = await findPlace(terms.place.code)
  const [camera] = demoCameras(terms)
  if (!place || !camera) return
  const seen = people.filter(({ hasVehicle }) => hasVehicle).slice(-WAITING.length)
  const records = []
  for (const [i, { person }] of seen.entries()) {
    const act = { plate: registeredVehicleRow(terms, person, 'any').plate ?? '', at: terms.now - HOUR - i * 7 * MINUTE, road: camera.road.zh }
    const { code, fineFen, points } = WAITING[i] ?? WAITING[0]
    records.push({ ...act, code, fineFen, points, plateType: '02', speed: null, speedLimit: null, pictures: [await stored(act), await stored({ ...act, at: act.at + 1_000 })] })
  }
  const ctx = stagehands(terms, place).at({ kind: 'system', name: camera.id }, 'api', terms.now - 20 * MINUTE)
  const recorded = await recordCaptures(ctx, { deviceId: camera.id, records })
  if (!recorded.ok) throw new Error('captures of the demo were refused')
}

/** Evidence for the open records of those who sign in to the demo. */
const writeEvidence = async (terms: SeedTerms, people: readonly DemoPerson[]): Promise<void> => {
  const handle = await provinceHandle(terms.place.province)
  const owners = people.filter(({ login, hasVehicle }) => login && hasVehicle).map(({ person }) => person.id)
  if (owners.length === 0) return
  const open = await handle.read.select({ id: violations.id, plate: violations.plate, at: violations.at, road: violations.road }).from(violations)
    .innerJoin(vehicles, eq(vehicles.id, violations.vehicleId))
    .where(and(
      eq(violations.state, 'open'), isNotNull(violations.vehicleId), inArray(vehicles.ownerId, owners.slice(0, 500)),
      notExists(handle.read.select({ one: sql`1` }).from(violationPictures).where(eq(violationPictures.violationId, violations.id))),
    )).limit(MOST_SHOWN)
  for (const { id, ...act } of open) {
    const picture = await stored(act)
    await handle.write((tx) => tx.insert(violationPictures).values({ ...picture, id: newId('vpi', terms.machineNow), violationId: id, position: 1, at: act.at }))
  }
}

export const writeCaptures = async (terms: SeedTerms, people: readonly DemoPerson[]): Promise<void> => {
  await writeWaiting(terms, people)
  await writeEvidence(terms, people)
}
