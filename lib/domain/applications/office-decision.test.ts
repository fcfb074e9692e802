import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { audit, jobs } from '@/db/common/schema'
import { ledger } from '@/db/province/schema/applications'
import { licences } from '@/db/province/schema/register'
import { testWorld } from '../test-world'
import { answerLostLicence, asStaff, codesOf, lostLicence, submitted, valueOf } from './application-test-world'
import { discloseApplication } from './disclose-application'
import { findApplication } from './find-application'
import { applicationJobs } from './jobs'
import { listQueue } from './list-queue'
import { moveApplication } from './move-application'
import { startApplication } from './start-application'
import { submitApplication } from './submit-application'
import { takeApplication } from './take-application'

let world: Awaited<ReturnType<typeof testWorld>>
const db = async () => (await world.databases.province('32')).read
beforeAll(async () => {
  world = await testWorld()
})
afterAll(() => world.close())

const view = async (ctx: Parameters<typeof findApplication>[0], applicationId: string) => valueOf(await findApplication(ctx, { applicationId }))

describe('the office', () => {
  test('approves, is paid at the window once: the old licence is void, the new one is made and handed over (LIC-15, H6)', async () => {
    const { ctx, applicationId, revision, licenceId } = await submitted(world)
    const reviewer = asStaff(world, world.staff('reviewer'))
    valueOf(await moveApplication(reviewer, { applicationId, transition: 'approve', revision }))
    expect((await view(ctx, applicationId))?.status).toBe('awaiting-payment')

    const clerk = asStaff(world, world.staff('window-clerk'))
    const pay = () => moveApplication(clerk, { applicationId, transition: 'pay-at-window', revision: revision + 1 })
    const both = await Promise.all([pay(), pay()])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const [licence] = await (await db()).select().from(licences).where(eq(licences.id, licenceId))
    expect(licence?.documentSerial).toBe(2)
    const system = world.context({ actor: { kind: 'system', name: 'test' }, channel: 'system' })
    valueOf(await moveApplication(system, { applicationId, transition: 'ready', revision: revision + 2 }))
    valueOf(await moveApplication(clerk, { applicationId, transition: 'collect', revision: revision + 3 }))
    const legs = await (await db()).select().from(ledger).where(eq(ledger.applicationId, applicationId))
    expect(legs.map(({ amountFen }) => amountFen).sort((a, b) => a - b)).toEqual([-1000, 1000])
    expect((await view(ctx, applicationId))?.status).toBe('completed')
  })

  test('returns for more with the reason the applicant reads, and hears again (APP-02)', async () => {
    const { ctx, applicationId, revision } = await submitted(world)
    const reviewer = asStaff(world, world.staff('reviewer'))
    expect(codesOf(await moveApplication(reviewer, { applicationId, transition: 'return', revision }))).toEqual(['answer.missing'])
    valueOf(await moveApplication(reviewer, { applicationId, transition: 'return', revision, decision: { returnReason: '请补充遗失经过。' } }))
    const returned = await view(ctx, applicationId)
    expect(returned).toMatchObject({ status: 'returned', editable: true })
    expect(returned?.events.at(-1)?.note).toBe('请补充遗失经过。')
    expect(valueOf(await submitApplication(ctx, { applicationId, revision: revision + 1 })).status).toBe('submitted')
  })

  test('no one decides the own entry, no applicant approves, no clerk refuses (B1, B7)', async () => {
    const { person, licenceId, officeId } = await lostLicence(world)
    const both = world.staff('window-clerk', 'reviewer')
    const office = asStaff(world, both)
    const { applicationId } = valueOf(await startApplication(office, { service: 'B12', subjectId: licenceId, applicantId: person.id }))
    const revision = await answerLostLicence(office, applicationId, officeId)
    valueOf(await submitApplication(office, { applicationId, revision }))
    const approve = (ctx: typeof office) => moveApplication(ctx, { applicationId, transition: 'approve', revision: revision + 1 })
    expect(codesOf(await approve(office))).toEqual(['transition.not-yours'])
    expect(codesOf(await approve(world.context({ actor: person.citizen() })))).toEqual(['transition.not-yours'])
    expect(codesOf(await approve(asStaff(world, world.staff('window-clerk'))))).toEqual(['transition.not-yours'])
    expect(codesOf(await approve(asStaff(world, world.staff('planner'))))).toEqual(['not-allowed'])
    expect(codesOf(await approve(asStaff(world, world.staff('reviewer'))))).toEqual([])
  })

  test('whoever entered it neither refuses it, nor sends it back, nor turns it to the counter; another officer does each (B7, LIC-22)', async () => {
    const decisions = { reject: { rejectionReason: '测试理由' }, return: { returnReason: '测试理由' }, 'turn-to-counter': { counterReason: '测试理由' } }
    for (const [transition, decision] of Object.entries(decisions)) {
      const { person, licenceId, officeId } = await lostLicence(world)
      const entered = asStaff(world, world.staff('window-clerk', 'reviewer'))
      const { applicationId } = valueOf(await startApplication(entered, { service: 'B12', subjectId: licenceId, applicantId: person.id }))
      const answered = await answerLostLicence(entered, applicationId, officeId)
      valueOf(await submitApplication(entered, { applicationId, revision: answered }))
      const decide = (ctx: typeof entered) => moveApplication(ctx, { applicationId, transition, revision: answered + 1, decision })
      expect(codesOf(await decide(entered)), transition).toEqual(['transition.not-yours'])
      expect(codesOf(await decide(asStaff(world, world.staff('window-clerk')))), transition).toEqual(['transition.not-yours'])
      expect(codesOf(await decide(asStaff(world, world.staff('reviewer')))), transition).toEqual([])
    }
  })

  test('of two officers the first has it, and the other cannot decide it', async () => {
    const { applicationId, revision } = await submitted(world)
    const [one, two] = [asStaff(world, world.staff('reviewer')), asStaff(world, world.staff('reviewer'))]
    const taken = await Promise.all([one, two].map((ctx) => takeApplication(ctx, { applicationId, revision })))
    expect(taken.filter(({ ok }) => ok)).toHaveLength(1)
    const loser = taken[0]?.ok ? two : one
    expect(codesOf(await moveApplication(loser, { applicationId, transition: 'approve', revision: revision + 1 }))).toEqual(['application.taken-by-another'])
  })

  test('personal data are in stars until opened for a purpose, which the person reads (E4)', async () => {
    const { ctx, applicationId, person } = await submitted(world)
    const reviewer = asStaff(world, world.staff('reviewer'))
    const masked = await view(reviewer, applicationId)
    expect(masked?.disclosed).toBe(false)
    expect(JSON.stringify(masked)).not.toContain(person.number)
    expect(JSON.stringify(masked)).not.toContain(person.name)
    expect(codesOf(await discloseApplication(reviewer, { applicationId, purpose: '看' }))).toEqual(['purpose.too-short'])
    valueOf(await discloseApplication(reviewer, { applicationId, purpose: '审核补证申请' }))
    expect((await view(reviewer, applicationId))?.applicant).toMatchObject({ name: person.name, document: person.number })
    expect((await view(ctx, applicationId))?.disclosures).toMatchObject([{ purpose: '审核补证申请' }])
  })

  test('a stranger and an office of another place read nothing (B4)', async () => {
    const { applicationId } = await submitted(world)
    const stranger = world.context({ actor: (await world.person()).citizen() })
    expect(await view(stranger, applicationId)).toBeNull()
    expect(await view(world.context({ actor: world.staff('reviewer'), channel: 'office', place: 'szv' }), applicationId)).toBeNull()
  })

  test('a draft of the person is not there for the office: not to read, withdraw, take or open (B4)', async () => {
    const { start } = await lostLicence(world)
    const { applicationId } = valueOf(await start())
    const clerk = asStaff(world, world.staff('window-clerk', 'reviewer'))
    expect(await view(clerk, applicationId)).toBeNull()
    for (const act of [
      moveApplication(clerk, { applicationId, transition: 'withdraw', revision: 1 }),
      takeApplication(clerk, { applicationId, revision: 1 }),
      discloseApplication(clerk, { applicationId, purpose: '核对材料' }),
      submitApplication(clerk, { applicationId, revision: 1 }),
    ])
      expect(codesOf(await act)).toEqual(['not-found'])
  })

  test('the queue is by place and status, names masked, and only for the office', async () => {
    const { ctx, number, person } = await submitted(world)
    const queue = valueOf(await listQueue(asStaff(world, world.staff('reviewer')), { filter: 'unassigned' }))
    expect(queue.rows.some((row) => row.number === number)).toBe(true)
    expect(JSON.stringify(queue)).not.toContain(person.name)
    expect(codesOf(await listQueue(ctx, {}))).toEqual(['not-allowed'])
  })
})

describe('ending', () => {
  test('the applicant withdraws until the licence is made, not after (APP-04)', async () => {
    const { ctx, applicationId, revision } = await submitted(world)
    valueOf(await moveApplication(ctx, { applicationId, transition: 'withdraw', revision }))
    const second = await submitted(world)
    valueOf(await moveApplication(asStaff(world, world.staff('reviewer')), { applicationId: second.applicationId, transition: 'approve', revision: second.revision }))
    valueOf(await moveApplication(asStaff(world, world.staff('window-clerk')), { applicationId: second.applicationId, transition: 'pay-at-window', revision: second.revision + 1 }))
    expect(codesOf(await moveApplication(second.ctx, { applicationId: second.applicationId, transition: 'withdraw', revision: second.revision + 2 }))).toEqual(['transition.not-now'])
  })

  test('a draft of a terminal ends after a day, one gone on with elsewhere lives on (KSK-05)', async () => {
    const { person, licenceId, start } = await lostLicence(world)
    const kiosk = world.context({ actor: { kind: 'visitor', visitId: 'vis', terminalId: 'ter', place: 'has', province: '32', personId: person.id, level: 'L2' }, channel: 'kiosk' })
    const { applicationId } = valueOf(await startApplication(kiosk, { service: 'B12', subjectId: licenceId }))
    const system = world.context({ actor: { kind: 'system', name: 'job' }, channel: 'system' })
    await applicationJobs['draft.expire'](system, { applicationId })
    expect((await view(kiosk, applicationId))?.status).toBe('draft')
    valueOf(await start())
    await applicationJobs['draft.expire']({ ...system, machineNow: system.machineNow + 25 * 3_600_000 }, { applicationId })
    expect((await view(kiosk, applicationId))?.status).toBe('draft')
    const other = await lostLicence(world)
    const abandoned = valueOf(await other.start()).applicationId
    await applicationJobs['draft.expire']({ ...system, machineNow: system.machineNow + 31 * 86_400_000 }, { applicationId: abandoned })
    expect((await view(other.ctx, abandoned))?.status).toBe('lapsed')
    expect(await (await db()).select().from(jobs).where(eq(jobs.key, `draft.expire:${abandoned}`))).toHaveLength(1)
  })

  test('every act is in the audit with its intent, and a denied one too (G1)', async () => {
    const { applicationId } = await submitted(world)
    await moveApplication(asStaff(world, world.staff('planner')), { applicationId, transition: 'approve', revision: 5 })
    const rows = await (await db()).select({ intent: audit.intent, outcome: audit.outcome, detail: audit.detail }).from(audit).where(eq(audit.subject, applicationId))
    expect(rows.map(({ intent }) => intent)).toEqual([
      'application.start', 'file.add', 'application.answer', 'application.answer', 'application.answer', 'application.answer', 'application.answer', 'application.submit',
    ])
    const denied = await (await db()).select().from(audit).where(eq(audit.outcome, 'denied'))
    expect(denied.some(({ intent }) => intent === 'application.move')).toBe(true)
  })
})
