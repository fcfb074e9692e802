import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { watchStatements } from '@/db/testing/statement-walks'
import type { Context } from '@/lib/kernel/context'
import type { Result } from '@/lib/kernel/problem'
import { listedVerbs } from '../verbs'
import { exportedVerbs, fieldsOf, looseObjects, type Exported } from './all-verbs'
import { attackWorld, PASSWORD } from './attack-world'
import { hostileInputs, hostileTexts, hostileValues } from './hostile-values'
import { hashOfTables } from './table-hash'

type Known = Readonly<Record<string, unknown>>

const watch = watchStatements()

let stage: Awaited<ReturnType<typeof attackWorld>>
let known: Known
let contexts: readonly Context[]

/** Fields of the commands written around an inner one; the others say it by their schema. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  signIn: ['name', 'password', 'kind', 'device', 'previousSid'],
  changeFirstPassword: ['sid', 'password', 'repeated'],
  refreshLogin: ['current', 'code'],
  changePassword: ['current', 'password', 'repeated'],
  registerStart: ['registrationId', 'by', 'fileTail', 'locale'],
  registerConfirm: ['registrationId', 'code', 'password', 'repeated', 'device'],
  recoverConfirm: ['recoveryId', 'code', 'password', 'repeated'],
  registerAtWindow: ['personKind', 'documentKind', 'name', 'number', 'country', 'phone', 'residencePermit', 'checklist'],
  registerOrganisation: ['kind', 'organisationName', 'documentKind', 'number', 'handler', 'checklist', 'username', 'name', 'phone'],
  addOperator: ['username', 'name', 'phone', 'services', 'endsOn'],
  resetPassword: ['accountId'],
  resetOperatorPassword: ['accountId'],
  addStaff: ['username', 'name', 'phone', 'role', 'scope'],
  saveStation: ['address', 'phone', 'east', 'north'],
  createFirstAdministrator: ['username', 'name'],
  addFile: ['applicationId', 'field', 'bytes'],
  uploadCaptures: ['bytes'],
  lookForPayment: ['applicationId'],
  lookForFinesPayment: ['orderId'],
  lookForTestFee: ['bookingId'],
  pickNumber: ['applicationId', 'number', 'mode'],
  drawNumbers: ['applicationId'],
  deviceChallenge: ['terminalId'],
  recordPayment: ['provider', 'orderNumber', 'transactionId', 'amountFen', 'paidAt', 'isBarred'],
  identifyVisitor: ['visit', 'reading', 'frame', 'isElder'],
  claimByNumber: ['visit', 'number', 'isElder', 'locale'],
}
const fieldsOfVerb = ({ name, verb }: Exported): readonly string[] => (verb ? fieldsOf(verb.input) : (FIELDS[name] ?? []))

/** Every exported verb, so that a new one is attacked from its first day. */
const attacked = exportedVerbs

beforeAll(async () => {
  stage = await attackWorld()
  const a = await stage.citizen()
  const open = await stage.draft(a)
  const at = await stage.kiosk.terminal()
  contexts = [
    stage.world.context(),
    stage.as(a.actor),
    stage.as(await stage.allRoles(), 'office'),
    stage.as(await stage.dealer('org-1'), 'portal'),
    await stage.kiosk.contextAt(at),
  ]
  known = {
    ...open, subjectId: a.vehicleId, applicantId: a.person.id, personId: a.person.id, terminalId: at.terminalId, visit: await stage.kiosk.visitAt(at),
    officeId: a.officeId, service: 'replace-driving-licence', step: 'reason', answers: { reason: 'lost' }, transition: 'approve', field: 'code',
    password: PASSWORD, repeated: PASSWORD, current: 'not-my-password-1', kind: 'citizen', device: 'test', locale: 'zh-Hans', by: 'licence',
    mode: 'composed', scope: 'here', role: 'planner', checklist: [], page: '1', year: '2026', state: 'maintenance', working: 'resting',
    keepThis: true, purpose: '核对材料', reason: '测试原因', plateType: '02', why: 'button', isElder: false, residencePermit: false,
  }
}, 60_000)
afterAll(() => {
  watch.stop()
  return stage.world.close()
})

const answered = (answer: Result<unknown>): string[] => {
  if (answer.ok) return ['ok']
  expect(answer.problems.length).toBeGreaterThan(0)
  for (const { code, field = '' } of answer.problems) {
    expect(code).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/)
    expect(field.length).toBeLessThan(200)
  }
  return answer.problems.map(({ code }) => code)
}

/** The verb, its own fields filled with what is plausible, one of them replaced. */
const inputFor = (exported: Exported, change: Known): Known => ({
  ...Object.fromEntries(fieldsOfVerb(exported).filter((name) => name in known).map((name) => [name, known[name]])),
  ...change,
})

const SLOW = new Set(Object.keys(FIELDS).filter((name) => !['pickNumber', 'drawNumbers', 'identifyVisitor'].includes(name)))
const FEW_TEXTS = hostileTexts.filter((text, n) => n % 4 === 0 || text.length > 1000)

/** Text without a meaning of its own is kept as it is; only these verbs may say yes to it. */
const TAKES_TEXT = new Set(['createTerminal', 'discloseApplication', 'setMaintenance', 'setDay', 'disableAccount'])

const attack = async (exported: Exported): Promise<Set<string>> => {
  const seen = new Set<string>()
  const slow = SLOW.has(exported.name)
  const actors = slow ? contexts.slice(1, 3) : contexts
  const texts = slow ? FEW_TEXTS : hostileTexts
  for (const ctx of actors) {
    for (const raw of hostileInputs) answered(await exported.run(ctx, raw))
    for (const field of fieldsOfVerb(exported))
      for (const value of [...texts, ...hostileValues])
        for (const code of answered(await exported.run(ctx, inputFor(exported, { [field]: value })))) seen.add(code)
  }
  return seen
}

describe('[B9] schemas', () => {
  it('knows the fields of every verb that is written by hand', () => {
    expect(exportedVerbs.filter(({ verb }) => verb === null).map(({ name }) => name)).toEqual(Object.keys(FIELDS).toSorted((a, b) => a.localeCompare(b)))
    expect(exportedVerbs.length).toBeGreaterThan(80)
  })

  it('refuse unknown keys at every depth of every command and query, inner ones too', () => {
    const loose = [...listedVerbs().values()].flatMap(({ name, input }) => looseObjects(input, name))
    expect(loose).toEqual([])
  })

  it.each(attacked.map((each) => [each.name, each] as const))('%s refuses a key it does not know', async (_name, exported) => {
    for (const key of ['zzUnknown', 'actor', 'isAdmin', 'constructor'])
      for (const ctx of contexts.slice(0, 3)) expect((await exported.run(ctx, inputFor(exported, { [key]: 'x' }))).ok).toBe(false)
  })
})

describe('[B9][D1][D2][D7][H3] what nobody should send', () => {
  it.each(attacked.map((each) => [each.name, each] as const))('%s answers with a problem, throws nothing, changes nothing', async (name, exported) => {
    const before = await hashOfTables(stage.world.databases)
    const seen = await attack(exported)
    const isHarmless = exported.verb?.kind === 'query'
    if (!isHarmless && !TAKES_TEXT.has(name)) expect([...seen]).not.toContain('ok')
    if (!seen.has('ok')) expect(await hashOfTables(stage.world.databases)).toBe(before)
    expect(Object.getPrototypeOf({})).not.toHaveProperty('polluted')
  }, 60_000)
})

it('no statement that a verb comes to, whatever it is asked, walks a table that grows (performance.md §1)', async () => {
  expect(await watch.walks()).toEqual([])
}, 60_000)
