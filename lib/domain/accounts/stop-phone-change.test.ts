import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit } from '@/db/common/schema'
import { accounts } from '@/db/national/schema/accounts'
import { DAY, HOUR, machineNow, MINUTE } from '@/lib/kernel/clock'
import { seal } from '@/lib/kernel/crypto'
import { codesOf, valueOf } from '../applications/application-test-world'
import { accountPhoneKeyOf } from '../people-keys'
import { hashPassword } from '../sessions/password-hash'
import { loadActor } from '../sessions/load-actor'
import { signIn } from '../sessions/sign-in'
import { testWorld } from '../test-world'
import { changePhone, confirmPhone } from './change-phone'
import { recoverConfirm, recoverStart } from './recover'
import { stopPhoneChange } from './stop-phone-change'

const PASSWORD = 'green-river-47'
const NEXT = 'quiet-harbour-58'
let world: Awaited<ReturnType<typeof testWorld>>
let serial = 0
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

const newPhone = () => `1360000${String(1000 + ++serial)}`

const owner = async () => {
  const person = await world.person({ phone: newPhone() })
  const id = `acc-stop-${++serial}`
  const passwordHash = await hashPassword(PASSWORD)
  await world.databases.national.write((tx) =>
    tx.insert(accounts).values({
      id, kind: 'individual', level: 'L2', personKey: person.personKey, nameSealed: seal(world.keys, 'accounts.name', id, person.name),
      documentType: 'A', documentSealed: seal(world.keys, 'accounts.document', id, person.number),
      phoneSealed: seal(world.keys, 'accounts.phone', id, person.phone), phoneKey: accountPhoneKeyOf(world.keys, person.phone), passwordHash, passwordChangedAt: 0, createdAt: 0,
    }),
  )
  return { ...person, accountId: id }
}

const signedIn = async (name: string, at = machineNow()) => {
  const { sid } = valueOf(await signIn(world.context({ machineNow: at }), { name, password: PASSWORD, kind: 'citizen' }))
  return { sid, ctx: world.context({ actor: await loadActor(sid, 'citizen', at), machineNow: at }) }
}

/** Whoever knows the password and has both phones in hand for a minute. */
const moved = async (from: string, to: string, at = machineNow()) => {
  const { ctx, sid } = await signedIn(from, at)
  const { changeId } = valueOf(await changePhone(ctx, { phone: to }))
  valueOf(await confirmPhone(ctx, { changeId, code: await world.codeSentTo(to), oldCode: await world.codeSentTo(from) }))
  await world.settle()
  return sid
}

const linkOf = (phone: string) => {
  const text = world.sms.filter(({ to }) => to === phone).map((message) => message.text).findLast((each) => each.includes('更换')) ?? ''
  const [, stopId = '', token = ''] = /\/has\/account\/phone\/stop\?of=([\w-]+)&by=([\w-]+)/.exec(text) ?? []
  return { stopId, token }
}

const isAlive = async (sid: string) => (await loadActor(sid, 'citizen')).kind === 'citizen'

describe('ux.md §2 [A12] a changed sign-in phone may be undone for a day', () => {
  it('by the old number, once: it is back, all are signed out, the password is void, and the owner recovers', async () => {
    const { phone, number, accountId } = await owner()
    const next = newPhone()
    const thief = await moved(phone, next)
    expect(await isAlive(thief)).toBe(true)
    const link = linkOf(phone)
    expect(JSON.stringify(link)).not.toContain(accountId)
    valueOf(await stopPhoneChange(world.context(), link))
    expect(await isAlive(thief)).toBe(false)
    for (const name of [phone, next]) expect((await signIn(world.context(), { name, password: PASSWORD, kind: 'citizen' })).ok).toBe(false)
    expect(codesOf(await stopPhoneChange(world.context(), link))).toEqual(['phone-stop.over'])

    const later = world.context()
    const { recoveryId } = valueOf(await recoverStart(later, { number, phone }))
    valueOf(await recoverConfirm(later, { recoveryId, code: await world.codeSentTo(phone), password: NEXT, repeated: NEXT }))
    expect((await signIn(later, { name: phone, password: NEXT, kind: 'citizen' })).ok).toBe(true)
    const rows = await world.databases.national.read.select().from(audit).where(and(eq(audit.intent, 'account.stop-phone-change'), eq(audit.outcome, 'done')))
    expect(rows.at(-1)).toMatchObject({ subject: accountId })
  })

  it('also when it was changed once more within the day; the number between undoes nothing', async () => {
    const { phone } = await owner()
    const [second, third] = [newPhone(), newPhone()]
    await moved(phone, second, machineNow() - 2 * MINUTE)
    await moved(second, third)
    expect(linkOf(second)).toEqual({ stopId: '', token: '' })
    valueOf(await stopPhoneChange(world.context(), linkOf(phone)))
    expect(await world.databases.national.read.select({ n: accounts.id }).from(accounts).where(eq(accounts.phoneKey, accountPhoneKeyOf(world.keys, phone)))).toHaveLength(1)
  })

  it('not after a day, not with another token, not when the number serves somebody else by now', async () => {
    const { phone } = await owner()
    await moved(phone, newPhone())
    const link = linkOf(phone)
    expect(codesOf(await stopPhoneChange(world.context({ machineNow: machineNow() + DAY + HOUR }), link))).toEqual(['phone-stop.over'])
    expect(codesOf(await stopPhoneChange(world.context(), { ...link, token: `${link.token}x` }))).toEqual(['phone-stop.over'])
    expect(codesOf(await stopPhoneChange(world.context(), { stopId: 'stop_nothing', token: 'x' }))).toEqual(['phone-stop.over'])
    const other = await owner()
    await world.databases.national.write((tx) => tx.update(accounts).set({ phoneKey: accountPhoneKeyOf(world.keys, phone) }).where(eq(accounts.id, other.accountId)).returning())
    expect(codesOf(await stopPhoneChange(world.context(), link))).toEqual(['phone-stop.over'])
  })

  it('of two taps at once one undoes', async () => {
    const { phone } = await owner()
    await moved(phone, newPhone())
    const link = linkOf(phone)
    const taps = await Promise.all([stopPhoneChange(world.context(), link), stopPhoneChange(world.context(), link)])
    expect(taps.filter(({ ok }) => ok)).toHaveLength(1)
  })
})
