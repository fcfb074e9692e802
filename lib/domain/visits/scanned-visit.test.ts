import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { audit } from '@/db/common/schema'
import { visits } from '@/db/province/schema/terminals'
import type { Actor } from '@/lib/kernel/actor'
import { machineNow, MINUTE, SECOND } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { testWorld } from '../test-world'
import { visitAt } from './find-visit'
import { codesOf, kioskOf, valueOf } from './kiosk-test-world'
import { phoneChallenge, readPhoneChallenge } from './phone-challenge'
import { confirmByPhone, findScannedVisit } from './scanned-visit'
import { takeConfirmedVisit } from './take-confirmed-visit'

let world: Awaited<ReturnType<typeof testWorld>>
let kiosk: ReturnType<typeof kioskOf>

beforeAll(async () => {
  world = await testWorld()
  kiosk = kioskOf(world)
})
afterAll(() => world.close())

/** A terminal with somebody before it, and what it shows. */
const shown = async (place = 'has') => {
  const at = await kiosk.terminal(place)
  const visit = await kiosk.visitAt(at)
  const ctx = await kiosk.contextAt(at)
  const { token, number } = phoneChallenge(ctx, visit)
  return { at, visit, ctx, challenge: token, number }
}
const phoneOf = async (change: Partial<Extract<Actor, { kind: 'citizen' }>> = {}, at = machineNow()): Promise<Context & { personId: string }> => {
  const person = await world.person()
  const own = person.citizen()
  return { ...world.context({ actor: own.kind === 'citizen' ? { ...own, freshAt: at, ...change } : own, channel: 'web', machineNow: at }), personId: person.id }
}
const other = (number: string) => (number === '99' ? '98' : '99')

describe('a visit begun by phone (ux.md §5.2)', () => {
  test('[A8] the person who confirms is the person of the visit; its id is new and the old one is dead', async () => {
    const { at, visit, ctx, challenge, number } = await shown()
    const phone = await phoneOf()
    expect(valueOf(await findScannedVisit(phone, { challenge }))).toMatchObject({ code: at.code, location: '一楼大厅' })
    expect(codesOf(await takeConfirmedVisit(ctx, { visit, isElder: false }))).toEqual(['visit.not-confirmed'])
    expect(valueOf(await confirmByPhone(phone, { challenge, number }))).toEqual({ terminal: at.code })
    const { token } = valueOf(await takeConfirmedVisit(ctx, { visit, isElder: false }))
    expect(await kiosk.actorAt(at, token)).toMatchObject({ kind: 'visitor', personId: phone.personId })
    expect(await kiosk.actorAt(at, visit)).toMatchObject({ kind: 'terminal' })
    expect(await visitAt(ctx, visit, false)).toBeNull()
    const { read } = await world.databases.province('32')
    const written = await read.select().from(audit).where(eq(audit.intent, 'visit.confirm-by-phone'))
    expect(written.at(-1)).toMatchObject({ outcome: 'done', onBehalfOf: phone.personId })
  })

  test('one visit takes one person, once: of two phones the first is in, the same code again is not there', async () => {
    const { challenge, number } = await shown()
    const phones = [await phoneOf(), await phoneOf()]
    const both = await Promise.all(phones.map((phone) => confirmByPhone(phone, { challenge, number })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(codesOf(await confirmByPhone(await phoneOf(), { challenge, number }))).toEqual(['not-found'])
  })

  test('without the digits on the screen nothing changes', async () => {
    const { ctx, visit, challenge, number } = await shown()
    expect(codesOf(await confirmByPhone(await phoneOf(), { challenge, number: other(number) }))).toEqual(['visit.number-differs'])
    expect(await visitAt(ctx, visit, false)).toMatchObject({ level: 'L0' })
  })

  test('REG-05 A12: not with an account that nobody has seen, not with a login of an hour ago, not by staff', async () => {
    const { challenge, number } = await shown()
    expect(codesOf(await confirmByPhone(await phoneOf({ level: 'L1' }), { challenge, number }))).toEqual(['not-found'])
    expect(codesOf(await confirmByPhone(await phoneOf({ freshAt: machineNow() - 60 * MINUTE }), { challenge, number }))).toEqual(['login.not-fresh'])
    const clerk = world.context({ actor: world.staff('window-clerk'), channel: 'office' })
    expect((await confirmByPhone(clerk, { challenge, number })).ok).toBe(false)
    const { read } = await world.databases.province('32')
    expect((await read.select().from(visits).where(eq(visits.id, challenge.split('.')[0] ?? '')))[0]).toMatchObject({ level: 'L0', personId: null })
  })

  test('it is good for two minutes, for this visit and this place alone, and not when a letter is changed', async () => {
    const { at, visit, ctx, challenge, number } = await shown()
    const late = machineNow() + 2 * MINUTE + SECOND
    expect(readPhoneChallenge({ ...ctx, machineNow: late }, challenge)).toBeNull()
    const changed = `${challenge.slice(0, -1)}${challenge.endsWith('A') ? 'B' : 'A'}`
    expect(readPhoneChallenge(ctx, changed)).toBeNull()
    const [id = '', expires = '', ...seal] = challenge.split('.')
    const later = (Number.parseInt(expires, 36) + MINUTE).toString(36)
    expect(readPhoneChallenge(ctx, [id, later, ...seal].join('.'))).toBeNull()
    const elsewhere = await phoneOf()
    expect(codesOf(await confirmByPhone({ ...elsewhere, place: world.context({ place: 'szv' }).place }, { challenge, number }))).toEqual(['not-found'])
    await kiosk.visitAt(at)
    expect(await visitAt(ctx, visit, false)).toBeNull()
    expect(codesOf(await confirmByPhone(await phoneOf(), { challenge, number })), 'the next visitor ended it').toEqual(['not-found'])
  })
})
