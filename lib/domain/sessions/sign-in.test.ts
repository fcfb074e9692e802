import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { audit } from '@/db/common/schema'
import { accounts, failures, sessions } from '@/db/national/schema/accounts'
import { openDatabases } from '@/db/databases'
import { DAY, HOUR, MINUTE, machineNow } from '@/lib/kernel/clock'
import { seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { accountPhoneKeyOf } from '../people-keys'
import { platform, startPlatform } from '../platform'
import { testWorld } from '../test-world'

const counted = vi.hoisted(() => ({ verifications: 0, hashes: 0, running: 0, most: 0 }))

vi.mock('@node-rs/argon2', async (importOriginal) => {
  const real = await importOriginal<typeof import('@node-rs/argon2')>()
  const watched = async <T>(work: () => Promise<T>): Promise<T> => {
    counted.most = Math.max(counted.most, ++counted.running)
    try {
      return await work()
    } finally {
      counted.running--
    }
  }
  return {
    ...real,
    verify: (phc: string, password: string) => watched(() => (counted.verifications++, real.verify(phc, password))),
    hash: (password: string, options: Parameters<typeof real.hash>[1]) => watched(() => (counted.hashes++, real.hash(password, options))),
  }
})

const { hashPassword, isOutdated } = await import('./password-hash')
const { signIn } = await import('./sign-in')
const { giveFactor } = await import('./give-factor')
const { refreshLogin } = await import('./refresh-login')
const { endSession } = await import('./end-session')
const { endAllSessions } = await import('./end-all-sessions')
const { listSessions } = await import('./list-sessions')
const { loadActor } = await import('./load-actor')
const { freshLoginProblem } = await import('./fresh-login')
const { newFactor } = await import('./factor')
const { stepAt, totpCode } = await import('./totp')

const PASSWORD = 'green-river-47'
let world: Awaited<ReturnType<typeof testWorld>>
let passwordHash: string
let serial = 0

beforeAll(async () => {
  world = await testWorld()
  passwordHash = await hashPassword(PASSWORD)
})
afterAll(() => world.close())
beforeEach(() => platform().databases.national.write((tx) => tx.delete(failures).returning({ key: failures.key })))

const account = async (kind: 'individual' | 'staff' = 'individual', withFactor = false) => {
  const id = newId('acc', machineNow())
  const phone = `138${String(10000000 + ++serial)}`
  const factor = newFactor(world, id, 'given')
  await platform().databases.national.write((tx) =>
    tx.insert(accounts).values({
      id, kind, level: kind === 'staff' ? 'ST' : 'L1', username: `user${serial}x`, nameSealed: seal(world.keys, 'accounts.name', id, '测试'),
      phoneSealed: seal(world.keys, 'accounts.phone', id, phone), phoneKey: kind === 'staff' ? null : accountPhoneKeyOf(world.keys, phone),
      passwordHash, passwordChangedAt: 0, createdAt: 0, totpSealed: withFactor ? factor.sealed : null,
    }).returning({ id: accounts.id }),
  )
  return { id, phone, name: `user${serial}x`, secret: factor.secret }
}

type Call = { name: string; password?: string; kind?: 'citizen' | 'staff'; device?: string; at?: number; previousSid?: string }

const attempt = ({ name, password = PASSWORD, kind = 'citizen', device = 'Browser', at, previousSid }: Call) =>
  signIn(world.context({ ...(at !== undefined && { machineNow: at }) }), { name, password, kind, device, ...(previousSid && { previousSid }) })

const codeOf = async (call: Call) => {
  const answer = await attempt(call)
  return answer.ok ? 'in' : answer.problems[0]?.code
}

const sidOf = async (call: Call) => {
  const answer = await attempt(call)
  if (!answer.ok) throw new Error(answer.problems[0]?.code)
  return answer.value.sid
}

const as = async (sid: string, kind: 'citizen' | 'staff' = 'citizen', at = machineNow()) =>
  world.context({ actor: await loadActor(sid, kind, at), machineNow: at })

it('[A1] the stored hash is argon2id of at least 19456 KiB and two passes, and lower ones are renewed', async () => {
  const [, memory, passes, lanes] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(passwordHash) ?? []
  expect([Number(memory) >= 19456, Number(passes) >= 2, lanes]).toEqual([true, true, '1'])
  const { hash } = await vi.importActual<typeof import('@node-rs/argon2')>('@node-rs/argon2')
  const weak = await hash(PASSWORD, { memoryCost: 8192, timeCost: 2 })
  expect(isOutdated(weak)).toBe(true)
  const { id, name } = await account()
  const national = platform().databases.national
  await national.write((tx) => tx.update(accounts).set({ passwordHash: weak }).where(eq(accounts.id, id)).returning({ id: accounts.id }))
  expect(await codeOf({ name })).toBe('in')
  const [row] = await national.read.select().from(accounts).where(eq(accounts.id, id))
  expect(isOutdated(row?.passwordHash ?? '')).toBe(false)
  expect(await codeOf({ name })).toBe('in')
})

it('[A1] of forty logins at once four hash at a time', async () => {
  const { name } = await account()
  counted.most = 0
  await Promise.all(Array.from({ length: 40 }, () => attempt({ name })))
  expect(counted.most).toBe(4)
})

it('[A4] an unknown name costs one look at a hash like a known one, and gets the same answer', async () => {
  const { name } = await account()
  const before = { ...counted }
  const known = await attempt({ name, password: 'wrong' })
  const afterKnown = { ...counted }
  const unknown = await attempt({ name: 'nobody-here', password: 'wrong' })
  expect(unknown).toEqual(known)
  expect(afterKnown.verifications - before.verifications).toBe(1)
  expect(counted.verifications - afterKnown.verifications).toBe(1)
  expect(counted.hashes).toBe(before.hashes)
})

it.each(['known', 'unknown'])('[A3][REG-14] five wrong passwords lock a %s name on that device for 30 minutes', async (which) => {
  const name = which === 'known' ? (await account()).name : 'nobody-at-all'
  for (let i = 0; i < 5; i++) expect(await codeOf({ name, password: 'wrong' })).toBe('sign-in.failed')
  expect(await codeOf({ name })).toBe('sign-in.locked')
  const later = machineNow() + 31 * MINUTE
  expect(await codeOf({ name, at: later })).toBe(which === 'known' ? 'in' : 'sign-in.failed')
})

it('[A3] the delay grows, another device and another account are not touched', async () => {
  const { name } = await account()
  const other = await account()
  for (let i = 0; i < 5; i++) await attempt({ name, password: 'wrong' })
  expect(await codeOf({ name, device: 'Other' })).toBe('in')
  for (let i = 0; i < 5; i++) await attempt({ name: other.name, password: 'wrong' })
  const later = machineNow() + 31 * MINUTE
  expect(await codeOf({ name: other.name, password: 'wrong', at: later })).toBe('sign-in.failed')
  expect(await codeOf({ name: other.name, at: later + 31 * MINUTE })).toBe('sign-in.locked')
  expect(await codeOf({ name: other.name, at: later + 61 * MINUTE })).toBe('in')
})

it('[A3] guesses made at once are counted one by one: the right one among the late is refused', async () => {
  const { name } = await account()
  await Promise.all(Array.from({ length: 8 }, () => attempt({ name, password: 'wrong' })))
  expect(await codeOf({ name })).toBe('sign-in.locked')
})

it('[A3] a lock survives a restart', async () => {
  const { name } = await account()
  for (let i = 0; i < 5; i++) await attempt({ name, password: 'wrong' })
  const running = platform()
  await running.databases.close()
  startPlatform({ ...running, databases: await openDatabases(running.databases.config) })
  expect(await codeOf({ name })).toBe('sign-in.locked')
})

it('[A7][A8] the row decides, sign-in brings a new id and the old one dies', async () => {
  const { name, id } = await account()
  const first = await sidOf({ name })
  expect(await loadActor(first, 'citizen')).toMatchObject({ kind: 'citizen', accountId: id, level: 'L1' })
  expect(await loadActor(first, 'staff')).toEqual({ kind: 'anonymous' })
  const second = await sidOf({ name, previousSid: first })
  expect(second).not.toBe(first)
  expect(await loadActor(first, 'citizen')).toEqual({ kind: 'anonymous' })
  await endSession(await as(second), { sessionId: second })
  expect(await loadActor(second, 'citizen')).toEqual({ kind: 'anonymous' })
})

it('[A9] a citizen is signed out after 30 idle minutes and after 12 hours', async () => {
  const { name } = await account()
  const start = machineNow()
  const sid = await sidOf({ name, at: start })
  expect((await loadActor(sid, 'citizen', start + 30 * MINUTE - 1)).kind).toBe('citizen')
  expect((await loadActor(sid, 'citizen', start + 60 * MINUTE)).kind).toBe('anonymous')
  const busy = await sidOf({ name, at: start })
  for (let at = start; at < start + 12 * HOUR; at += 20 * MINUTE) expect((await loadActor(busy, 'citizen', at)).kind).toBe('citizen')
  expect((await loadActor(busy, 'citizen', start + 12 * HOUR)).kind).toBe('anonymous')
})

it('[A9] staff are signed out after 15 idle minutes and after 8 hours; the row is touched once a minute at most [C10]', async () => {
  const { name } = await account('staff')
  const start = machineNow()
  const sid = await sidOf({ name, kind: 'staff', at: start })
  await loadActor(sid, 'staff', start + 59_000)
  const seen = async () => (await platform().databases.national.read.select().from(sessions).where(eq(sessions.id, sid)))[0]?.seenAt
  expect(await seen()).toBe(start)
  await loadActor(sid, 'staff', start + 61_000)
  expect(await seen()).toBe(start + 61_000)
  expect((await loadActor(sid, 'staff', start + 61_000 + 15 * MINUTE)).kind).toBe('anonymous')
})

it('[A5] staff act only after the second factor; a time step counts once, the id changes [A8]', async () => {
  const { name, secret } = await account('staff', true)
  const at = machineNow()
  const sid = await sidOf({ name, kind: 'staff', at })
  expect(await loadActor(sid, 'staff', at)).toMatchObject({ factorGiven: false })
  const code = totpCode(secret, stepAt(at))
  const wrong = await giveFactor(await as(sid, 'staff', at), { code: code === '000000' ? '000001' : '000000' })
  expect(wrong).toMatchObject({ ok: false, problems: [{ code: 'factor.wrong' }] })
  const given = await giveFactor(await as(sid, 'staff', at), { code })
  if (!given.ok) throw new Error('the code was right')
  expect(await loadActor(given.value.sid, 'staff', at)).toMatchObject({ factorGiven: true })
  expect((await loadActor(sid, 'staff', at)).kind).toBe('anonymous')
  const again = await sidOf({ name, kind: 'staff', at })
  expect(await giveFactor(await as(again, 'staff', at), { code })).toMatchObject({ ok: false, problems: [{ code: 'factor.wrong' }] })
})

it('[A5] five wrong codes lock the factor', async () => {
  const { name, secret } = await account('staff', true)
  const at = machineNow()
  const sid = await sidOf({ name, kind: 'staff', at })
  const right = totpCode(secret, stepAt(at))
  for (let i = 0; i < 5; i++) await giveFactor(await as(sid, 'staff', at), { code: right === '123456' ? '654321' : '123456' })
  expect(await giveFactor(await as(sid, 'staff', at), { code: right })).toMatchObject({ ok: false, problems: [{ code: 'sign-in.locked' }] })
})

it('[A6] one code given twice at once opens one session', async () => {
  const { name, secret } = await account('staff', true)
  const at = machineNow()
  const contexts = [await as(await sidOf({ name, kind: 'staff', at }), 'staff', at), await as(await sidOf({ name, kind: 'staff', at }), 'staff', at)]
  const answers = await Promise.all(contexts.map((ctx) => giveFactor(ctx, { code: totpCode(secret, stepAt(at)) })))
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
})

it('[A12] a login is fresh for five minutes; the password makes a fresh one with a new id, within the old limit [A9]', async () => {
  const { name } = await account()
  const start = machineNow()
  const sid = await sidOf({ name, at: start })
  expect(freshLoginProblem(await as(sid, 'citizen', start + 5 * MINUTE))).toBeNull()
  const later = start + 5 * MINUTE + 1
  expect(freshLoginProblem(await as(sid, 'citizen', later))?.code).toBe('login.not-fresh')
  expect(await refreshLogin(await as(sid, 'citizen', later), { current: 'wrong' })).toMatchObject({ ok: false, problems: [{ code: 'password.wrong' }] })
  const fresh = await refreshLogin(await as(sid, 'citizen', later), { current: PASSWORD })
  if (!fresh.ok) throw new Error('the password was right')
  expect(freshLoginProblem(await as(fresh.value.sid, 'citizen', later))).toBeNull()
  expect((await loadActor(sid, 'citizen', later)).kind).toBe('anonymous')
  const rows = await platform().databases.national.read.select().from(sessions).where(eq(sessions.id, fresh.value.sid))
  expect(rows[0]?.expiresAt).toBe(start + 12 * HOUR)
})

it('[A11] login states are listed and ended, one or all; nobody ends another’s', async () => {
  const { name } = await account()
  const stranger = await sidOf({ name: (await account()).name })
  const [first, second] = [await sidOf({ name, device: 'Chrome' }), await sidOf({ name, device: 'Firefox' })]
  const listed = await listSessions(await as(second), {})
  expect(listed.ok && listed.value.map((each) => [each.device, each.isThis]).toSorted()).toEqual([['Chrome', false], ['Firefox', true]])
  expect(await endSession(await as(stranger), { sessionId: first })).toMatchObject({ ok: false, problems: [{ code: 'not-found' }] })
  expect((await loadActor(first, 'citizen')).kind).toBe('citizen')
  expect(await endAllSessions(await as(second), { keepThis: true })).toMatchObject({ ok: true, value: { ended: 1 } })
  expect((await loadActor(first, 'citizen')).kind).toBe('anonymous')
  expect((await loadActor(second, 'citizen')).kind).toBe('citizen')
})

it('[G1] sign-ins, good and bad, are in the audit without name or password [E5]', async () => {
  const { id, name } = await account()
  await attempt({ name, password: 'wrong-and-secret' })
  await attempt({ name })
  const rows = await platform().databases.national.read.select().from(audit).where(eq(audit.subject, id))
  expect(rows.map((row) => [row.intent, row.outcome])).toEqual([['account.sign-in', 'refused'], ['account.sign-in', 'done']])
  expect(JSON.stringify(rows)).not.toMatch(/wrong-and-secret|green-river/)
  expect(JSON.stringify(rows)).not.toContain(name)
})

it('[A3] counters begin anew after a quiet day', async () => {
  const { name } = await account()
  for (let i = 0; i < 4; i++) await attempt({ name, password: 'wrong' })
  const later = machineNow() + DAY + MINUTE
  expect(await codeOf({ name, password: 'wrong', at: later })).toBe('sign-in.failed')
  expect(await codeOf({ name, at: later })).toBe('in')
})
