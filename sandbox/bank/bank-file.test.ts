import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readBankFile } from '@/lib/domain/fines/bank-file'
import { isSignedBy } from '@/lib/kernel/signed'
import { runSandbox, type TestSandbox } from '../running-sandbox'
import sample from '../sample-world.json'
import { signedDay } from './bank-file'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await runSandbox({ appUrl: 'http://localhost:3999', key: { id: 'sandbox', secret: 'a secret of the test run' } })
})
afterAll(() => sandbox.close())

it('what a bank signs is what the platform reads, and nothing else', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const text = signedDay(
    { place: 'has', code: 'has-bank', name: { zh: '', en: '' }, key: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64') },
    { day: '2026-11-28', payments: [{ serial: 'A-1', number: '320800226000123', amount: '218.5' }] },
  )
  const read = readBankFile(text)
  if ('problem' in read) throw new Error(read.problem.code)
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  expect(read.file).toMatchObject({ bank: 'has-bank', day: '2026-11-28', lines: [{ serial: 'A-1', number: '320800226000123', amountFen: 21_850 }] })
  expect(isSignedBy(read.file, key)).toBe(true)
  expect(isSignedBy({ ...read.file, signed: read.file.signed.replace('218', '219') }, key)).toBe(false)
})

it('a person pays at the counter; what is missing is said', async () => {
  const send = async (fields: Record<string, string>) => (await fetch(`${sandbox.url}/bank`, { method: 'POST', body: new URLSearchParams({ bank: sample.banks[0]?.code ?? '', day: '2026-11-28', lines: '320800226000123,200\r\n', ...fields }) })).text()
  const [first, second] = await Promise.all([send({}), send({ lines: '1,1\n2,2' })])
  expect(readBankFile(Buffer.from(/data:text\/plain;base64,([\w+/=]+)/.exec(first)?.[1] ?? '', 'base64').toString())).toMatchObject({ file: { lines: [{ amountFen: 20_000 }] } })
  expect(readBankFile(Buffer.from(/data:text\/plain;base64,([\w+/=]+)/.exec(second)?.[1] ?? '', 'base64').toString())).toMatchObject({ file: { lines: [{ number: '1' }, { number: '2' }] } })
  const faults: Record<string, string>[] = [{ day: '28.11.2026' }, { lines: ' ' }, { lines: '320800226000123' }, { bank: 'nobody' }]
  for (const wrong of faults) {
    const page = await send(wrong)
    expect(page).toContain('role="alert"')
    expect(page).not.toContain('data:text/plain')
  }
})
