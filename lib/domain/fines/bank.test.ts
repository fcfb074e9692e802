import { generateKeyPairSync, sign } from 'node:crypto'
import { and, eq, like } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openForReading } from '@/db/open-for-reading'
import { ledger } from '@/db/province/schema/applications'
import { bankKeys, bankPayments, banks, paymentOrders } from '@/db/province/schema/payments'
import { papers } from '@/db/province/schema/production'
import { violationDecisions } from '@/db/province/schema/violations'
import { addDays, civilDate, machineNow, type CivilDate } from '@/lib/kernel/clock'
import { codesOf, valueOf } from '../applications/application-test-world'
import { recordPayment } from '../payments/record-payment'
import { systemAt } from '../payments/system-at'
import { testWorld } from '../test-world'
import { verifyDatabases } from '../verify/verify-databases'
import { BANK_FILE_HEAD, MOST_BANK_LINES } from './bank-file'
import { confirmBankReturn } from './confirm-bank-return'
import { decided, revoked } from './fine-test-world'
import { importBankFile } from './import-bank-file'
import { listBankReturns } from './list-bank-returns'
import { listOwnDecisions } from './list-own-fines'
import { previewBankFile } from './preview-bank-file'
import { requestFines } from './request-fines'

const BANK = 'test-bank'
const keys = generateKeyPairSync('ed25519')
const today = civilDate(machineNow())
const ago = (days: number) => addDays(today, -days)

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => {
  world = await testWorld()
  const publicKey = keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  await (await world.databases.province('32')).write(async (tx) => {
    await tx.insert(banks).values({ code: BANK, place: 'has', nameZh: '测试银行', nameEn: 'Test Bank' })
    await tx.insert(bankKeys).values({ id: 'bky-test', bank: BANK, publicKey, addedBy: 'demo', addedAt: machineNow() })
  })
})
afterAll(async () => {
  const databases = await openForReading(world.databases.config)
  const found = (await verifyDatabases(databases, machineNow())).filter(({ check }) => /^(fines|fine orders|bank payments|payments|refunds|orders|ledger):/.test(check))
  await databases.close()
  await world.close()
  expect(found).toEqual([])
})

const db = async () => (await world.databases.province('32')).read
const office = (place = 'has') => world.context({ actor: world.staff('administrator'), channel: 'office', place })

let serial = 0
type Paid = { readonly number: string; readonly amount: string; readonly serial?: string }
const lineOf = ({ number, amount, serial: given = `S${String(++serial)}` }: Paid, day: CivilDate) => `${given},${number},${amount},${day}T10:15:00+08:00`

const signed = (text: string, key = keys.privateKey) => `${text}SIGNATURE ${sign(null, Buffer.from(text), key).toString('base64')}\n`
const sheet = (lines: readonly string[], { day = today, bank = BANK, count = lines.length } = {}) => `${BANK_FILE_HEAD} ${bank} ${day} ${count}\n${lines.map((line) => `${line}\n`).join('')}`
const fileOf = (paid: readonly Paid[], day = today) => signed(sheet(paid.map((each) => lineOf(each, day)), { day }))

const take = async (...paid: readonly Paid[]) => valueOf(await importBankFile(office(), { text: fileOf(paid) }))

const fined = async (servedDaysAgo = 3) => {
  const person = await world.person()
  const decision = await decided(world, { personId: person.id, servedOn: ago(servedDaysAgo) })
  return { ...decision, ctx: world.context({ actor: person.citizen('L1') }) }
}

const rowsOf = async (number: string) => (await db()).select().from(bankPayments).where(eq(bankPayments.number, number)).orderBy(bankPayments.id)
const decisionOf = async (id: string) => (await (await db()).select().from(violationDecisions).where(eq(violationDecisions.id, id)))[0]
const receiptOf = async (id: string) => (await (await db()).select().from(papers).where(and(eq(papers.subjectId, id), eq(papers.kind, 'fine-receipt'))))[0]
const booksOf = async (transferId: string) => Object.fromEntries((await (await db()).select().from(ledger).where(eq(ledger.transferId, transferId))).map(({ account, amountFen }) => [account, amountFen]))

describe('what is right settles (VIO-17)', () => {
  test('the fine is paid into the account of the bank, with its receipt; the online code is closed', async () => {
    const one = await fined()
    const { orderId } = valueOf(await requestFines(one.ctx, { decisions: one.id, provider: 'wechat' }))
    await world.settle()
    const text = fileOf([{ number: one.number, amount: '200' }])
    expect(valueOf(await previewBankFile(office(), { text }))).toMatchObject({ day: today, lines: [{ line: 2, number: one.number, amountFen: 20_000, outcome: 'settled' }] })
    expect(await decisionOf(one.id)).toMatchObject({ paidOn: null })
    expect(valueOf(await importBankFile(office(), { text }))).toEqual({ settled: 1, return: 0, known: 0 })
    expect(await decisionOf(one.id)).toMatchObject({ paidOn: today, surchargeFen: 0 })
    expect(await booksOf(`fine:${one.id}`)).toEqual({ [`bank:${BANK}`]: 20_000, 'fines:has': -20_000 })
    expect(await receiptOf(one.id)).toMatchObject({ number: `${one.number}-P`, revokedOn: null })
    expect((await (await db()).select().from(paymentOrders).where(eq(paymentOrders.id, orderId)))[0]?.state).toBe('closed')
    expect(valueOf(await listOwnDecisions(one.ctx, {})).rows).toMatchObject([{ number: one.number, state: 'paid' }])
  })

  test('late: with the surcharge of the day it was paid, not of the day the file comes (VIO-18, VIO-23)', async () => {
    const [right, short] = [await fined(20), await fined(20)]
    const text = fileOf([{ number: right.number, amount: '218.00' }, { number: short.number, amount: '230.00' }], ago(2))
    expect(valueOf(await importBankFile(office(), { text }))).toEqual({ settled: 1, return: 1, known: 0 })
    expect(await decisionOf(right.id)).toMatchObject({ paidOn: ago(2), surchargeFen: 1_800 })
    expect(await rowsOf(short.number)).toMatchObject([{ use: 'return', returnReason: 'amount' }])
  })
})

describe('all other money goes back', () => {
  test('twice in one file, later, and after it was paid online', async () => {
    const [one, online] = [await fined(), await fined()]
    const { orderId } = valueOf(await requestFines(online.ctx, { decisions: online.id, provider: 'wechat' }))
    await world.settle()
    const [order] = await (await db()).select().from(paymentOrders).where(eq(paymentOrders.id, orderId))
    await recordPayment(await systemAt('32', 'test'), { provider: 'wechat', orderNumber: order?.number ?? '', transactionId: 'bank-online', amountFen: 20_000, paidAt: machineNow() })
    const text = fileOf([{ number: one.number, amount: '200' }, { number: one.number, amount: '200' }, { number: online.number, amount: '200' }])
    const preview = valueOf(await previewBankFile(office(), { text }))
    expect('lines' in preview && preview.lines.map(({ outcome }) => outcome)).toEqual(['settled', 'twice', 'twice'])
    expect(valueOf(await importBankFile(office(), { text }))).toEqual({ settled: 1, return: 2, known: 0 })
    expect(await take({ number: one.number, amount: '200' })).toEqual({ settled: 0, return: 1, known: 0 })
    expect((await rowsOf(one.number)).map(({ use, returnReason }) => returnReason ?? use).toSorted()).toEqual(['settled', 'twice', 'twice'])
  })

  test('too much, for nobody’s number, of a revoked decision: in the books, and the fine stays open', async () => {
    const [much, gone] = [await fined(), await fined()]
    await revoked(world, gone)
    await take({ number: much.number, amount: '500.5' }, { number: '999', amount: '200' }, { number: gone.number, amount: '200' })
    const [row] = await rowsOf(much.number)
    expect(row).toMatchObject({ use: 'return', returnReason: 'amount', amountFen: 50_050, returnedOn: null })
    expect(await booksOf(`bank-surplus:${row?.id}`)).toEqual({ [`bank:${BANK}`]: 50_050, [`surplus:bank:${BANK}`]: -50_050 })
    expect(await decisionOf(much.id)).toMatchObject({ paidOn: null })
    expect(await rowsOf('999')).toMatchObject([{ returnReason: 'unknown', decisionId: null }])
    expect(await rowsOf(gone.number)).toMatchObject([{ returnReason: 'revoked' }])
  })

  test('revoked after it was paid (VIO-22): back at the bank, the receipt is void; confirmed once, and the books are even', async () => {
    const one = await fined()
    await take({ number: one.number, amount: '200' })
    await revoked(world, one)
    const [row] = await rowsOf(one.number)
    expect(row).toMatchObject({ use: 'return', returnReason: 'revoked', returnedOn: null })
    expect(await booksOf(`fine-back:${one.id}`)).toEqual({ 'fines:has': 20_000, [`surplus:bank:${BANK}`]: -20_000 })
    expect((await receiptOf(one.id))?.revokedOn).not.toBeNull()
    expect(valueOf(await listBankReturns(office(), {}))).toContainEqual(expect.objectContaining({ id: row?.id, reason: 'revoked', amountFen: 20_000 }))
    const answers = await Promise.all(Array.from({ length: 5 }, () => confirmBankReturn(office(), { paymentId: row?.id ?? '' })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter(({ ok }) => !ok).flatMap(codesOf)).toEqual(Array.from({ length: 4 }, () => 'bank-payment.returned-already'))
    expect(await booksOf(`bank-return:${row?.id}`)).toEqual({ [`surplus:bank:${BANK}`]: 20_000, [`bank:${BANK}`]: -20_000 })
    expect(valueOf(await listBankReturns(office(), {})).map(({ id }) => id)).not.toContain(row?.id)
  })

  test('what settled a fine in force is not given back', async () => {
    const one = await fined()
    await take({ number: one.number, amount: '200' })
    const [row] = await rowsOf(one.number)
    expect(codesOf(await confirmBankReturn(office(), { paymentId: row?.id ?? '' }))).toEqual(['bank-payment.returned-already'])
  })
})

describe('a file', () => {
  test('is taken once; a serial counts once whatever file it stands in', async () => {
    const one = await fined()
    const text = fileOf([{ number: one.number, amount: '200', serial: 'K-1' }])
    const answers = await Promise.all([importBankFile(office(), { text }), importBankFile(office(), { text })])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(codesOf(await importBankFile(office(), { text: text.replaceAll('\n', '\r\n') }))).toEqual(['bank-file.taken-before'])
    expect(valueOf(await previewBankFile(office(), { text }))).toMatchObject({ problem: { code: 'bank-file.taken-before' } })
    const again = fileOf([{ number: one.number, amount: '200', serial: 'K-1' }, { number: '998', amount: '1', serial: 'K-2' }])
    expect(valueOf(await previewBankFile(office(), { text: again }))).toMatchObject({ lines: [{ outcome: 'known' }, { outcome: 'unknown' }] })
    expect(valueOf(await importBankFile(office(), { text: again }))).toEqual({ settled: 0, return: 1, known: 1 })
    expect(await rowsOf(one.number)).toHaveLength(1)
  })

  test('is its bank’s, byte by byte, or nothing of it counts', async () => {
    const one = await fined()
    const text = fileOf([{ number: one.number, amount: '200' }])
    const body = sheet([lineOf({ number: one.number, amount: '200' }, today)])
    const forged = [text.replace(',200,', ',201,'), signed(body, generateKeyPairSync('ed25519').privateKey), signed(body.replace(BANK, 'other-bank')), `${body}SIGNATURE \n`]
    for (const each of forged) {
      expect(codesOf(await importBankFile(office(), { text: each }))).toEqual(['bank-file.forged'])
      expect(valueOf(await previewBankFile(office(), { text: each }))).toMatchObject({ problem: { code: 'bank-file.forged' } })
    }
    expect(await rowsOf(one.number)).toEqual([])
  })

  const good = `A1,320800226000001,200,${today}T10:15:00+08:00`
  const many = Array.from({ length: MOST_BANK_LINES + 1 }, (_, i) => `A${i},1,1,${today}T10:15:00+08:00`)
  test.each<[string, string, Record<string, unknown>]>([
    ['no head', signed('hello\n'), { code: 'bank-file.not-a-file' }],
    ['no signature', sheet([good]), { code: 'bank-file.not-a-file' }],
    ['no lines', signed(sheet([])), { code: 'bank-file.lines' }],
    ['another count', signed(sheet([good], { count: 2 })), { code: 'bank-file.lines' }],
    ['too many', signed(sheet(many)), { code: 'bank-file.lines' }],
    ['no amount', signed(sheet([good, good.replace('A1', 'A2').replace(',200,', ',0,')])), { code: 'bank-file.line', params: { line: 3 } }],
    ['another day', signed(sheet([good], { day: ago(1) })), { code: 'bank-file.line', params: { line: 2 } }],
    ['no time', signed(sheet([good.replace('10:15', '25:15')])), { code: 'bank-file.line', params: { line: 2 } }],
    ['a formula for a number', signed(sheet([good.replace('320800226000001', '=1+1')])), { code: 'bank-file.line', params: { line: 2 } }],
    ['a serial twice', signed(sheet([good, good])), { code: 'bank-file.line-twice', params: { line: 3 } }],
    ['tomorrow', signed(sheet([good.replace(today, addDays(today, 1))], { day: addDays(today, 1) })), { code: 'bank-file.in-the-future' }],
  ])('with %s is refused', async (_what, text, wrong) => {
    const answer = await importBankFile(office(), { text })
    expect(!answer.ok && answer.problems).toMatchObject([{ field: 'text', ...wrong }])
  })
})

test('an administrator of the bank’s place alone (B2)', async () => {
  const one = await fined()
  const text = fileOf([{ number: one.number, amount: '300' }])
  const others = [world.context({ actor: world.staff('window-clerk'), channel: 'office' }), world.context({ actor: world.staff('auditor'), channel: 'office' }), one.ctx, world.context()]
  for (const ctx of others) {
    expect((await importBankFile(ctx, { text })).ok).toBe(false)
    expect((await previewBankFile(ctx, { text })).ok).toBe(false)
    expect((await listBankReturns(ctx, {})).ok).toBe(false)
    expect((await confirmBankReturn(ctx, { paymentId: 'bkp-none' })).ok).toBe(false)
  }
  expect(await rowsOf(one.number)).toEqual([])
  await importBankFile(office(), { text })
  expect(valueOf(await listBankReturns(office('szv'), {}))).toEqual([])
})

test('no fee account is touched by what a bank took (FEE-07)', async () => {
  expect(await (await db()).select().from(ledger).where(like(ledger.account, 'fees:%'))).toEqual([])
})
