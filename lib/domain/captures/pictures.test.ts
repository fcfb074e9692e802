import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { violationPictures } from '@/db/province/schema/captures'
import { vehicleDrivers } from '@/db/province/schema/vehicle-drivers'
import { violationDecisions, violations } from '@/db/province/schema/violations'
import type { Actor } from '@/lib/kernel/actor'
import { valueOf } from '../applications/application-test-world'
import { provinceHandle } from '../platform'
import { testWorld } from '../test-world'
import { captureWorld } from './capture-test-world'
import { acceptRecord } from './check-record'
import { findOwnRecord } from '../violations/find-own-record'
import { readRecordPicture } from './record-pictures'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => {
  world = await testWorld()
})
afterAll(() => world.close())

it('evidence is for the owner, a bound driver, whoever was punished, and staff with the office; nobody else, and not before the check (B4)', async () => {
  const captures = captureWorld(world)
  const [owner, bound, punished, stranger] = [await world.person(), await world.person(), await world.person(), await world.person()]
  const vehicleId = await world.vehicle({ ownerId: owner.id, plate: '苏H60001', plateType: '02', stage: 'registered', registeredOn: '2020-01-01' })
  const { send, record } = await captures.device()
  const answer = await send({ records: [await record({ plate: '苏H60001' })] })
  if (answer.status !== 200) throw new Error('refused')
  const recordId = answer.records[0]?.id ?? ''
  const handle = await provinceHandle('32')
  const [picture] = await handle.read.select().from(violationPictures).where(eq(violationPictures.violationId, recordId))
  await handle.write(async (tx) => {
    await tx.insert(vehicleDrivers).values({ id: 'vdr-1', place: 'has', vehicleId, personId: bound.id, ownerId: owner.id, state: 'bound', askedAt: 1, answerBy: '2026-01-01', boundOn: '2026-01-01' })
    await tx.insert(violationDecisions).values({
      id: 'vdn-1', number: 'n-1', batch: 'b', violationId: recordId, place: 'has', personId: punished.id, procedure: 'simple', points: 0, fineFen: 5_000, decidedOn: '2026-11-20', servedOn: '2026-11-20', payBy: '2026-12-05',
      decidedBy: 'x', reconsiderationBy: '2027-01-20', litigationBy: '2027-05-20',
    })
  })
  const sees = async (actor: Actor, place = 'has') => {
    const read = await readRecordPicture(world.context({ actor, place, channel: actor.kind === 'staff' ? 'office' : 'web' }), { pictureId: picture?.id ?? '' })
    return read.ok && read.value !== null
  }
  const people = [owner, bound, punished, stranger].map((each) => each.citizen())
  const seenBy = async (actors: readonly Actor[]) => Promise.all(actors.map((actor) => sees(actor)))
  expect(await seenBy(people)).toEqual([false, false, false, false])
  valueOf(await acceptRecord(captures.office(world.staff('reviewer')), { recordId, revision: 1 }))
  expect(await seenBy(people)).toEqual([true, true, true, false])
  expect(await seenBy([{ kind: 'anonymous' }, world.staff('planner'), world.staff('window-clerk'), world.staff('auditor')])).toEqual([false, false, true, true])
  const elsewhere = world.staff('reviewer')
  expect(await sees(elsewhere.kind === 'staff' ? { ...elsewhere, roles: [{ province: '32', place: 'szv', role: 'reviewer' }] } : elsewhere, 'szv')).toBe(false)
  expect(valueOf(await findOwnRecord(world.context({ actor: owner.citizen() }), { recordId }))?.pictures).toEqual([picture?.id])
  await handle.write((tx) => tx.update(violations).set({ state: 'deleted' }).where(eq(violations.id, recordId)).returning({ id: violations.id }))
  expect(await seenBy(people)).toEqual([false, false, false, false])
})
