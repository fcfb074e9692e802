import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { audit } from '@/db/common/schema'
import { banLiftings, bans } from '@/db/province/schema/bans'
import { notices } from '@/db/province/schema/people'
import { vehicleDrivers } from '@/db/province/schema/vehicle-drivers'
import type { Actor } from '@/lib/kernel/actor'
import { instantOf, machineNow } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { codesOf, valueOf } from '../applications/application-test-world'
import { runningBansOf } from '../register/load-standing'
import { testWorld } from '../test-world'
import { approveLifting, declineLifting, proposeLifting } from './lift-ban'
import { listOwnBans } from './list-own-bans'
import { findOfficeBan, listPersonsBans, listProposedLiftings, listVehiclesBans } from './office-bans'
import { lookUpBannedVehicle } from './look-up-vehicle'
import { isVehicleBanned } from './vehicle-bans'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

const TODAY = '2026-11-20'
let serial = 0

const at = (actor: Actor, place = 'has') => world.context({ actor, place, channel: actor.kind === 'staff' ? 'office' : 'web', at: `${TODAY} 10:00` })
const province = () => world.databases.province('32')

const ban = async (values: Partial<typeof bans.$inferInsert>) => {
  const id = newId('ban', machineNow())
  await (await province()).write((tx) => tx.insert(bans).values({ id, kind: 'BAN-05', reason: 'parcel.refused', cause: id, fromAt: instantOf('2026-10-01', '09:00'), untilDay: '2027-10-01', ...values }))
  return id
}

/** A vehicle with a ban, its owner and a bound driver. */
const banned = async () => {
  const owner = await world.person()
  const driver = await world.person()
  const plate = `苏H${60000 + ++serial}`
  const vehicleId = await world.vehicle({ ownerId: owner.id, stage: 'registered', plate, registeredOn: '2020-01-01' })
  await (await province()).write((tx) => tx.insert(vehicleDrivers).values({ id: newId('bnd', machineNow()), place: 'has', vehicleId, personId: driver.id, ownerId: owner.id, state: 'bound', askedAt: 0, answerBy: '2026-10-08', boundOn: '2026-10-01' }))
  return { owner, driver, plate, vehicleId, banId: await ban({ vehicleId, kind: 'BAN-04', reason: 'binding.often' }) }
}

const noticesOf = async (personId: string) => (await (await province()).read.select({ code: notices.code }).from(notices).where(eq(notices.personId, personId))).map(({ code }) => code)
const liftingOf = async (banId: string) => {
  const rows = await (await province()).read.select().from(banLiftings).where(eq(banLiftings.banId, banId))
  return rows.at(-1)?.id ?? ''
}

describe('BAN-general: visible with reason, end and appeal', () => {
  test('one’s own that run, and those of vehicles that are one’s own or that one is bound to; not what ended or was lifted', async () => {
    const { owner, driver, plate, banId } = await banned()
    await ban({ personId: owner.id, untilDay: '2027-09-30' })
    await ban({ personId: owner.id, untilDay: '2026-11-19' })
    await ban({ personId: owner.id, liftedAt: 1, liftedBy: 'x' })
    expect(valueOf(await listOwnBans(at(owner.citizen('L1')), {}))).toMatchObject([
      { kind: 'BAN-05', reason: 'parcel.refused', plate: null, fromOn: '2026-10-01', untilDay: '2027-09-30', appealBy: '2026-11-30' },
      { id: banId, kind: 'BAN-04', reason: 'binding.often', plate },
    ])
    expect(valueOf(await listOwnBans(at(driver.citizen()), {})).map(({ kind }) => kind)).toEqual(['BAN-04'])
    expect(valueOf(await listOwnBans(at((await world.person()).citizen()), {}))).toEqual([])
    expect(codesOf(await listOwnBans(world.context(), {}))).toEqual(['not-allowed'])
  })

  test('a ban of the vehicle is none of its owner', async () => {
    const { owner, vehicleId } = await banned()
    const { read } = await province()
    expect(await runningBansOf(read, { today: TODAY }, owner.id)).toEqual([])
    expect(await isVehicleBanned(read, vehicleId, TODAY)).toBe(true)
  })

  test('the office finds it by the person looked up and by the plate, with a masked name', async () => {
    const { owner, plate, vehicleId, banId } = await banned()
    const clerk = world.staff('window-clerk')
    expect(valueOf(await listPersonsBans(at(clerk), { personId: owner.id }))).toMatchObject([{ id: banId, plate, name: '**试', lifting: null }])
    expect(valueOf(await lookUpBannedVehicle(at(clerk), { plateType: '02', plate: ` ${plate.toLowerCase()}` }))).toEqual({ vehicleId })
    expect(codesOf(await lookUpBannedVehicle(at(clerk), { plateType: '01', plate }))).toEqual(['ban.no-such-vehicle'])
    expect((await (await province()).read.select().from(audit).where(eq(audit.subject, vehicleId))).map(({ intent }) => intent)).toEqual(['ban.look-up-vehicle'])
    expect(valueOf(await listVehiclesBans(at(clerk), { vehicleId })).map(({ id }) => id)).toEqual([banId])
    expect(valueOf(await findOfficeBan(at(clerk), { banId }))?.kind).toBe('BAN-04')
    expect(codesOf(await listVehiclesBans(at(owner.citizen()), { vehicleId }))).toEqual(['not-allowed'])
    expect(codesOf(await lookUpBannedVehicle(at(owner.citizen()), { plateType: '02', plate }))).toEqual(['not-found'])
  })
})

describe('BAN-general: lifting takes two', () => {
  test('one proposes, another agrees: it ends at once, owner and driver are told, the audit says who', async () => {
    const { owner, driver, vehicleId, banId } = await banned()
    const [clerk, reviewer] = [world.staff('window-clerk'), world.staff('reviewer')]
    valueOf(await proposeLifting(at(clerk), { banId, reason: '车主举证为家庭成员交替用车' }))
    expect(valueOf(await listProposedLiftings(at(reviewer), {})).map(({ id }) => id)).toContain(banId)
    expect(await isVehicleBanned((await province()).read, vehicleId, TODAY)).toBe(true)
    valueOf(await approveLifting(at(reviewer), { liftingId: await liftingOf(banId) }))
    expect(await isVehicleBanned((await province()).read, vehicleId, TODAY)).toBe(false)
    expect([await noticesOf(owner.id), await noticesOf(driver.id)]).toEqual([['BAN-lifted'], ['BAN-lifted']])
    expect((await (await province()).read.select().from(audit).where(eq(audit.subject, banId))).map(({ intent }) => intent)).toEqual(['ban.propose-lifting', 'ban.approve-lifting'])
    expect(valueOf(await listProposedLiftings(at(reviewer), {})).map(({ id }) => id)).not.toContain(banId)
    expect(codesOf(await proposeLifting(at(clerk), { banId, reason: '再次' }))).toEqual(['ban.over'])
  })

  test('nobody agrees to the own proposal, a clerk to none, nobody lifts what concerns their own', async () => {
    const { owner, banId } = await banned()
    const reviewer = world.staff('reviewer')
    const near: Actor = { kind: 'staff', accountId: 'acc-near', sessionId: 'ses', freshAt: machineNow(), factorGiven: true, tooNear: [owner.id], roles: [{ province: '32', place: '*', role: 'reviewer' }] }
    expect(codesOf(await proposeLifting(at(near), { banId, reason: '理由' }))).toEqual(['not-found'])
    valueOf(await proposeLifting(at(reviewer), { banId, reason: '理由' }))
    const liftingId = await liftingOf(banId)
    expect(codesOf(await approveLifting(at(reviewer), { liftingId }))).toEqual(['not-allowed'])
    expect(codesOf(await declineLifting(at(reviewer), { liftingId, answer: '不' }))).toEqual(['not-allowed'])
    expect(codesOf(await approveLifting(at(near), { liftingId }))).toEqual(['not-found'])
    expect(codesOf(await approveLifting(at(world.staff('window-clerk')), { liftingId }))).toEqual(['not-allowed'])
    expect(codesOf(await approveLifting(at(owner.citizen()), { liftingId }))).toEqual(['not-found'])
  })

  test('proposed twice at once, decided twice at once: each counts once', async () => {
    const { banId } = await banned()
    const proposals = await Promise.all(['一', '二'].map((reason) => proposeLifting(at(world.staff('window-clerk')), { banId, reason })))
    expect(proposals.flatMap(codesOf)).toEqual(['ban.proposed-already'])
    const liftingId = await liftingOf(banId)
    const decisions = await Promise.all([approveLifting(at(world.staff('reviewer')), { liftingId }), declineLifting(at(world.staff('reviewer')), { liftingId, answer: '证据不足' })])
    expect(decisions.flatMap(codesOf)).toEqual(['ban.decided-already'])
  })

  test('declined with a reason it runs on, and may be proposed again; without a reason nothing is done', async () => {
    const person = await world.person()
    const banId = await ban({ personId: person.id })
    const reviewer = world.staff('reviewer')
    expect(codesOf(await proposeLifting(at(reviewer), { banId, reason: '  ' }))).toEqual(['answer.missing'])
    valueOf(await proposeLifting(at(world.staff('window-clerk')), { banId, reason: '理由' }))
    expect(codesOf(await declineLifting(at(reviewer), { liftingId: await liftingOf(banId), answer: '' }))).toEqual(['answer.missing'])
    valueOf(await declineLifting(at(reviewer), { liftingId: await liftingOf(banId), answer: '证据不足' }))
    expect(valueOf(await listOwnBans(at(person.citizen()), {}))).toHaveLength(1)
    expect(await noticesOf(person.id)).toEqual([])
    expect(codesOf(await proposeLifting(at(world.staff('window-clerk')), { banId, reason: '新证据' }))).toEqual([])
  })

  test('over before it is decided: nothing to lift', async () => {
    const person = await world.person()
    const banId = await ban({ personId: person.id, untilDay: TODAY })
    valueOf(await proposeLifting(at(world.staff('window-clerk')), { banId, reason: '理由' }))
    const late = world.context({ actor: world.staff('reviewer'), channel: 'office', at: '2026-11-21 00:00' })
    expect(codesOf(await approveLifting(late, { liftingId: await liftingOf(banId) }))).toEqual(['ban.over'])
    expect(valueOf(await findOfficeBan(late, { banId }))).toBeNull()
  })
})
