import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applications } from '@/db/province/schema/applications'
import { licenceDocuments } from '@/db/province/schema/register'
import { newId } from '@/lib/kernel/ids'
import { testWorld } from '../test-world'
import { answerLostLicence, asStaff, codesOf, lostLicence, submitted, valueOf } from './application-test-world'
import { checkEligibility } from './check-eligibility'
import { findApplication } from './find-application'
import { listOwnApplications } from './list-own-applications'
import { moveApplication } from './move-application'
import { saveAnswers } from './save-answers'
import { startApplication } from './start-application'
import { submitApplication } from './submit-application'

let world: Awaited<ReturnType<typeof testWorld>>
const db = async () => (await world.databases.province('32')).read
beforeAll(async () => {
  world = await testWorld()
})
afterAll(() => world.close())

const view = async (ctx: Parameters<typeof findApplication>[0], applicationId: string) => valueOf(await findApplication(ctx, { applicationId }))

describe('starting', () => {
  test('an application gets a number and a draft; started again it goes on (APP-04)', async () => {
    const { start } = await lostLicence(world)
    const first = valueOf(await start())
    expect(first.number).toMatch(/^32-2026-\d{6}$/)
    expect(valueOf(await start())).toEqual(first)
  })

  test('two starts at once are one application (VEH-18)', async () => {
    const { start, ctx } = await lostLicence(world)
    const answers = await Promise.all(Array.from({ length: 12 }, start))
    expect(new Set(answers.map((each) => valueOf(each).applicationId)).size).toBe(1)
    expect(valueOf(await listOwnApplications(ctx, {}))).toHaveLength(1)
  })

  test('a second application while one is under review is refused with its number (VEH-18, APP-04)', async () => {
    const { start, number } = await submitted(world)
    const again = await start()
    expect(again).toMatchObject({ ok: false, problems: [{ code: 'application.already-open', params: { number } }] })
  })

  test.each([['D', { status: 'D' }], ['K', { status: 'K' }], ['U', { status: 'U' }], ['B', { points: 12 }]])('status %s is refused with rule and remedy (LIC-15, D7)', async (_, held) => {
    const { start, ctx } = await lostLicence(world, held)
    const refused = await start()
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'licence.withheld', trace: { rule: 'LIC-15', remedy: 'licence.settle-first' } }] })
    expect(valueOf(await checkEligibility(ctx, { service: 'B12' }))?.subjects[0]?.problems.map(({ code }) => code)).toEqual(['licence.withheld'])
  })

  test('an internet-registered person is sent to be verified first (REG-04, REG-05)', async () => {
    const { person, licenceId } = await lostLicence(world)
    const ctx = world.context({ actor: person.citizen('L1') })
    expect(codesOf(await startApplication(ctx, { service: 'B12', subjectId: licenceId }))).toEqual(['identity.level-too-low'])
  })

  test("another person's licence is not there, nor is an unknown service (B5)", async () => {
    const { licenceId } = await lostLicence(world)
    const stranger = await world.person()
    const ctx = world.context({ actor: stranger.citizen() })
    expect(codesOf(await startApplication(ctx, { service: 'B12', subjectId: licenceId }))).toEqual(['not-found'])
    expect(codesOf(await startApplication(ctx, { service: 'constructor', subjectId: licenceId }))).toEqual(['not-found'])
  })

  test('the third re-issue in a year goes to the counter, and there it can be entered (LIC-22, LIC-23)', async () => {
    const { person, licenceId, start } = await lostLicence(world)
    const handle = await world.databases.province('32')
    for (const serial of [2, 3])
      await handle.write((tx) => tx.insert(licenceDocuments).values({ id: newId('doc', serial), licenceId, serial, applicationId: `old-${licenceId}-${serial}`, issuedOn: world.context().today }))
    expect(codesOf(await start())).toEqual(['licence.reissued-often'])
    const clerk = asStaff(world, world.staff('window-clerk'))
    expect(codesOf(await startApplication(clerk, { service: 'B12', subjectId: licenceId, applicantId: person.id }))).toEqual([])
  })
})

describe('answering', () => {
  test('answers are kept step by step, sealed, and refused ones say why', async () => {
    const { start, ctx, officeId } = await lostLicence(world)
    const { applicationId } = valueOf(await start())
    const first = valueOf(await saveAnswers(ctx, { applicationId, revision: 1, step: 'reason', answers: { reason: 'stolen' } }))
    expect(first).toEqual({ next: 'loss', revision: 2 })
    const future = await saveAnswers(ctx, { applicationId, revision: 2, step: 'loss', answers: { lostOn: '2099-01-01' } })
    expect(future).toMatchObject({ ok: false, problems: [{ code: 'lost-on.in-the-future', field: 'lostOn' }] })
    expect(codesOf(await saveAnswers(ctx, { applicationId, revision: 2, step: 'collection', answers: { collectAt: officeId } }))).toEqual(['step.not-reachable'])
    expect(valueOf(await saveAnswers(ctx, { applicationId, revision: 2, step: 'loss', answers: { lostOn: '2026-11-01' } })).next).toBe('police')
    const [row] = await (await db()).select().from(applications).where(eq(applications.id, applicationId))
    expect(row?.factsSealed).not.toContain('stolen')
  })

  test('a stale revision, a stranger and an office of another place are refused (H2, B4)', async () => {
    const { start, ctx } = await lostLicence(world)
    const { applicationId } = valueOf(await start())
    const save = (context: typeof ctx, revision: number) => saveAnswers(context, { applicationId, revision, step: 'reason', answers: { reason: 'lost' } })
    const stranger = world.context({ actor: (await world.person()).citizen() })
    expect(codesOf(await save(stranger, 1))).toEqual(['not-found'])
    valueOf(await save(ctx, 1))
    expect(codesOf(await save(ctx, 1))).toEqual(['application.changed-meanwhile'])
    valueOf(await saveAnswers(ctx, { applicationId, revision: 2, step: 'loss', answers: { lostOn: '2026-11-01' } }))
    valueOf(await saveAnswers(ctx, { applicationId, revision: 3, step: 'delivery', answers: { delivery: 'collect' } }))
    const elsewhere = await world.office('szv')
    expect(codesOf(await saveAnswers(ctx, { applicationId, revision: 4, step: 'collection', answers: { collectAt: elsewhere } }))).toEqual(['choice.unknown'])
  })
})

describe('submitting', () => {
  test('freezes the fee, sets the working-day deadline and tells the person (FEE-03, LIC-16, DAY-02, F32)', async () => {
    const { ctx, applicationId, person, officeId } = await submitted(world)
    const found = await view(ctx, applicationId)
    expect(found).toMatchObject({ status: 'submitted', feeFen: 1000, officeId, editable: false })
    expect(found?.dueOn && found.dueOn > ctx.today).toBe(true)
    await world.settle()
    expect(world.sms.filter(({ to }) => to === person.phone).at(-1)?.text).toMatch(/^【Open122】您的.*待审核/)
  })

  test('an unfinished one is refused with everything that is missing (APP-02)', async () => {
    const { start, ctx } = await lostLicence(world)
    const { applicationId } = valueOf(await start())
    expect(codesOf(await submitApplication(ctx, { applicationId, revision: 1 }))).toEqual(['choice.missing', 'date.missing', 'choice.missing', 'office.missing', 'file.missing'])
  })

  test('a double press lands once; the same key for another call is refused (H3)', async () => {
    const { start, ctx, officeId } = await lostLicence(world)
    const { applicationId } = valueOf(await start())
    const revision = await answerLostLicence(ctx, applicationId, officeId)
    const press = () => submitApplication(ctx, { applicationId, revision }, { idempotencyKey: `press-${applicationId}` })
    const [one, two] = await Promise.all([press(), press()])
    expect(two).toEqual(one)
    expect(valueOf(one ?? (await press())).status).toBe('submitted')
    const other = await submitApplication(ctx, { applicationId, revision: revision + 1 }, { idempotencyKey: `press-${applicationId}` })
    expect(codesOf(other)).toEqual(['idempotency-key.used-otherwise'])
    expect((await view(ctx, applicationId))?.events.filter(({ transition }) => transition === 'submit')).toHaveLength(1)
  })

  test('a login older than five minutes must be renewed first (A12)', async () => {
    const { start, ctx, officeId } = await lostLicence(world)
    const { applicationId } = valueOf(await start())
    const revision = await answerLostLicence(ctx, applicationId, officeId)
    const later = { ...ctx, machineNow: ctx.machineNow + 6 * 60_000 }
    expect(codesOf(await submitApplication(later, { applicationId, revision }))).toEqual(['sign-in.not-fresh'])
  })
})

describe('earlier versions', () => {
  /** As it stood when this version was the newest: its answers, its number. */
  const begunOn = async (version: number) => {
    const begun = await lostLicence(world)
    const { applicationId } = valueOf(await begun.start())
    await (await world.databases.province('32')).write((tx) => tx.update(applications).set({ version }).where(eq(applications.id, applicationId)).returning({ id: applications.id }))
    return { ...begun, applicationId }
  }

  test.each([
    [1, ['reason', 'loss', 'collection']],
    [2, ['reason', 'loss', 'delivery', 'collection']],
  ] as const)('a draft begun on version %i is asked its questions and finishes on the way of today (style: versions)', async (version, path) => {
    const { ctx, applicationId, officeId } = await begunOn(version)
    let revision = 1
    const answers = { reason: { reason: 'lost' }, loss: { lostOn: '2026-11-18' }, delivery: { delivery: 'collect' }, collection: { collectAt: officeId } }
    for (const step of path) revision = valueOf(await saveAnswers(ctx, { applicationId, revision, step, answers: answers[step] })).revision
    expect(await view(ctx, applicationId)).toMatchObject({ next: 'check', path, service: { version } })
    valueOf(await submitApplication(ctx, { applicationId, revision }))
    const [reviewer, clerk] = [asStaff(world, world.staff('reviewer')), asStaff(world, world.staff('window-clerk'))]
    const system = world.context({ actor: { kind: 'system', name: 'test' }, channel: 'system' })
    const acts = [[reviewer, 'approve'], [clerk, 'pay-at-window'], [system, 'ready'], [clerk, 'collect']] as const
    for (const [i, [by, transition]] of acts.entries()) valueOf(await moveApplication(by, { applicationId, transition, revision: revision + 1 + i }))
    expect((await view(ctx, applicationId))?.status).toBe('completed')
  })
})
