import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { applications } from '@/db/province/schema/applications'
import { plateHolds } from '@/db/province/schema/plates'
import { productionItems } from '@/db/province/schema/production'
import { machineNow } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import type { Result } from '@/lib/kernel/problem'
import { windowChecklistFor } from '@/lib/policy/identifiers/window-checklist'
import type { Finding } from '../verify/finding'
import { arm, disarm, EngineFault } from './failing-engine'

vi.mock('libsql', async () => {
  const { createRequire } = await import('node:module')
  const Real: typeof import('libsql') = createRequire(import.meta.url)('libsql')
  const { watchedConnection } = await import('./failing-engine')
  return { default: new Proxy(Real, { construct: (target, args) => watchedConnection(Reflect.construct(target, args)) }) }
})

const { sentPhoto, valueOf } = await import('../applications/application-test-world')
const { moveApplication } = await import('../applications/move-application')
const { requestCode } = await import('../applications/request-code')
const { saveAnswers } = await import('../applications/save-answers')
const { startApplication } = await import('../applications/start-application')
const { submitApplication } = await import('../applications/submit-application')
const { registerAtWindow } = await import('../accounts/register-at-window')
const { registerConfirm } = await import('../accounts/register-confirm')
const { registerStart } = await import('../accounts/register-start')
const { saveRegistration } = await import('../accounts/save-registration')
const { plateJobs } = await import('../plates/jobs')
const { pickNumber } = await import('../plates/pick-number')
const { makeBatch } = await import('../production/make-batch')
const { recordMade } = await import('../production/record-made')
const { reportSale } = await import('../sales/report-sale')
const { signIn } = await import('../sessions/sign-in')
const { testCitizenNumber } = await import('../test-world')
const { registerVehicle } = await import('../vehicles/register-vehicle')
const { verifyDatabases } = await import('../verify/verify-databases')
const { attackWorld, PASSWORD } = await import('./attack-world')
const { handlesOf, hashOfTables, rowsOf } = await import('./table-hash')

const AT = '2015-10-29 10:12'
let stage: Awaited<ReturnType<typeof attackWorld>>
const province = () => stage.world.databases.province('32')

beforeAll(async () => {
  stage = await attackWorld()
  await stage.plates.segment('苏HA001B', '苏HA003B')
}, 60_000)
afterAll(() => stage.world.close())

const findings = async (): Promise<Finding[]> => {
  const { databases } = stage.world
  const provinces = await Promise.all((await databases.provinceCodes()).map(async (code) => ({ code, db: (await databases.province(code)).read })))
  return verifyDatabases({ national: databases.national.read, provinces }, machineNow())
}

/** The traces too: a rolled back act leaves nothing at all. */
const everything = async (): Promise<string> => {
  const traces = await Promise.all((await handlesOf(stage.world.databases)).flatMap((handle) => [rowsOf(handle, 'audit')]))
  return `${await hashOfTables(stage.world.databases)} ${JSON.stringify(traces)}`
}

const MOST = 300

/**
 * Fails the engine at its first call of the act, then its second and so on until the act is through. In between nothing
 * may stand that did not stand before; the very same call then succeeds.
 */
const failEverywhere = async (act: () => Promise<Result<unknown>>, transactions = 1): Promise<number> => {
  const known = (await findings()).map((finding) => JSON.stringify(finding))
  const states = new Set([await everything()])
  for (let n = 1; n < MOST; n++) {
    arm(n)
    const answer = await act().catch((fault: unknown) => fault)
    const failed = disarm()
    if (!failed) {
      expect(answer).toMatchObject({ ok: true })
      expect((await findings()).map((finding) => JSON.stringify(finding)).filter((finding) => !known.includes(finding))).toEqual([])
      return n - 1
    }
    const cause = answer instanceof Error && answer.cause !== undefined ? answer.cause : answer
    expect(cause).toBeInstanceOf(EngineFault)
    states.add(await everything())
    expect(states.size).toBeLessThanOrEqual(transactions)
  }
  throw new Error('the act never ended')
}

let serial = 0

/** An owner of a new car; each context is another login, whose share is one request a second (PLT-17). */
const owner = async () => {
  const person = await stage.world.person()
  const subjectId = await stage.world.vehicle({ ownerId: person.id, invoiceOn: '2015-10-20' })
  const ctx = (): Context => {
    const actor = person.citizen()
    return stage.world.context({ actor: actor.kind === 'citizen' ? { ...actor, accountId: `acc-${++serial}` } : actor, at: AT })
  }
  const { applicationId } = valueOf(await startApplication(ctx(), { service: 'preselect-plate', subjectId }))
  return { person, ctx, applicationId }
}

const opened = async () => {
  const one = await owner()
  valueOf(await requestCode(one.ctx(), { applicationId: one.applicationId, field: 'openCode' }))
  const openCode = await stage.world.codeSentTo(one.person.phone)
  valueOf(await saveAnswers(one.ctx(), { applicationId: one.applicationId, revision: 1, step: 'open', answers: { openCode } }))
  return one
}

const reserved = async (number: string) => {
  const { ctx, applicationId, person } = await opened()
  valueOf(await pickNumber(ctx(), { applicationId, number, mode: 'composed' }))
  const confirmCode = await stage.world.codeSentTo(person.phone)
  valueOf(await saveAnswers(ctx(), { applicationId, revision: 3, step: 'confirm', answers: { confirmCode } }))
  const holds = await (await province()).read.select().from(applications).where(eq(applications.id, applicationId))
  return { ctx, applicationId, revision: holds[0]?.revision ?? 0 }
}

const staff = (...roles: Parameters<typeof stage.world.staff>): Context => stage.world.context({ actor: stage.world.staff(...roles), channel: 'office' })

const withCode = async () => {
  const { world } = stage
  const number = testCitizenNumber(801)
  const person = await world.person({ number })
  const fileNumber = '320890123456'
  await world.licence({ personId: person.id, fileNumber })
  const ctx = world.context()
  const { registrationId } = valueOf(await saveRegistration(ctx, { registrationId: null, step: 'kind', personKind: 'local-resident' }))
  for (const page of [{ step: 'document', documentKind: 'resident-card' }, { step: 'details', name: person.name, number }, { step: 'phone', phone: '13711110001' }])
    valueOf(await saveRegistration(ctx, { registrationId, ...page }))
  return { ctx, registrationId, fileTail: fileNumber.slice(-6) }
}

describe('[H3][H5] the database fails at any one call: nothing half done, and the same call again succeeds', () => {
  test('registering on the web', async () => {
    const { ctx, registrationId, fileTail } = await withCode()
    expect(await failEverywhere(() => registerStart(ctx, { registrationId, by: 'licence', fileTail }))).toBeGreaterThan(5)
    const code = await stage.world.codeSentTo('13711110001')
    expect(await failEverywhere(() => registerConfirm(ctx, { registrationId, code, password: PASSWORD, repeated: PASSWORD }))).toBeGreaterThan(8)
    expect(await failEverywhere(() => signIn(ctx, { name: '13711110001', password: PASSWORD, kind: 'citizen' }))).toBeGreaterThan(5)
  }, 60_000)

  test('registering at the window: person and account are two databases, each whole', async () => {
    const ctx = staff('window-clerk')
    const input = {
      personKind: 'local-resident', documentKind: 'resident-card', name: '喆测试', number: testCitizenNumber(802), phone: '13711110002',
      residencePermit: true, checklist: [...windowChecklistFor('individual')],
    }
    const person = await stage.world.person({ number: input.number })
    await stage.world.licence({ personId: person.id })
    expect(await failEverywhere(() => registerAtWindow(ctx, input), 30)).toBeGreaterThan(8)
  }, 60_000)

  test('a lost licence: started, answered, handed in, approved, paid, made, collected', async () => {
    const a = await stage.citizen()
    expect(await failEverywhere(a.start)).toBeGreaterThan(8)
    const { applicationId } = valueOf(await a.start())
    let revision = 1
    const answers = { reason: { reason: 'lost' }, loss: { lostOn: '2026-11-18' }, delivery: { delivery: 'collect' }, collection: { collectAt: a.officeId }, photo: { photo: await sentPhoto(a.ctx, applicationId) } }
    for (const [step, given] of Object.entries(answers)) {
      const at = revision
      await failEverywhere(() => saveAnswers(a.ctx, { applicationId, revision: at, step, answers: given }))
      revision += 1
    }
    const act = async (ctx: Context, transition: string) => {
      const at = revision++
      await failEverywhere(() => moveApplication(ctx, { applicationId, revision: at, transition }))
    }
    await failEverywhere(() => submitApplication(a.ctx, { applicationId, revision }, { idempotencyKey: 'key-nth' }))
    revision += 1
    await act(staff('reviewer'), 'approve')
    await act(staff('window-clerk'), 'pay-at-window')
    await failEverywhere(() => makeBatch(staff('window-clerk'), { kind: 'driving-licence' }))
    const { read } = await province()
    const [item] = await read.select().from(productionItems).where(eq(productionItems.applicationId, applicationId))
    expect(await failEverywhere(() => recordMade(staff('window-clerk'), { itemId: item?.id ?? '', serial: 'NTH000001' }))).toBeGreaterThan(5)
    revision += 1
    await act(staff('window-clerk'), 'collect')
  }, 60_000)

  test('a plate: first code, picked, confirmed, registered; another one given up; a third lapsed', async () => {
    const start = await owner()
    await failEverywhere(() => requestCode(start.ctx(), { applicationId: start.applicationId, field: 'openCode' }))
    const openCode = await stage.world.codeSentTo(start.person.phone)
    await failEverywhere(() => saveAnswers(start.ctx(), { applicationId: start.applicationId, revision: 1, step: 'open', answers: { openCode } }))

    const { ctx, applicationId, person } = await opened()
    expect(await failEverywhere(() => pickNumber(ctx(), { applicationId, number: '苏HA001B', mode: 'composed' }))).toBeGreaterThan(12)
    const confirmCode = await stage.world.codeSentTo(person.phone)
    expect(await failEverywhere(() => saveAnswers(ctx(), { applicationId, revision: 3, step: 'confirm', answers: { confirmCode } }))).toBeGreaterThan(12)
    const { read } = await province()
    const [hold] = await read.select().from(plateHolds).where(and(eq(plateHolds.applicationId, applicationId), isNull(plateHolds.endedAt)))
    const office = stage.world.context({ actor: stage.world.staff('window-clerk'), at: '2015-10-30 09:00', channel: 'office' })
    expect(await failEverywhere(() => registerVehicle(office, { holdId: hold?.id ?? '' }))).toBeGreaterThan(8)

    const other = await reserved('苏HA002B')
    expect(await failEverywhere(() => moveApplication(other.ctx(), { applicationId: other.applicationId, revision: other.revision, transition: 'cancel' }))).toBeGreaterThan(8)

    const third = await reserved('苏HA003B')
    const [late] = await read.select().from(plateHolds).where(eq(plateHolds.applicationId, third.applicationId))
    const lapse = () => plateJobs['plate.lapse-reservation'](stage.plates.system('2015-11-03 00:00'), { holdId: late?.id ?? '' }).then((): Result<null> => ({ ok: true, value: null }))
    expect(await failEverywhere(lapse)).toBeGreaterThan(8)
  }, 60_000)

  test('a sale reported', async () => {
    const ctx = stage.world.context({ actor: await stage.dealer('org-1'), channel: 'portal', at: '2026-11-20 10:00' })
    const sale = {
      vin: 'LTST12343F1000000', model: '试验牌轿车', colour: '蓝', plateType: '02', buyerName: '喆测试', documentKind: 'resident-card',
      documentNumber: testCitizenNumber(803), country: '', buyerPhone: '13711110003', invoiceNumber: 'FP100001', invoiceOn: '2026-11-18',
    }
    expect(await failEverywhere(() => reportSale(ctx, sale, { idempotencyKey: 'key-sale' }))).toBeGreaterThan(8)
  })
})
