import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inbox, outbox } from '@/db/common/schema'
import { places, provinces } from '@/db/national/schema/places'
import { violationPictures } from '@/db/province/schema/captures'
import { notices } from '@/db/province/schema/people'
import { violations } from '@/db/province/schema/violations'
import { machineNow } from '@/lib/kernel/clock'
import { open } from '@/lib/kernel/crypto'
import { valueOf } from '../applications/application-test-world'
import { storedBytes } from '../files/store-bytes'
import { platform, provinceHandle } from '../platform'
import { testWorld } from '../test-world'
import { verifyFiles } from '../verify/verify-files'
import { violationChecks } from '../verify/violation-checks'
import { captureWorld } from './capture-test-world'
import { acceptRecord } from './check-record'
import { plateHomes } from './home-of-plate'
import { noteHomeState, receiveRecord } from './receive-record'
import type { SentRecord } from './sent-record'
import { tellOrigin } from './tell-origin'

let world: Awaited<ReturnType<typeof testWorld>>
let captures: ReturnType<typeof captureWorld>

beforeAll(async () => {
  world = await testWorld()
  captures = captureWorld(world)
})
afterAll(() => world.close())

const read = async (province: string) => (await provinceHandle(province)).read
const recordOf = async (id: string, province: string) => (await (await read(province)).select().from(violations).where(eq(violations.id, id)))[0]

/** A reviewer of Xiamen. */
const reviewer = () => {
  const actor = world.staff('reviewer')
  return captures.office(actor.kind === 'staff' ? { ...actor, roles: [{ province: '35', place: '*', role: 'reviewer' }] } : actor, 'xmn')
}

const recordedInXiamen = async (plate: string) => {
  const { send, record } = await captures.device('xmn')
  const answer = await send({ records: [await record({ plate, code: '1101' })] })
  if (answer.status !== 200) throw new Error('refused')
  const recordId = answer.records[0]?.id ?? ''
  valueOf(await acceptRecord(reviewer(), { recordId, revision: 1 }))
  return recordId
}

const messageOf = async (id: string): Promise<SentRecord> => {
  const [row] = await (await read('35')).select().from(outbox).where(eq(outbox.key, `violation.send:${id}:35:2`))
  return JSON.parse(open(world.keys, 'outbox.payload', row?.id ?? '', row?.payload ?? ''))
}

it('a record of Xiamen for a car of Huai’an is handled at home, exactly once however often it is delivered (D4)', async () => {
  const owner = await world.person()
  const vehicleId = await world.vehicle({ ownerId: owner.id, plate: '苏H90001', plateType: '02', stage: 'registered', registeredOn: '2020-01-01' })
  const id = await recordedInXiamen('苏H90001')
  expect(await recordOf(id, '35')).toMatchObject({ state: 'sent', toProvince: '32', homeState: null })
  const message = await messageOf(id)
  await world.settle()
  await Promise.all([receiveRecord(message, `violation.send:${id}:35:2`), receiveRecord(message, `violation.send:${id}:35:2`)])
  expect(await recordOf(id, '32')).toMatchObject({ state: 'open', place: 'xmn', fromProvince: '35', vehicleId, points: 1, fineFen: 5_000 })
  expect(await (await read('32')).select({ code: notices.code }).from(notices).where(eq(notices.personId, owner.id))).toEqual([{ code: 'F33' }])
  await world.settle()
  expect(await recordOf(id, '35')).toMatchObject({ state: 'sent', homeState: 'open', homeRevision: 3 })
  const pictures = async (province: string) => (await read(province)).select().from(violationPictures).where(eq(violationPictures.violationId, id))
  const [[there], [here]] = [await pictures('35'), await pictures('32')]
  expect(here?.storedAs).not.toBe(there?.storedAs)
  expect(await storedBytes(world, here?.storedAs ?? '')).toEqual(await storedBytes(world, there?.storedAs ?? ''))
})

it('what becomes of it at home is told back in the order of its revisions, an older message changes nothing', async () => {
  const owner = await world.person()
  await world.vehicle({ ownerId: owner.id, plate: '苏H90002', plateType: '02', stage: 'registered', registeredOn: '2020-01-01' })
  const id = await recordedInXiamen('苏H90002')
  await world.settle()
  const home = await provinceHandle('32')
  for (const state of ['decided', 'paid'] as const) {
    const row = await recordOf(id, '32')
    if (!row) throw new Error('not there')
    await home.write(async (tx) => {
      const [changed] = await tx.update(violations).set({ state, revision: row.revision + 1 }).where(eq(violations.id, id)).returning()
      if (changed) await tellOrigin(tx, world.context(), changed)
    })
  }
  await noteHomeState({ to: '35', recordId: id, state: 'paid', revision: 5 }, 'first-paid')
  await world.settle()
  await noteHomeState({ to: '35', recordId: id, state: 'open', revision: 3 }, 'late')
  expect(await recordOf(id, '35')).toMatchObject({ homeState: 'paid', homeRevision: 5 })
  expect((await (await read('35')).select().from(inbox)).length).toBeGreaterThan(3)
})

it('the same act recorded at home already stays one record, and the sender hears it', async () => {
  const id = await recordedInXiamen('苏H90003')
  const { record } = await messageOf(id)
  await (await provinceHandle('32')).write((tx) => tx.insert(violations).values({ ...record, id: 'vio_other', state: 'captured' }).returning({ id: violations.id }))
  const before = (await platform().ports.files.list()).length
  await world.settle()
  expect((await platform().ports.files.list()).length).toBe(before)
  expect(await recordOf(id, '32')).toBeUndefined()
  await world.settle()
  expect(await recordOf(id, '35')).toMatchObject({ homeState: 'deleted' })
})

it('what is re-enacted stays where it is: its plates are those of the province it re-enacts', async () => {
  await platform().databases.national.write(async (tx) => {
    await tx.insert(provinces).values({ code: '32-2015', nameZh: '江苏（重演）', nameEn: 'Jiangsu (re-enactment)', reenactment: true })
    await tx.insert(places).values({ ...world.context().place, code: 'has-2015', province: '32-2015', host: 'has-2015.122.example', profile: 'seed2015' })
  })
  const home = async (from: string) => (await plateHomes(from))('苏H90004')
  expect([await home('32'), await home('35'), await home('32-2015')]).toEqual([{ province: '32', place: 'has' }, { province: '32', place: 'has' }, { province: '32-2015', place: 'has-2015' }])
  expect((await plateHomes('32-2015'))('闽D90004')).toBeNull()
})

it('nothing of it breaks an invariant (H8)', async () => {
  for (const province of ['32', '35'])
    for (const { name, breaking } of violationChecks) expect([name, await (await read(province)).all(breaking)]).toEqual([name, []])
  const provinces = await Promise.all(['32', '35'].map(async (code) => ({ code, db: await read(code) })))
  expect(await verifyFiles({ provinces }, platform().ports.files, machineNow())).toEqual([])
})
