import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accounts, directory } from '@/db/national/schema/accounts'
import { staffRelations } from '@/db/national/schema/organisations'
import { people } from '@/db/province/schema/people'
import { machineNow } from '@/lib/kernel/clock'
import { isLookup, lookup, lookups, seal, type KeyRing } from '@/lib/kernel/crypto'
import { readEnv } from '@/lib/kernel/env'
import { keyRingOf } from '../boot'
import { accountPhoneKeyOf, documentKeyOf, personKeyOf } from '../people-keys'
import { platform, startPlatform } from '../platform'
import { findPersonForCounter } from '../register/find-person-for-counter'
import { findAccountByName } from '../sessions/find-account'
import { testCitizenNumber, testWorld } from '../test-world'
import { verifyDatabases } from '../verify/verify-databases'
import { rehashLookups } from './rehash-lookups'

const fresh = { id: 'k2', key: randomBytes(32) }
const NUMBER = testCitizenNumber(901)
const PHONE = '13900009011'
let world: Awaited<ReturnType<typeof testWorld>>
let old: KeyRing
let both: KeyRing

const accountOf = async (id: string, identity: Parameters<typeof personKeyOf>[1], phone: string) => {
  await world.databases.national.write((tx) =>
    tx.insert(accounts).values({
      id, kind: 'individual', level: 'L1', personKey: personKeyOf(old, identity), documentType: identity.documentType, documentSubtype: identity.documentSubtype ?? null,
      documentSealed: seal(old, 'accounts.document', id, identity.number), nameSealed: seal(old, 'accounts.name', id, '喆测试'),
      phoneSealed: seal(old, 'accounts.phone', id, phone), phoneKey: accountPhoneKeyOf(old, phone), passwordHash: '-', passwordChangedAt: 0, createdAt: 0,
    }),
  )
}

beforeAll(async () => {
  world = await testWorld()
  old = world.keys
  both = { ...old, lookup: [fresh, ...old.lookup] }
  const person = await world.person({ number: NUMBER, phone: PHONE })
  await accountOf('acc_rot', { documentType: 'A', number: NUMBER }, PHONE)
  await accountOf('acc_foreign', { documentType: 'F', documentSubtype: 'PASSPORT', country: 'FRA', number: '12AB34567' }, '13900009012')
  await world.databases.national.write((tx) =>
    tx.insert(staffRelations).values({ id: 'rel_rot', accountId: 'acc_foreign', personKey: person.personKey, kind: 'other', recordedBy: 'acc', recordedAt: machineNow() }),
  )
})
afterAll(() => world.close())

const found = async (keys: KeyRing) => ({
  counter: (await findPersonForCounter({ ...world.context({ actor: world.staff('window-clerk'), channel: 'office' }), keys }, { number: NUMBER })).ok,
  byPhone: (await findAccountByName(platform().databases.national.read, keys, 'citizen', PHONE))?.id,
  byNumber: (await findAccountByName(platform().databases.national.read, keys, 'citizen', NUMBER))?.id,
})
const ALL = { counter: true, byPhone: 'acc_rot', byNumber: 'acc_rot' }

it('[E3] one key gives one look-up; a hash names its key, and is another for every column and key', () => {
  expect(lookups(old, 'a.b', 'x')).toHaveLength(1)
  expect(lookups(both, 'a.b', 'x')).toEqual([lookup(both, 'a.b', 'x'), lookup(old, 'a.b', 'x')])
  expect(lookup(both, 'a.b', 'x')).toMatch(/^k2\./)
  expect(new Set([lookup(both, 'a.b', 'x'), lookup(both, 'a.c', 'x'), lookup(old, 'a.b', 'x')]).size).toBe(3)
  expect(isLookup(both, 'a.b', 'x', lookup(old, 'a.b', 'x'))).toBe(true)
  expect(isLookup({ ...old, lookup: [fresh] }, 'a.b', 'x', lookup(old, 'a.b', 'x'))).toBe(false)
})

it('[E3][E9] a new key in front finds what the old one hashed; after the rotation the old one is not needed', async () => {
  startPlatform({ ...platform(), keys: both })
  expect(await found(both)).toEqual(ALL)
  const only: KeyRing = { ...old, lookup: [fresh] }
  expect(await found(only)).toEqual({ counter: false, byPhone: undefined, byNumber: undefined })
  expect(await rehashLookups()).toMatchObject({ accounts: 2, people: 1, unknown: [] })
  expect(await found(only)).toEqual(ALL)
  const personKey = personKeyOf(only, { documentType: 'A', number: NUMBER })
  const { national } = world.databases
  expect(await national.read.select().from(directory)).toMatchObject([{ personKey }])
  expect(await national.read.select().from(staffRelations)).toMatchObject([{ personKey }])
  const [row] = await (await world.databases.province('32')).read.select().from(people)
  expect(row).toMatchObject({ personKey, documentKey: documentKeyOf(only, '32', 'A', NUMBER) })
  const provinces = await Promise.all((await world.databases.provinceCodes()).map(async (code) => ({ code, db: (await world.databases.province(code)).read })))
  expect(await verifyDatabases({ national: national.read, provinces }, machineNow())).toEqual([])
})

it('[E3] the country of a foreign document, in no column, survives; a second run finds nothing to do', async () => {
  const [row] = await world.databases.national.read.select().from(accounts).where(eq(accounts.id, 'acc_foreign'))
  expect(row?.personKey).toBe(personKeyOf({ ...old, lookup: [fresh] }, { documentType: 'F', documentSubtype: 'PASSPORT', country: 'FRA', number: '12AB34567' }))
  expect(await rehashLookups()).toEqual({ accounts: 0, people: 0, unknown: [] })
})

it('[E3] a key that is not in the ring is said, and its rows stay', async () => {
  startPlatform({ ...platform(), keys: { ...old, lookup: [{ id: 'k3', key: randomBytes(32) }] } })
  const before = await world.databases.national.read.select().from(accounts).where(eq(accounts.id, 'acc_rot'))
  const told = await rehashLookups()
  expect(told.unknown).toEqual(expect.arrayContaining(['acc_rot', 'acc_foreign']))
  expect((await world.databases.national.read.select().from(accounts).where(eq(accounts.id, 'acc_rot')))[0]?.personKey).toBe(before[0]?.personKey)
})

it('[E9] the variable takes one key or a ring, and refuses short and twice named ones', () => {
  const key = () => randomBytes(32).toString('base64')
  const [a, b] = [key(), key()]
  expect(keyRingOf({ FIELD_KEYS: `k1:${a}`, LOOKUP_KEY: b }).lookup.map(({ id }) => id)).toEqual([''])
  expect(keyRingOf({ FIELD_KEYS: `k1:${a}`, LOOKUP_KEY: `k2:${a},${b}` }).lookup).toEqual([{ id: 'k2', key: Buffer.from(a, 'base64') }, { id: '', key: Buffer.from(b, 'base64') }])
  for (const wrong of [`k2:${a},k2:${b}`, `k2:${a},`, `k2:${a},short`, `K2:${a}`, 'k2:demo'])
    expect(() => readEnv({ LOOKUP_KEY: wrong })).toThrow('LOOKUP_KEY:')
})
