import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { applications } from '@/db/province/schema/applications'
import { violationChanges } from '@/db/province/schema/captures'
import { notices } from '@/db/province/schema/people'
import { vehicles } from '@/db/province/schema/register'
import { violationDecisions, violations } from '@/db/province/schema/violations'
import { addMonths, civilDate, machineNow } from '@/lib/kernel/clock'
import { codesOf, valueOf } from '../applications/application-test-world'
import { provinceHandle } from '../platform'
import { testWorld } from '../test-world'
import { captureWorld } from '../captures/capture-test-world'
import { acceptRecord } from '../captures/check-record'
import { approveChange, refuseChange } from './decide-change'
import { extendHandling } from './extend-handling'
import { proposeCancellation, proposeCorrection } from './propose-change'

let world: Awaited<ReturnType<typeof testWorld>>
let captures: ReturnType<typeof captureWorld>
beforeAll(async () => {
  world = await testWorld()
  captures = captureWorld(world)
})
afterAll(() => world.close())

const read = async () => (await provinceHandle('32')).read
const recordOf = async (id: string) => (await (await read()).select().from(violations).where(eq(violations.id, id)))[0]
const changeOf = async (id: string) => (await (await read()).select().from(violationChanges).where(eq(violationChanges.violationId, id)))[0]
const toldOf = async (personId: string) => (await (await read()).select().from(notices).where(eq(notices.personId, personId))).length
const reviewer = () => captures.office(world.staff('reviewer'))
const clerk = () => captures.office(world.staff('window-clerk'))

let serial = 50_000
const opened = async () => {
  const owner = await world.person()
  const plate = `苏H${++serial}`
  await world.vehicle({ ownerId: owner.id, plate, plateType: '02', stage: 'registered', registeredOn: '2020-01-01' })
  const { send, record } = await captures.device()
  const answer = await send({ records: [await record({ plate, code: '1101' })] })
  if (answer.status !== 200) throw new Error('refused')
  const recordId = answer.records[0]?.id ?? ''
  valueOf(await acceptRecord(reviewer(), { recordId, revision: 1 }))
  return { recordId, owner, plate, cells: { recordId, revision: 2, reason: '看错了号牌', plateType: '02', plate, code: '1101', road: '演示大道', fine: '50', points: '1' } }
}

describe('a correction needs two people', () => {
  it('moves the record to the right vehicle and tells its owner, who has the whole time', async () => {
    const [wrong, right] = [await opened(), await opened()]
    const proposer = world.staff('reviewer')
    valueOf(await proposeCorrection(captures.office(proposer), { ...wrong.cells, plate: right.plate, fine: '20' }))
    expect(codesOf(await proposeCancellation(clerk(), { recordId: wrong.recordId, revision: 2, reason: 'x' }))).toEqual(['violation-record.change-waits'])
    const { id: changeId = '' } = (await changeOf(wrong.recordId)) ?? {}
    expect(codesOf(await approveChange(captures.office(proposer), { changeId }))).toEqual(['not-allowed'])
    expect(codesOf(await approveChange(clerk(), { changeId }))).not.toEqual([])
    const before = await toldOf(right.owner.id)
    const answers = await Promise.all([approveChange(reviewer(), { changeId }), refuseChange(reviewer(), { changeId })])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await recordOf(wrong.recordId)).toMatchObject({ plate: right.plate, fineFen: 2_000, state: 'open', revision: 3, handleBy: expect.any(String) })
    expect(await toldOf(right.owner.id)).toBe(before + 1)
    expect(await changeOf(wrong.recordId)).toMatchObject({ state: 'approved', before: expect.stringContaining(wrong.plate) })
  })

  test.each([
    [{}, 'violation-record.nothing-changed', '演示大道与样例路口'], [{ code: '9999' }, 'violation-record.code-unknown', 'x'], [{ fine: '20.5' }, 'violation-record.fine-not-whole', 'x'],
    [{ reason: ' ' }, 'violation-record.reason-missing', 'x'], [{ revision: 1, points: '1', fine: '30' }, 'violation-record.changed-meanwhile', 'x'],
  ])('%j: %s', async (more, code, road) => {
    const { cells } = await opened()
    expect(codesOf(await proposeCorrection(clerk(), { ...cells, road, ...more }))).toEqual([code])
  })

  it('is not carried out upon a record that changed since, nor upon one that stands elsewhere already', async () => {
    const one = await opened()
    valueOf(await proposeCorrection(clerk(), { ...one.cells, fine: '20' }))
    valueOf(await extendHandling(clerk(), { recordId: one.recordId, months: 1 }))
    const { id: changeId = '' } = (await changeOf(one.recordId)) ?? {}
    expect(codesOf(await approveChange(reviewer(), { changeId }))).toEqual(['violation-record.changed-meanwhile'])
    expect(await changeOf(one.recordId)).toMatchObject({ state: 'proposed' })
    valueOf(await refuseChange(reviewer(), { changeId }))
  })
})

it('what was corrected and is sent again as it was is no second record', async () => {
  const { send, record } = await captures.device()
  const [wrong, right] = [`苏H${++serial}`, `苏H${++serial}`]
  const body = { records: [await record({ plate: wrong, code: '1101' })] }
  const first = await send(body)
  const recordId = first.status === 200 ? first.records[0]?.id ?? '' : ''
  valueOf(await acceptRecord(reviewer(), { recordId, revision: 1 }))
  valueOf(await proposeCorrection(clerk(), { recordId, revision: 2, reason: '看错了号牌', plateType: '02', plate: right, code: '1101', road: '演示大道', fine: '50', points: '1' }))
  valueOf(await approveChange(reviewer(), { changeId: (await changeOf(recordId))?.id }))
  expect(await send(body)).toEqual({ status: 200, records: [{ id: recordId, isNew: false }] })
  expect(await (await read()).select().from(violations).where(eq(violations.plate, wrong))).toEqual([])
})

it('a cancelled open record is gone; a captured one is discarded, not cancelled', async () => {
  const { recordId } = await opened()
  valueOf(await proposeCancellation(clerk(), { recordId, revision: 2, reason: '紧急避险' }))
  const { id: changeId = '' } = (await changeOf(recordId)) ?? {}
  valueOf(await approveChange(reviewer(), { changeId }))
  expect(await recordOf(recordId)).toMatchObject({ state: 'deleted' })
  expect(codesOf(await proposeCancellation(clerk(), { recordId, revision: 3, reason: 'x' }))).toEqual(['violation-record.not-open'])
})

it('a decided record that is cancelled takes its decision with it (VIO-22)', async () => {
  const { recordId, owner } = await opened()
  await (await provinceHandle('32')).write(async (tx) => {
    await tx.update(violations).set({ state: 'decided', revision: 3 }).where(eq(violations.id, recordId))
    await tx.insert(violationDecisions).values({
      id: `vdn-${recordId}`, number: `n-${recordId}`, batch: 'b', violationId: recordId, place: 'has', personId: owner.id, procedure: 'simple', points: 1, fineFen: 5_000, decidedOn: '2026-11-20', servedOn: '2026-11-20',
      payBy: '2026-12-05', decidedBy: 'x', reconsiderationBy: '2027-01-20', litigationBy: '2027-05-20',
    })
  })
  expect(codesOf(await proposeCorrection(clerk(), { ...(await opened()).cells, recordId, revision: 3 }))).toEqual(['violation-record.not-open'])
  valueOf(await proposeCancellation(clerk(), { recordId, revision: 3, reason: '套牌' }))
  valueOf(await approveChange(reviewer(), { changeId: (await changeOf(recordId))?.id }))
  expect(await recordOf(recordId)).toMatchObject({ state: 'deleted' })
  expect(await (await read()).select({ state: violationDecisions.state }).from(violationDecisions).where(eq(violationDecisions.violationId, recordId))).toEqual([{ state: 'revoked' }])
})

it('[B7] nobody has a hand in a decision on oneself, whoever owns the vehicle, nor in a record of a vehicle that was one’s own', async () => {
  const [{ recordId }, driver] = [await opened(), await world.person()]
  const near = (personId: string) => {
    const actor = world.staff('window-clerk')
    return captures.office(actor.kind === 'staff' ? { ...actor, tooNear: [personId] } : actor)
  }
  await (await provinceHandle('32')).write(async (tx) => {
    await tx.update(violations).set({ state: 'decided', revision: 3 }).where(eq(violations.id, recordId))
    await tx.insert(violationDecisions).values({
      id: `vdn-${recordId}`, number: `n-${recordId}`, batch: 'b', violationId: recordId, place: 'has', personId: driver.id, procedure: 'simple', points: 1, fineFen: 5_000, decidedOn: '2026-11-20', servedOn: '2026-11-20',
      payBy: '2026-12-05', decidedBy: 'x', reconsiderationBy: '2027-01-20', litigationBy: '2027-05-20',
    })
  })
  expect(codesOf(await proposeCancellation(near(driver.id), { recordId, revision: 3, reason: 'x' }))).toEqual(['not-found'])
  const former = await opened()
  await (await provinceHandle('32')).write((tx) => tx.update(vehicles).set({ stage: 'deregistered' }).where(eq(vehicles.plate, former.plate)).returning({ id: vehicles.id }))
  expect(codesOf(await extendHandling(near(former.owner.id), { recordId: former.recordId, months: 1 }))).toEqual(['not-found'])
})

it('is not corrected while an objection to it is examined (VIO-15)', async () => {
  const one = await opened()
  valueOf(await proposeCorrection(clerk(), { ...one.cells, fine: '20' }))
  await (await provinceHandle('32')).write((tx) => tx.insert(applications).values({
    id: `app-${one.recordId}`, number: `n-${one.recordId}`, place: 'has', service: 'C05', version: 1, applicantId: one.owner.id, subjectId: one.recordId, channel: 'web', enteredBy: 'x', status: 'submitted', factsSealed: '', startedAt: 0, statusSince: 0,
  }))
  expect(codesOf(await approveChange(reviewer(), { changeId: (await changeOf(one.recordId))?.id }))).toEqual(['violation.objected-to'])
  expect(await recordOf(one.recordId)).toMatchObject({ fineFen: 5_000, revision: 2 })
})

describe('more time at the window (VIO-01)', () => {
  it('once, up to three months', async () => {
    const { recordId } = await opened()
    const handleBy = (await recordOf(recordId))?.handleBy ?? ''
    expect(codesOf(await extendHandling(clerk(), { recordId, months: 4 }))).toEqual(['choice.missing'])
    expect(codesOf(await extendHandling(reviewer(), { recordId, months: 1 }))).not.toEqual([])
    expect(valueOf(await extendHandling(clerk(), { recordId, months: 3 })).until).toBe(addMonths(handleBy, 3))
    expect(codesOf(await extendHandling(clerk(), { recordId, months: 1 }))).toEqual(['violation-record.extended-before'])
  })
  it('while it runs', async () => {
    const { recordId } = await opened()
    const later = world.context({ actor: world.staff('window-clerk'), channel: 'office', at: `${addMonths(civilDate(machineNow()), 3)} 10:00` })
    expect(codesOf(await extendHandling(later, { recordId, months: 1 }))).toEqual(['violation-record.deadline-passed'])
  })
})
