import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { audit } from '@/db/common/schema'
import { bankKeys } from '@/db/province/schema/payments'
import { civilDate, machineNow, MINUTE } from '@/lib/kernel/clock'
import { codesOf, valueOf } from '../applications/application-test-world'
import { testWorld } from '../test-world'
import { addBank } from './add-bank'
import { BANK_FILE_HEAD } from './bank-file'
import { importBankFile } from './import-bank-file'
import { findBank, listBanks } from './list-banks'
import { previewBankFile } from './preview-bank-file'
import { registerBankKey } from './register-bank-key'
import { replaceBankKey } from './replace-bank-key'
import { revokeBankKey } from './revoke-bank-key'

const today = civilDate(machineNow())
let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

let serial = 0
const office = (place = 'has') => world.context({ actor: world.staff('administrator'), channel: 'office', place })
const stale = () => {
  const actor = world.staff('administrator')
  return world.context({ actor: { ...actor, ...('freshAt' in actor && { freshAt: machineNow() - 120 * MINUTE }) }, channel: 'office' })
}
const pair = () => generateKeyPairSync('ed25519')
const pem = (key: KeyObject) => String(key.export({ type: 'spki', format: 'pem' }))
const bare = (key: KeyObject) => key.export({ type: 'spki', format: 'der' }).toString('base64')

const added = async (keys = pair()) => {
  const code = `bank-${++serial}`
  valueOf(await addBank(office(), { code, nameZh: '某银行', nameEn: 'Some Bank', publicKey: pem(keys.publicKey) }))
  const keyId = valueOf(await findBank(office(), { bank: code }))?.key?.id ?? ''
  return { code, keyId, keys }
}
/** Nobody's decision, so the payment goes back; the file is the bank's all the same. */
const fileOf = (bank: string, key: KeyObject) => {
  const text = `${BANK_FILE_HEAD} ${bank} ${today} 1\nS${++serial},998,1,${today}T10:15:00+08:00\n`
  return { text: `${text}SIGNATURE ${sign(null, Buffer.from(text), key).toString('base64')}\n` }
}
const intentsOf = async (subject: string) => (await (await world.databases.province('32')).read.select().from(audit).where(eq(audit.subject, subject))).map(({ intent, outcome }) => `${intent} ${outcome}`)

describe('a key that a bank signs with (VIO-17)', () => {
  it('is registered with its bank, shown by fingerprint, and files signed by it are taken', async () => {
    const { code, keys } = await added()
    expect(valueOf(await importBankFile(office(), fileOf(code, keys.privateKey)))).toEqual({ settled: 0, return: 1, known: 0 })
    const [bank] = valueOf(await listBanks(office(), {})).filter((each) => each.code === code)
    expect(bank).toMatchObject({ nameZh: '某银行', earlier: [], key: { revoked: null } })
    expect(bank?.key?.fingerprint).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/)
    expect(await intentsOf(code)).toEqual(['fine.add-bank done', 'fine.import-bank-file done'])
  })

  it('replaced, the new one counts and the old one is refused in words; it stays with who, when and why', async () => {
    const { code, keyId, keys } = await added()
    const next = pair()
    valueOf(await replaceBankKey(office(), { keyId, publicKey: bare(next.publicKey), reason: '每年更换' }))
    const old = fileOf(code, keys.privateKey)
    const answer = await importBankFile(office(), old)
    expect(!answer.ok && answer.problems).toMatchObject([{ code: 'bank-file.key-revoked', field: 'text', params: { on: today } }])
    expect(valueOf(await previewBankFile(office(), old))).toMatchObject({ problem: { code: 'bank-file.key-revoked' } })
    expect(codesOf(await importBankFile(office(), fileOf(code, next.privateKey)))).toEqual([])
    expect(valueOf(await findBank(office(), { bank: code }))?.earlier).toMatchObject([{ id: keyId, revoked: { reason: '每年更换' } }])
    expect(await intentsOf(code)).toContain('fine.replace-bank-key done')
  })

  it('revoked, nothing of the bank is taken until a new one is registered', async () => {
    const { code, keyId, keys } = await added()
    valueOf(await revokeBankKey(office(), { keyId, reason: '私钥泄露' }))
    expect(codesOf(await importBankFile(office(), fileOf(code, keys.privateKey)))).toEqual(['bank-file.key-revoked'])
    expect(valueOf(await findBank(office(), { bank: code }))?.key).toBeNull()
    expect(codesOf(await registerBankKey(office(), { bank: code, publicKey: pem(keys.publicKey) }))).toEqual(['bank-key.known'])
    const next = pair()
    valueOf(await registerBankKey(office(), { bank: code, publicKey: pem(next.publicKey) }))
    expect(codesOf(await importBankFile(office(), fileOf(code, next.privateKey)))).toEqual([])
    expect(await intentsOf(code)).toEqual(['fine.add-bank done', 'fine.revoke-bank-key done', 'fine.register-bank-key done', 'fine.import-bank-file done'])
  })

  it('is one a bank, however many decide at once', async () => {
    const { code, keyId } = await added()
    const answers = await Promise.all([pair(), pair()].map(({ publicKey }) => replaceBankKey(office(), { keyId, publicKey: pem(publicKey), reason: '更换' })))
    expect(answers.flatMap(codesOf)).toEqual(['bank-key.changed-meanwhile'])
    expect(codesOf(await revokeBankKey(office(), { keyId, reason: '晚了' }))).toEqual(['bank-key.changed-meanwhile'])
    expect(codesOf(await registerBankKey(office(), { bank: code, publicKey: pem(pair().publicKey) }))).toEqual(['bank-key.changed-meanwhile'])
    const rows = await (await world.databases.province('32')).read.select().from(bankKeys).where(eq(bankKeys.bank, code))
    expect(rows.filter(({ revokedAt }) => revokedAt === null)).toHaveLength(1)
  })
})

describe('[B7] nobody takes in a file that is signed with a key of their own registering', () => {
  it.each<[string, (ctx: ReturnType<typeof office>) => Promise<{ readonly code: string; readonly keys: ReturnType<typeof pair> }>]>([
    ['added with the bank', async (ctx) => {
      const [code, keys] = [`bank-${++serial}`, pair()]
      valueOf(await addBank(ctx, { code, nameZh: '某银行', nameEn: 'Some Bank', publicKey: pem(keys.publicKey) }))
      return { code, keys }
    }],
    ['registered', async (ctx) => {
      const { code, keyId } = await added()
      const keys = pair()
      valueOf(await revokeBankKey(office(), { keyId, reason: '私钥泄露' }))
      valueOf(await registerBankKey(ctx, { bank: code, publicKey: pem(keys.publicKey) }))
      return { code, keys }
    }],
    ['put in place of another', async (ctx) => {
      const { code, keyId } = await added()
      const keys = pair()
      valueOf(await replaceBankKey(ctx, { keyId, publicKey: pem(keys.publicKey), reason: '每年更换' }))
      return { code, keys }
    }],
  ])('%s: another administrator does', async (_, keep) => {
    const ctx = office()
    const { code, keys } = await keep(ctx)
    const file = fileOf(code, keys.privateKey)
    const answer = await importBankFile(ctx, file)
    expect(!answer.ok && answer.problems).toMatchObject([{ code: 'bank-file.own-key', field: 'text' }])
    expect(valueOf(await previewBankFile(ctx, file))).toMatchObject({ problem: { code: 'bank-file.own-key' } })
    expect(await intentsOf(code)).not.toContain('fine.import-bank-file done')
    expect(valueOf(await importBankFile(office(), file))).toEqual({ settled: 0, return: 1, known: 0 })
  })

  it('whose key was replaced by somebody else takes in what the new one signs', async () => {
    const ctx = office()
    const [code, next] = [`bank-${++serial}`, pair()]
    valueOf(await addBank(ctx, { code, nameZh: '某银行', nameEn: 'Some Bank', publicKey: pem(pair().publicKey) }))
    const keyId = valueOf(await findBank(ctx, { bank: code }))?.key?.id ?? ''
    valueOf(await replaceBankKey(office(), { keyId, publicKey: pem(next.publicKey), reason: '每年更换' }))
    expect(valueOf(await importBankFile(ctx, fileOf(code, next.privateKey)))).toEqual({ settled: 0, return: 1, known: 0 })
  })
})

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const ours = pair()
test.each<[string, string, string]>([
  ['nothing', '', 'bank-key.not-a-key'],
  ['words', 'hello', 'bank-key.not-a-key'],
  ['half a key', bare(ours.publicKey).slice(0, 30), 'bank-key.not-a-key'],
  ['a private key', String(ours.privateKey.export({ type: 'pkcs8', format: 'pem' })), 'bank-key.private'],
  ['a bare private key', ours.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'), 'bank-key.private'],
  ['an RSA key', pem(rsa.publicKey), 'bank-key.not-ed25519'],
])('%s is no key of a bank', async (_what, publicKey, code) => {
  const answer = await addBank(office(), { code: 'wrong-key', nameZh: '某银行', nameEn: 'Some Bank', publicKey })
  expect(!answer.ok && answer.problems).toMatchObject([{ code, field: 'publicKey' }])
  expect(valueOf(await findBank(office(), { bank: 'wrong-key' }))).toBeNull()
})

test('a code is one bank’s, a key too, names are said, and a reason for what ends', async () => {
  const { code, keyId, keys } = await added()
  const bank = { code: 'another', nameZh: '某银行', nameEn: 'Some Bank', publicKey: pem(pair().publicKey) }
  expect(codesOf(await addBank(office(), { ...bank, code }))).toEqual(['bank.code-taken'])
  expect(codesOf(await addBank(office(), { ...bank, publicKey: bare(keys.publicKey) }))).toEqual(['bank-key.known'])
  expect(codesOf(await addBank(office(), { ...bank, code: '某', nameZh: ' ' }))).toEqual(['bank.code', 'bank.name'])
  expect(codesOf(await revokeBankKey(office(), { keyId, reason: ' ' }))).toEqual(['answer.missing'])
  expect(valueOf(await listBanks(office(), {})).map((each) => each.code)).not.toContain('another')
})

test('an administrator of the bank’s place alone, who has just signed in (B2, A12)', async () => {
  const { code, keyId } = await added()
  const publicKey = pem(pair().publicKey)
  const all = (ctx: ReturnType<typeof office>) => Promise.all([
    addBank(ctx, { code: 'some-other', nameZh: '某银行', nameEn: 'Some Bank', publicKey }), registerBankKey(ctx, { bank: code, publicKey }),
    replaceBankKey(ctx, { keyId, publicKey, reason: '更换' }), revokeBankKey(ctx, { keyId, reason: '更换' }),
  ])
  expect((await all(stale())).flatMap(codesOf)).toEqual(['login.not-fresh', 'login.not-fresh', 'login.not-fresh', 'login.not-fresh'])
  const person = await world.person()
  for (const ctx of [world.context({ actor: world.staff('window-clerk'), channel: 'office' }), world.context({ actor: world.staff('auditor'), channel: 'office' }), world.context({ actor: person.citizen('L1') }), world.context()]) {
    expect((await all(ctx)).filter(({ ok }) => ok)).toEqual([])
    expect([(await listBanks(ctx, {})).ok, (await findBank(ctx, { bank: code })).ok]).toEqual([false, false])
  }
  expect(valueOf(await listBanks(office('szv'), {})).map((each) => each.code)).not.toContain(code)
  expect(valueOf(await findBank(office('szv'), { bank: code }))).toBeNull()
  expect(valueOf(await findBank(office(), { bank: code }))?.key?.id).toBe(keyId)
})
