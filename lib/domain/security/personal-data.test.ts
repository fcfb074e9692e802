import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { eq } from 'drizzle-orm'
import { DrizzleQueryError } from 'drizzle-orm/errors'
import { people } from '@/db/province/schema/people'
import { machineNow, MINUTE } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import { windowChecklistFor } from '@/lib/policy/identifiers/window-checklist'
import type { SmsPort } from '@/lib/ports/sms/contract'

const written = vi.hoisted((): string[] => [])

vi.mock('pino', async (importOriginal) => {
  const { default: real } = await importOriginal<typeof import('pino')>()
  return { default: (options: Parameters<typeof real>[0]) => real({ ...options, level: 'trace' }, { write: (line: string) => void written.push(line) }) }
})

const { faultOf, log } = await import('@/lib/kernel/log')
const { recoverStart } = await import('../accounts/recover')
const { registerAtWindow } = await import('../accounts/register-at-window')
const { registerConfirm } = await import('../accounts/register-confirm')
const { registerStart } = await import('../accounts/register-start')
const { saveRegistration } = await import('../accounts/save-registration')
const { changePhone } = await import('../accounts/change-phone')
const { answerLostLicence, valueOf } = await import('../applications/application-test-world')
const { discloseApplication } = await import('../applications/disclose-application')
const { findApplication } = await import('../applications/find-application')
const { moveApplication } = await import('../applications/move-application')
const { requestCode } = await import('../applications/request-code')
const { saveAnswers } = await import('../applications/save-answers')
const { startApplication } = await import('../applications/start-application')
const { submitApplication } = await import('../applications/submit-application')
const { platform, startPlatform } = await import('../platform')
const { drainOutbox } = await import('../runner')
const { deliver } = await import('../outbox/handlers')
const { findPersonForCounter } = await import('../register/find-person-for-counter')
const { correctSale } = await import('../sales/correct-sale')
const { reportSale } = await import('../sales/report-sale')
const { withdrawSale } = await import('../sales/withdraw-sale')
const { disableAccount } = await import('../accounts/disable-account')
const { resetPassword } = await import('../accounts/reset-password')
const { addStaff } = await import('../staff/add-staff')
const { recordRelation } = await import('../staff/record-relation')
const { signIn } = await import('../sessions/sign-in')
const { loadActor } = await import('../sessions/load-actor')
const { testCitizenNumber } = await import('../test-world')
const { identifyVisitor } = await import('../visits/identify-visitor')
const { FRAME } = await import('../visits/kiosk-test-world')
const { attackWorld, PASSWORD } = await import('./attack-world')
const { handlesOf, rowsOf, tablesOf } = await import('./table-hash')

/** A person like no other, so that a trace of them is no accident. */
const CANARY = {
  name: '𬭎䶮翀', number: testCitizenNumber(777, '320899', '19870611'), phone: '13755550099', newPhone: '13755550088',
  buyerName: '𠮷㛃䶮', buyerNumber: testCitizenNumber(778, '320899', '19870612'), buyerPhone: '13755550077', address: '测试路䶮巷99号',
}

/** The text itself, and what anybody could find it by without our keys (E3). */
const tracesOf = (text: string): [form: string, bytes: Buffer][] => {
  const digests = [text, `A:${text}`].flatMap((each) => ['sha256', 'md5', 'sha1'].map((kind) => createHash(kind).update(each).digest()))
  const forms = digests.flatMap((digest) => [Buffer.from(digest.toString('hex')), Buffer.from(digest.toString('base64url')), digest])
  return [
    ['text', Buffer.from(text)],
    ['hex', Buffer.from(Buffer.from(text).toString('hex'))],
    ['base64', Buffer.from(Buffer.from(text).toString('base64').replaceAll('=', ''))],
    ['utf-16', Buffer.from(text, 'utf16le')],
    ['escaped', Buffer.from(JSON.stringify(text).replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`).slice(1, -1))],
    ...forms.map((bytes): [string, Buffer] => ['digest', bytes]),
  ]
}

const needles = Object.entries(CANARY).flatMap(([what, text]) => tracesOf(text).map(([form, bytes]) => [`${what} as ${form}`, bytes] as const))
const foundIn = (haystack: Buffer): string[] => needles.filter(([, bytes]) => haystack.includes(bytes)).map(([name]) => name)

let stage: Awaited<ReturnType<typeof attackWorld>>
let keys = 0
const key = () => ({ idempotencyKey: `key-canary-${++keys}` })

const registerOnTheWeb = async (fileTail: string): Promise<() => Promise<Context>> => {
  const { world } = stage
  const ctx = world.context()
  const { registrationId } = valueOf(await saveRegistration(ctx, { registrationId: null, step: 'kind', personKind: 'local-resident' }, key()))
  valueOf(await saveRegistration(ctx, { registrationId, step: 'document', documentKind: 'resident-card' }, key()))
  valueOf(await saveRegistration(ctx, { registrationId, step: 'details', name: CANARY.name, number: CANARY.number }, key()))
  valueOf(await saveRegistration(ctx, { registrationId, step: 'phone', phone: CANARY.phone }, key()))
  valueOf(await registerStart(ctx, { registrationId, by: 'licence', fileTail }))
  const code = await world.codeSentTo(CANARY.phone)
  valueOf(await registerConfirm(ctx, { registrationId, code, password: PASSWORD, repeated: PASSWORD }))
  await signIn(ctx, { name: CANARY.number, password: 'not-this-one-1', kind: 'citizen' })
  await signIn(ctx, { name: CANARY.buyerPhone, password: 'nobody-has-it-1', kind: 'citizen' })
  const { sid } = valueOf(await signIn(ctx, { name: CANARY.phone, password: PASSWORD, kind: 'citizen' }))
  await recoverStart(ctx, { number: CANARY.number, phone: CANARY.phone }, key())
  return async () => world.context({ actor: await loadActor(sid, 'citizen') })
}

const applyFor = async (ctx: Context, licenceId: string) => {
  const { world } = stage
  const officeId = await world.office()
  const { applicationId } = valueOf(await startApplication(ctx, { service: 'replace-driving-licence', subjectId: licenceId }, key()))
  const revision = await answerLostLicence(ctx, applicationId, officeId)
  valueOf(await submitApplication(ctx, { applicationId, revision }, key()))
  const officer = world.context({ actor: world.staff('reviewer'), channel: 'office' })
  valueOf(await discloseApplication(officer, { applicationId, purpose: `与${CANARY.name}核对，电话${CANARY.phone}` }, key()))
  expect(JSON.stringify(valueOf(await findApplication(officer, { applicationId })))).toContain(CANARY.number)
  const returnReason = `请${CANARY.name}补交材料，电话${CANARY.phone}`
  valueOf(await moveApplication(officer, { applicationId, revision: revision + 1, transition: 'return', decision: { returnReason } }, key()))
}

const changeContact = async (ctx: Context, licenceId: string) => {
  const { applicationId } = valueOf(await startApplication(ctx, { service: 'change-licence-contact', subjectId: licenceId }, key()))
  valueOf(await saveAnswers(ctx, { applicationId, revision: 1, step: 'phone', answers: { phone: CANARY.newPhone } }, key()))
  valueOf(await requestCode(ctx, { applicationId, field: 'phoneCode' }, key()))
  const phoneCode = await stage.world.codeSentTo(CANARY.newPhone)
  valueOf(await saveAnswers(ctx, { applicationId, revision: 2, step: 'proof', answers: { phoneCode } }, key()))
  valueOf(await saveAnswers(ctx, { applicationId, revision: 3, step: 'address', answers: { address: CANARY.address } }, key()))
  valueOf(await submitApplication(ctx, { applicationId, revision: 4 }, key()))
}

const atTheOffice = async () => {
  const clerk = stage.world.context({ actor: stage.world.staff('window-clerk'), channel: 'office' })
  valueOf(await findPersonForCounter(clerk, { number: CANARY.number }, key()))
  await findPersonForCounter(clerk, { number: CANARY.buyerNumber }, key())
  const upgraded = await registerAtWindow(clerk, {
    personKind: 'local-resident', documentKind: 'resident-card', name: CANARY.name, number: CANARY.number, phone: CANARY.phone, checklist: [...windowChecklistFor('individual')],
  })
  expect(valueOf(upgraded).upgraded).toBe(true)
}

const soldByDealer = async () => {
  const ctx = stage.world.context({ actor: await stage.dealer('org-1'), channel: 'portal', at: '2026-11-20 10:00' })
  const sale = {
    vin: 'LTST12343F1000000', model: '试验牌轿车', colour: '蓝', plateType: '02', buyerName: CANARY.buyerName, documentKind: 'resident-card',
    documentNumber: CANARY.buyerNumber, country: '', buyerPhone: CANARY.buyerPhone, invoiceNumber: 'FP100001', invoiceOn: '2026-11-18',
  }
  const { saleId } = valueOf(await reportSale(ctx, sale, key()))
  const reason = `${CANARY.buyerName}的证件号码${CANARY.buyerNumber}有误`
  const corrected = valueOf(await correctSale(ctx, { ...sale, documentNumber: '', saleId, version: 1, colour: '白', reason }, key()))
  valueOf(await withdrawSale(ctx, { saleId: corrected.saleId, version: 2, reason }, key()))
  await reportSale(ctx, { ...sale, buyerName: CANARY.name, vin: 'LTST12345F1000001', invoiceNumber: 'FP100002' }, key())
}

/** What officers write about people in words of their own. */
const inTheirWords = async () => {
  const boss = stage.world.context({ actor: stage.world.staff('administrator'), channel: 'office' })
  const member = await stage.dealer('org-2')
  valueOf(await disableAccount(boss, { accountId: 'accountId' in member ? member.accountId : '', reason: `投诉人${CANARY.name} ${CANARY.phone}` }, key()))
  const { accountId } = valueOf(await addStaff(boss, { username: 'canary.clerk', name: CANARY.buyerName, phone: CANARY.buyerPhone, role: 'window-clerk', scope: 'here' }))
  valueOf(await recordRelation(boss, { accountId, relation: 'self', number: CANARY.buyerNumber }, key()))
  valueOf(await recordRelation(boss, { accountId, relation: 'spouse', number: CANARY.number }, key()))
  valueOf(await resetPassword(boss, { accountId }, key()))
}

const atTheKiosk = async () => {
  const at = await stage.kiosk.terminal()
  const visit = await stage.kiosk.visitAt(at)
  valueOf(await identifyVisitor(await stage.kiosk.contextAt(at), { visit, reading: stage.kiosk.reading(at, CANARY), frame: FRAME }))
}

/** Partners and databases that fail with the person's data in their words. */
const withFaults = async () => {
  const running = platform()
  const broken: SmsPort = { send: ({ to, text }) => Promise.reject(new Error(`cannot reach ${to}: ${text}`)) }
  startPlatform({ ...running, ports: { ...running.ports, sms: broken } })
  for (const handle of await handlesOf(running.databases)) await drainOutbox(handle, running.keys, () => machineNow() + MINUTE, deliver)
  startPlatform(running)
  // As the server's driver words it: SQL with all values, one of which looks like a line of a stack.
  const fault = new DrizzleQueryError('insert into accounts values (?, ?)', [CANARY.name, `x\n    at ${CANARY.number} (${CANARY.phone})`], new Error(CANARY.phone))
  expect(fault.stack).toContain(CANARY.number)
  log.error({ reference: 'err', fault: faultOf(fault) }, 'an action failed')
  log.warn({ phone: CANARY.phone, person: { name: CANARY.name, document: { number: CANARY.number } } }, 'careless')
}

beforeAll(async () => {
  stage = await attackWorld()
  const { world } = stage
  const person = await world.person({ name: CANARY.name, number: CANARY.number, phone: CANARY.phone })
  const fileNumber = '320890654321'
  const licenceId = await world.licence({ personId: person.id, fileNumber })
  const signedIn = await registerOnTheWeb(fileNumber.slice(-6))
  await atTheOffice()
  const ctx = await signedIn()
  await applyFor(ctx, licenceId)
  await changeContact(ctx, licenceId)
  valueOf(await changePhone(ctx, { phone: CANARY.newPhone }, key()))
  await soldByDealer()
  await inTheirWords()
  await atTheKiosk()
  await withFaults()
}, 60_000)
afterAll(() => stage.world.close())

describe('[E2][E3][E5] the canary', () => {
  test('was really there: the platform can read the person back', async () => {
    const { read } = await stage.world.databases.province('32')
    const rows = await read.select().from(people)
    const names = rows.map((row) => open(stage.world.keys, 'people.name', row.id, row.nameSealed))
    expect(names).toEqual(expect.arrayContaining([CANARY.name, CANARY.buyerName]))
    expect(stage.world.sms.some(({ to, text }) => to === CANARY.phone && text.includes(CANARY.name))).toBe(true)
    expect(foundIn(Buffer.from(`x${CANARY.number}y`))).toContain('number as text')
    expect(foundIn(createHash('sha256').update(CANARY.phone).digest())).toContain('phone as digest')
  })

  test('leaves no byte in any database file or its journal', () => {
    const files = readdirSync(stage.world.folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.db(-wal)?$/.test(name))
    expect(files.filter((name) => name.endsWith('-wal')).length).toBeGreaterThan(1)
    for (const name of files) expect({ name, found: foundIn(readFileSync(join(stage.world.folder, name))) }).toEqual({ name, found: [] })
  })

  test('stands in no row of any table', async () => {
    for (const handle of await handlesOf(stage.world.databases))
      for (const table of await tablesOf(handle)) expect({ table, found: foundIn(Buffer.from(JSON.stringify(await rowsOf(handle, table)))) }).toEqual({ table, found: [] })
  })

  test('is in no audit row, job, waiting message or kept answer, not even masked', async () => {
    const masked = [`${CANARY.phone.slice(0, 3)}****${CANARY.phone.slice(-4)}`, `${CANARY.number.slice(0, 3)}***********${CANARY.number.slice(-4)}`, '**翀', '**䶮']
    for (const handle of await handlesOf(stage.world.databases))
      for (const table of ['audit', 'outbox', 'jobs', 'idempotency', 'inbox', 'settings']) {
        const text = JSON.stringify(await rowsOf(handle, table))
        for (const each of masked) expect({ table, each, found: text.includes(each) }).toEqual({ table, each, found: false })
      }
    const kept = await Promise.all((await handlesOf(stage.world.databases)).map((handle) => rowsOf(handle, 'idempotency')))
    expect(kept.flat().length).toBeGreaterThan(10)
  })

  test('is wiped from what was sent, and a partner that fails leaves its kind alone', async () => {
    const rows = (await Promise.all((await handlesOf(stage.world.databases)).map((handle) => rowsOf(handle, 'outbox')))).flat()
    expect(rows.filter(({ state }) => state === 'sent').every(({ payload }) => payload === '')).toBe(true)
    expect(rows.filter(({ lastProblem: problem }) => problem !== null).map(({ lastProblem: problem }) => problem)).toEqual(expect.arrayContaining(['Error']))
  })

  test('is in no line of the log, though a fault and a careless hand wrote about it', () => {
    expect(written.length).toBeGreaterThanOrEqual(2)
    for (const line of written) expect({ line: line.slice(0, 80), found: foundIn(Buffer.from(line)) }).toEqual({ line: line.slice(0, 80), found: [] })
  })

  test('a sealed value moved to another row or column does not open', async () => {
    const { read } = await stage.world.databases.province('32')
    const [one, two] = await read.select().from(people)
    const { keys: ring } = stage.world
    expect(() => open(ring, 'people.name', two?.id ?? '', one?.nameSealed ?? '')).toThrow()
    expect(() => open(ring, 'people.document', one?.id ?? '', one?.nameSealed ?? '')).toThrow()
    expect(await read.select().from(people).where(eq(people.id, one?.id ?? ''))).toHaveLength(1)
  })
})
