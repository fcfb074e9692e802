import { randomBytes } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { columnsOf, keptUnderOldKeys } from '@/db/sealed-columns'
import { accounts } from '@/db/national/schema/accounts'
import { applications } from '@/db/province/schema/applications'
import { people } from '@/db/province/schema/people'
import { captureFiles, violationPictures } from '@/db/province/schema/captures'
import { files } from '@/db/province/schema/production'
import { violations } from '@/db/province/schema/violations'
import { openBytes, open, sealBytes, type KeyRing } from '@/lib/kernel/crypto'
import { machineNow } from '@/lib/kernel/clock'
import { findApplication } from '../applications/find-application'
import { valueOf } from '../applications/application-test-world'
import { platform, startPlatform } from '../platform'
import { attackWorld } from '../security/attack-world'
import { verifySeals } from '../verify/verify-seals'
import { resealFields } from './reseal-fields'

let stage: Awaited<ReturnType<typeof attackWorld>>
let old: KeyRing
let both: KeyRing
let only: KeyRing
let owner: Awaited<ReturnType<typeof stage.citizen>>
let applicationId: string

const PICTURE = 'a'.repeat(32)
/** Evidence of a record, and a file of records that waits. */
const EVIDENCE = 'b'.repeat(32)
const WAITING = 'c'.repeat(32)
const province = async () => stage.world.databases.province('32')
const looked = async (ids: readonly string[]) => {
  const { databases } = stage.world
  const provinces = await Promise.all((await databases.provinceCodes()).map(async (code) => ({ code, db: (await databases.province(code)).read })))
  return verifySeals({ national: databases.national.read, provinces }, ids)
}

beforeAll(async () => {
  stage = await attackWorld()
  old = stage.world.keys
  both = { ...old, current: 'k2', fields: { k2: randomBytes(32), ...old.fields } }
  only = { ...both, fields: { k2: both.fields.k2 ?? Buffer.alloc(0) } }
  owner = await stage.citizen()
  applicationId = (await stage.draft(owner)).applicationId
  for (let n = 0; n < 450; n++) await stage.world.person()
  await platform().ports.files.put(PICTURE, sealBytes(old, 'files.bytes', PICTURE, Buffer.from('picture')))
  await (await province()).write((tx) =>
    tx.insert(files).values({ id: 'fil_1', applicationId, field: 'proof', ownerId: owner.person.id, mime: 'image/png', bytes: 7, sha256: '-', storedAs: PICTURE, at: machineNow() }).returning({ id: files.id }),
  )
  for (const name of [EVIDENCE, WAITING]) await platform().ports.files.put(name, sealBytes(old, 'files.bytes', name, Buffer.from('evidence')))
  await (await province()).write(async (tx) => {
    await tx.insert(violations).values({ id: 'vio_1', place: 'has', plateType: '02', plate: '苏H12345', code: '1039', at: 1, road: '演示大道', fineFen: 5_000, points: 0, state: 'captured' })
    await tx.insert(violationPictures).values({ id: 'vpi_1', violationId: 'vio_1', position: 1, storedAs: EVIDENCE, sha256: '-', bytes: 8, width: 1, height: 1, at: 1 })
    await tx.insert(captureFiles).values({ id: 'cfl_1', place: 'has', digest: '-', storedAs: WAITING, lines: 1, state: 'ready', uploadedBy: 'acc', uploadedAt: 1 })
  })
  startPlatform({ ...platform(), keys: both })
}, 120_000)
afterAll(() => stage.world.close())

it('[E2] every sealed column of the schemas is known, and its table has an id', async () => {
  const { databases } = stage.world
  for (const [level, { read }] of [['national', databases.national], ['province', await province()]] as const) {
    const found = await read.all<{ t: string; c: string }>(sql`SELECT m.name AS t, p.name AS c FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table' AND (p.name = 'sealed' OR p.name LIKE '%\\_sealed' ESCAPE '\\')`)
    const known = [...columnsOf(level), ...keptUnderOldKeys.filter((each) => each.level === level)].map(({ table, column }) => `${table}.${column}`)
    expect(known).toEqual(expect.arrayContaining(found.map(({ t, c }) => `${t}.${c}`)))
    for (const { table } of columnsOf(level)) expect((await read.all<{ name: string }>(sql`SELECT name FROM pragma_table_info(${table})`)).map(({ name }) => name), table).toContain('id')
  }
})

it('[E2] verify tells what waits under an older key, and what no key of the ring opens', async () => {
  const { lost, older } = await looked(['k2', 'k1'])
  expect(lost).toEqual([])
  expect(older).toBeGreaterThan(900)
  expect((await looked(['k2'])).lost.map(({ row }) => row)).toContainEqual(expect.stringContaining('people.name_sealed'))
})

it('[E2][E9] cut off it goes on: what one run has sealed the next leaves alone, and afterwards the old key opens nothing that is needed', async () => {
  const handle = await province()
  const write = handle.write.bind(handle)
  let slices = 0
  handle.write = async (unit) => {
    if (++slices > 2) throw new Error('cut off')
    return write(unit)
  }
  await expect(resealFields()).rejects.toThrow('cut off')
  handle.write = write
  const halfway = (await looked(['k2', 'k1'])).older
  expect(halfway).toBeGreaterThan(0)
  // The photo the draft was begun with, and what was put there by hand.
  const told = await resealFields()
  expect(told).toMatchObject({ unknown: [], pictures: 4, rows: halfway })
  expect(await looked(['k2', 'k1'])).toEqual({ lost: [], older: 0 })

  const [person] = await handle.read.select().from(people).where(eq(people.id, owner.person.id))
  expect(open(only, 'people.document', owner.person.id, person?.documentSealed ?? '')).toBe(owner.person.number)
  const picture = await platform().ports.files.get(PICTURE)
  expect(openBytes(only, 'files.bytes', PICTURE, picture ?? Buffer.alloc(0)).toString()).toBe('picture')
  for (const name of [EVIDENCE, WAITING]) expect(openBytes(only, 'files.bytes', name, (await platform().ports.files.get(name)) ?? Buffer.alloc(0)).toString()).toBe('evidence')
  expect(valueOf(await findApplication({ ...owner.ctx, keys: only }, { applicationId }))?.facts).toMatchObject({ reason: 'lost' })
  expect(await resealFields()).toEqual({ rows: 0, pictures: 0, unknown: [] })
})

it('[E2] a row that no key opens is named and stays', async () => {
  const handle = await province()
  await handle.write((tx) => tx.update(applications).set({ factsSealed: 'k9.a.b.c' }).where(eq(applications.id, applicationId)).returning({ id: applications.id }))
  const told = await resealFields()
  expect(told.unknown).toEqual([`applications.facts_sealed ${applicationId}`])
  expect((await handle.read.select().from(applications).where(eq(applications.id, applicationId)))[0]?.factsSealed).toBe('k9.a.b.c')
  expect((await looked(['k2', 'k1'])).lost).toHaveLength(1)
  expect((await stage.world.databases.national.read.select().from(accounts))[0]?.nameSealed).toMatch(/^k2\./)
})
