import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readResultFile } from '@/lib/domain/exams/result-file'
import { isSignedBy } from '@/lib/kernel/signed'
import { runSandbox, type TestSandbox } from '../running-sandbox'
import sample from '../sample-world.json'
import { signedResults } from './result-file'

const site = sample.testSites[0]
const key = { id: 'sandbox', secret: 'a secret of the test run' }

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runSandbox({ appUrl: 'http://localhost:3999', key })
})
afterAll(() => sandbox.close())

it('what a site signs is what the platform reads, and nothing else', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const exported = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  const text = signedResults(
    { place: 'has', id: 'exi_0123456789ABCDEFGHJKMNPQRS', name: { zh: '', en: '' }, key: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64') },
    { serial: 3, day: '2026-11-28', lines: ['32-2026-T000123,70,90', '32-2026-T000124,absent'] },
  )
  const read = readResultFile(text)
  if ('problem' in read) throw new Error(read.problem.code)
  expect(read.file).toMatchObject({ serial: 3, day: '2026-11-28', lines: [{ number: '32-2026-T000123', scores: { first: 70, second: 90 } }, { scores: null }] })
  expect(isSignedBy(read.file, exported)).toBe(true)
  expect(isSignedBy({ ...read.file, signed: read.file.signed.replace('70', '71') }, exported)).toBe(false)
})

it('a person writes a file on its page; what is missing is said and what was typed stays', async () => {
  const send = async (fields: Record<string, string>) => (await fetch(`${sandbox.url}/test-sites`, { method: 'POST', body: new URLSearchParams(fields) })).text()
  const good = await send({ site: site?.id ?? '', serial: '3', day: '2026-11-28', lines: '32-2026-T000123,85\r\n' })
  const text = Buffer.from(/data:text\/plain;base64,([\w+/=]+)/.exec(good)?.[1] ?? '', 'base64').toString()
  const read = readResultFile(text)
  if ('problem' in read) throw new Error(read.problem.code)
  const publicKey = createPublicKey(createPrivateKey({ key: Buffer.from(site?.key ?? '', 'base64'), format: 'der', type: 'pkcs8' })).export({ type: 'spki', format: 'der' }).toString('base64')
  expect(isSignedBy(read.file, publicKey)).toBe(true)
  for (const wrong of [{ day: '28.11.2026' }, { lines: ' ' }, { serial: '0' }, { site: 'exi_nobody' }]) {
    const page = await send({ site: site?.id ?? '', serial: '3', day: '2026-11-28', lines: '32-2026-T000123,85', ...wrong })
    expect(page).toContain('role="alert"')
    expect(page).not.toContain('data:text/plain')
  }
})
