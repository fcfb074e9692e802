import { eq } from 'drizzle-orm'
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { audit, codes } from '@/db/common/schema'
import { terminals } from '@/db/province/schema/terminals'
import { codesOf, valueOf } from '../applications/application-test-world'
import { sendCode } from '../codes/send-code'
import { reportSale } from '../sales/report-sale'
import { changeFirstPassword } from '../sessions/change-first-password'
import { refreshLogin } from '../sessions/refresh-login'
import { createTerminal } from '../terminals/create-terminal'
import { testCitizenNumber } from '../test-world'
import { startVisit } from '../visits/start-visit'
import { attackWorld, PASSWORD } from './attack-world'
import { handlesOf, rowsOf, tablesOf } from './table-hash'

let stage: Awaited<ReturnType<typeof attackWorld>>
beforeAll(async () => {
  stage = await attackWorld()
}, 60_000)
afterAll(() => stage.world.close())

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const everyRow = async (): Promise<string> => {
  const texts: string[] = []
  for (const handle of await handlesOf(stage.world.databases)) for (const table of await tablesOf(handle)) texts.push(JSON.stringify(await rowsOf(handle, table)))
  return texts.join('\n')
}

test('[A3][A12] the first-password page says nothing about a password that is one’s own already', async () => {
  const { actor } = await stage.citizen()
  const sid = actor.kind === 'citizen' ? actor.sessionId : ''
  const say = (password: string) => changeFirstPassword(stage.world.context(), { sid, password, repeated: password })
  expect(codesOf(await say(PASSWORD))).toEqual(['session.over'])
  expect(await say('another-kestrel-84')).toEqual(await say(PASSWORD))
})

test('[A3][A5] with the right password the second factor is guessed five times, not more', async () => {
  const ctx = stage.as(await stage.allRoles(), 'office')
  const guess = () => refreshLogin(ctx, { current: PASSWORD, code: '000000' })
  for (let n = 0; n < 5; n++) expect(codesOf(await guess())).toEqual(['factor.wrong'])
  expect(codesOf(await guess())).toEqual(['sign-in.locked'])
})

test('[A6] a code on its way stands under a keyed hash: a copy of the database does not yield it', async () => {
  const { world } = stage
  const ctx = world.context()
  const handle = await world.databases.province('32')
  await handle.write((tx) => sendCode(tx, ctx, { phone: '13988880009', purpose: 'plate.open', boundTo: 'guess', text: '{code}' }))
  const digits = await world.codeSentTo('13988880009')
  const [row] = await handle.read.select().from(codes).where(eq(codes.boundTo, 'guess'))
  for (const text of [digits, `plate.open:guess:${digits}`]) expect(row?.codeHash).not.toBe(sha256(text))
  expect(await everyRow()).not.toContain(`"${digits}"`)
})

test('[KSK-06] nor does it yield the enrolment code of a terminal', async () => {
  const ctx = stage.as(await stage.allRoles(), 'office')
  const { enrolmentCode, terminalId } = valueOf(await createTerminal(ctx, { code: 'T-9001', name: '测试', location: '大厅' }, { idempotencyKey: 'key-terminal' }))
  const [row] = await (await stage.world.databases.province('32')).read.select().from(terminals).where(eq(terminals.id, terminalId))
  for (const text of [enrolmentCode, `terminal.enrol:${enrolmentCode}`]) expect(row?.enrolmentHash).not.toBe(sha256(text))
  expect(await everyRow()).not.toContain(enrolmentCode)
})

test('[A7] nor the token of a visit, though the call was kept to be answered again', async () => {
  const at = await stage.kiosk.terminal()
  const ctx = await stage.kiosk.contextAt(at)
  const begin = () => startVisit(ctx, {}, { idempotencyKey: 'key-visit' })
  const { token } = valueOf(await begin())
  expect(valueOf(await begin()).token).toBe(token)
  const rows = await everyRow()
  expect(rows).not.toContain(token)
  expect(rows).not.toContain(at.token)
})

test('[G1] a dealer who tries names against the register leaves a trace each time', async () => {
  const person = await stage.world.person({ number: testCitizenNumber(904) })
  const ctx = stage.world.context({ actor: await stage.dealer('org-1'), channel: 'portal', at: '2026-11-20 10:00' })
  const tried = await reportSale(ctx, {
    vin: 'LTST12343F1000000', model: '试验牌轿车', colour: '蓝', plateType: '02', buyerName: '旁人', documentKind: 'resident-card',
    documentNumber: person.number, country: '', buyerPhone: '', invoiceNumber: 'FP100001', invoiceOn: '2026-11-18',
  })
  expect(codesOf(tried)).toEqual(['sale.buyer-differs'])
  const { read } = await stage.world.databases.province('32')
  const rows = await read.select().from(audit).where(eq(audit.intent, 'sale.report'))
  expect(rows.map(({ outcome, actorKind }) => [outcome, actorKind])).toEqual([['refused', 'member']])
  expect(JSON.stringify(rows)).not.toContain(person.number)
})
