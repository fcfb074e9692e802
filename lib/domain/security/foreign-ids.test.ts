import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memberships } from '@/db/national/schema/organisations'
import { notices } from '@/db/province/schema/people'
import { eq } from 'drizzle-orm'
import type { Context } from '@/lib/kernel/context'
import { machineNow } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { valueOf } from '../applications/application-test-world'
import { reportSale } from '../sales/report-sale'
import { testCitizenNumber } from '../test-world'
import { exportedVerbs, fieldsOf } from './all-verbs'
import { attackWorld } from './attack-world'
import { hashOfTables } from './table-hash'

type Stage = Awaited<ReturnType<typeof attackWorld>>
type Case = { readonly ctx: Context; readonly foreign: string; readonly missing: string; readonly others: Readonly<Record<string, unknown>> }

let stage: Stage
let cases: Readonly<Record<string, readonly Case[]>>

/** Field names that carry an id of something which belongs to somebody. */
const IDS = [
  'applicationId', 'subjectId', 'sessionId', 'noticeId', 'saleId', 'membershipId', 'registrationId', 'visit', 'terminalId', 'holdId', 'segmentId',
  'personId', 'roleId', 'accountId', 'applicantId', 'changeId', 'recoveryId',
]

/** Ids whose knowledge is the right itself (a random id in the browser's own cookie), or a place's public machine. */
const BEARERS = ['registrationId', 'recoveryId', 'changeId']

const others = {
  service: 'replace-driving-licence', revision: 1, version: 1, step: 'reason', answers: { reason: 'lost' }, transition: 'withdraw', field: 'openCode',
  number: '苏HA001B', mode: 'composed', prefix: '苏H', purpose: '核对材料', reason: '测试原因', role: 'planner', scope: 'here', why: 'button',
  state: 'maintenance', message: '', nonce: 'n', signature: 'AAAA', model: '试验牌轿车', colour: '蓝', plateType: '02', invoiceNumber: 'FP100777', invoiceOn: '2026-11-18',
  buyerName: '喆测试', documentKind: 'resident-card', documentNumber: '', vin: 'LTST12345F1000000',
}

beforeAll(async () => {
  stage = await attackWorld()
  const { world } = stage
  const [a, b] = [await stage.citizen(), await stage.citizen()]
  const [draftOfA, submittedByB] = [await stage.draft(a), await stage.submitted()]
  const { read } = await world.databases.province('32')
  const [notice] = await read.select().from(notices).where(eq(notices.personId, submittedByB.person.id))
  const chooser = await stage.plates.chooser()
  const office = stage.as({ kind: 'staff', accountId: 'acc-szv', sessionId: 'ses', freshAt: machineNow(), factorGiven: true, tooNear: [],
    roles: (['window-clerk', 'reviewer', 'planner', 'administrator'] as const).map((role) => ({ province: '32', place: 'szv', role })) }, 'office', 'szv')
  const [first, second] = [await stage.dealer('org-1'), await stage.dealer('org-2')]
  const sold = valueOf(await reportSale(world.context({ actor: first, channel: 'portal', at: '2026-11-20 10:00' }), {
    vin: 'LTST12343F1000000', model: '试验牌轿车', colour: '蓝', plateType: '02', buyerName: '喆测试', documentKind: 'resident-card',
    documentNumber: testCitizenNumber(901), country: '', buyerPhone: '', invoiceNumber: 'FP100001', invoiceOn: '2026-11-18',
  }))
  const operator = await stage.dealer('org-1')
  const membershipId = newId('mem', machineNow())
  await world.databases.national.write(async (tx) => {
    await tx.insert(memberships).values({ id: membershipId, organisationId: 'org-1', accountId: operator.kind === 'member' ? operator.accountId : '', role: 'operator', services: '*', addedAt: 0 })
  })
  const at = await stage.kiosk.terminal()
  const otherVisit = await stage.kiosk.visitAt(await stage.kiosk.terminal())
  const { segment } = stage.plates
  const segmentId = await segment('苏HB000A', '苏HB009Z', { fill: false })
  const staff = await stage.allRoles()
  const id = (prefix: string) => newId(prefix, machineNow())
  const one = (ctx: Context, foreign: string, prefix: string): Case => ({ ctx, foreign, missing: id(prefix), others })
  cases = {
    applicationId: [
      one(b.ctx, draftOfA.applicationId, 'app'), one(a.ctx, submittedByB.applicationId, 'app'), one(b.ctx, chooser.applicationId, 'app'),
      // An officer of another place, and a person's own draft in any officer's hands.
      one(office, submittedByB.applicationId, 'app'), one(stage.as(staff, 'office'), draftOfA.applicationId, 'app'),
      one(stage.as(first, 'portal'), draftOfA.applicationId, 'app'), one(world.context(), draftOfA.applicationId, 'app'),
      one(stage.as(a.actor, 'web', 'xmn'), draftOfA.applicationId, 'app'),
    ],
    subjectId: [one(b.ctx, a.licenceId, 'lic'), { ...one(b.ctx, a.vehicleId, 'veh'), others: { ...others, service: 'preselect-plate' } }],
    sessionId: [one(b.ctx, a.actor.kind === 'citizen' ? a.actor.sessionId : '', 'ses'), one(stage.as(staff, 'office'), a.actor.kind === 'citizen' ? a.actor.sessionId : '', 'ses')],
    noticeId: [one(a.ctx, notice?.id ?? '', 'ntc'), one(stage.as(staff, 'office'), notice?.id ?? '', 'ntc')],
    saleId: [one(stage.as(second, 'portal'), sold.saleId, 'sal'), one(stage.as(await stage.dealer('org-1', 'szv'), 'portal', 'szv'), sold.saleId, 'sal')],
    membershipId: [one(stage.as(second, 'portal'), membershipId, 'mem')],
    visit: [one(await stage.kiosk.contextAt(at), otherVisit, 'vis')],
    terminalId: [one(office, at.terminalId, 'ter'), one(b.ctx, at.terminalId, 'ter')],
    holdId: [one(office, 'hld-none', 'hld')],
    segmentId: [one(office, segmentId, 'seg'), one(b.ctx, segmentId, 'seg')],
    personId: [one(b.ctx, a.person.id, 'per')],
    accountId: [one(b.ctx, a.actor.kind === 'citizen' ? a.actor.accountId : '', 'acc'), one(office, a.actor.kind === 'citizen' ? a.actor.accountId : '', 'acc')],
    roleId: [one(b.ctx, 'rol-none', 'rol')],
    applicantId: [],
  }
}, 60_000)
afterAll(() => stage.world.close())

/** Verbs written around an inner one that take an id. */
const BY_HAND: Readonly<Record<string, readonly string[]>> = { pickNumber: ['applicationId', 'number', 'mode'], drawNumbers: ['applicationId'] }

let serial = 0
/** A request a second is one account's share (PLT-17): each call is another login's. */
const anew = (ctx: Context): Context => ({ ...ctx, actor: 'accountId' in ctx.actor ? { ...ctx.actor, accountId: `${ctx.actor.accountId}-${++serial}` } : ctx.actor })

const calls = exportedVerbs.flatMap((exported) => {
  const fields = exported.verb ? fieldsOf(exported.verb.input) : (BY_HAND[exported.name] ?? [])
  return fields.filter((field) => IDS.includes(field) && !BEARERS.includes(field)).map((field) => [exported.name, field, exported, fields] as const)
})

/** A place's machine is known by its id to the page that stands before it; a proof without its key opens nothing. */
const PUBLIC_IDS = new Set(['deviceChallenge', 'proveDevice'])

describe('[B4] the id of somebody else', () => {
  it('is tried in every verb that takes one', () => {
    expect(calls.map(([name]) => name)).toEqual(expect.arrayContaining(['findApplication', 'saveAnswers', 'moveApplication', 'readNotice', 'endSession', 'correctSale', 'pickNumber']))
    expect(calls.length).toBeGreaterThan(30)
  })

  it.each(calls)('%s answers for a foreign %s as for one that is not there, and changes nothing', async (name, field, exported, fields) => {
    if (PUBLIC_IDS.has(name)) return
    const before = await hashOfTables(stage.world.databases)
    // Whoever is not signed in shares one turn a second (PLT-17).
    const askers = (cases[field] ?? []).filter(({ ctx }) => exported.verb !== null || 'accountId' in ctx.actor)
    for (const { ctx, foreign, missing, others: rest } of askers) {
      const inputOf = (id: string) => ({ ...Object.fromEntries(Object.entries(rest).filter(([key]) => fields.includes(key))), [field]: id })
      const asker = (): Context => (exported.verb ? ctx : anew(ctx))
      const answers = [await exported.run(asker(), inputOf(foreign)), await exported.run(asker(), inputOf(missing))]
      expect(answers[0]).toEqual(answers[1])
      const [answer] = answers
      // A query says "nothing there" as a value.
      if (answer?.ok) expect(answer.value === null || (Array.isArray(answer.value) && answer.value.length === 0)).toBe(true)
    }
    expect(await hashOfTables(stage.world.databases)).toBe(before)
  })
})
