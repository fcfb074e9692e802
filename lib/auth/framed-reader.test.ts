import { afterAll, beforeAll, expect, it, test } from 'vitest'
import { accounts } from '@/db/national/schema/accounts'
import { endSessionRow, startSession } from '../domain/sessions/session-rows'
import type { SessionKind } from '../domain/sessions/session-limits'
import { platform } from '../domain/platform'
import { testWorld } from '../domain/test-world'
import { DAY, machineNow } from '../kernel/clock'
import { seal } from '../kernel/crypto'
import { newId } from '../kernel/ids'
import { readerOf } from './framed-reader'
import { sealSession, SESSION_COOKIE } from './session-cookie'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => {
  world = await testWorld()
})
afterAll(() => world.close())

const cookieOf = (sid: string) => `${SESSION_COOKIE}=${sealSession(world.keys, sid, machineNow())}`

const LEVEL = { citizen: 'L1', staff: 'ST', member: 'LO' } as const

type Of = { readonly name?: string; readonly kind?: SessionKind; readonly account?: Partial<typeof accounts.$inferInsert>; readonly startedAt?: number }
const session = async ({ name = '喆测试', kind = 'citizen', account = {}, startedAt = machineNow() }: Of = {}): Promise<string> => {
  const accountId = newId('acc', machineNow())
  return platform().databases.national.write(async (tx) => {
    await tx.insert(accounts).values({
      id: accountId, kind: kind === 'citizen' ? 'individual' : kind, level: LEVEL[kind], username: accountId, nameSealed: seal(world.keys, 'accounts.name', accountId, name), passwordHash: '', passwordChangedAt: 0, createdAt: 0, ...account,
    })
    return startSession(tx, world.context({ machineNow: startedAt }), { accountId, kind, device: 'x' })
  })
}

it('a page made for many is given to whoever has a citizen’s session, among whatever other cookies', async () => {
  const cookie = cookieOf(await session({ name: '欧阳一' }))
  for (const cookies of [cookie, `mode=elder; ${cookie}; locale=en`, `mode=elder;${cookie}`]) expect(await readerOf(cookies)).toBe('欧阳一')
})

it('[A7] of two cookies of the name the last counts, as for the pages made for one', async () => {
  const [first, second] = [cookieOf(await session({ name: '欧阳一' })), cookieOf(await session({ name: '欧阳二' }))]
  expect(await readerOf(`${first}; ${second}`)).toBe('欧阳二')
  expect(await readerOf(`${first}; ${SESSION_COOKIE}=x`)).toBeNull()
})

test.each<[string, () => Promise<string>]>([
  ['no cookie of ours', async () => 'mode=elder'],
  ['a forged one', async () => `${SESSION_COOKIE}=demo.a.b.c`],
  ['one with a name that only ends like it', async () => `x${cookieOf(await session())}`],
  ['a session there never was', async () => cookieOf(newId('ses', machineNow()))],
  ['an ended one', async () => {
    const sid = await session()
    await platform().databases.national.write((tx) => endSessionRow(tx, world.context(), sid, 'owner'))
    return cookieOf(sid)
  }],
  ['one of too long ago', async () => cookieOf(await session({ startedAt: machineNow() - DAY }))],
  ['one of the office', async () => cookieOf(await session({ kind: 'staff' }))],
  ['one of an organisation', async () => cookieOf(await session({ kind: 'member' }))],
  ['a first password that still stands', async () => cookieOf(await session({ account: { mustChangePassword: true } }))],
  ['an account that was disabled', async () => cookieOf(await session({ account: { status: 'disabled' } }))],
])('[A7, A14] nobody reads it with %s', async (_, cookies) => expect(await readerOf(await cookies())).toBeNull())
