import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { machineNow } from '@/lib/kernel/clock'
import { createOutbound } from '@/lib/ports/outbound'
import type { PartnerConfig } from '@/lib/ports/partner'
import { signedHttpSms } from '@/lib/ports/sms/signed-http'
import { runSandbox, type TestSandbox } from './running-sandbox'

const key = { id: 'sandbox', secret: 'a secret of the test run' }

let partner: PartnerConfig
let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await runSandbox({ appUrl: 'http://localhost:3999', key })
  const outbound = createOutbound({ allowedOrigins: [sandbox.url], timeoutMs: 3_000, maxAnswerBytes: 10_000 })
  partner = { origin: sandbox.url, key, outbound, machineNow }
})
afterAll(() => sandbox.close())

describe('pages of the outside world', () => {
  const pages = ['/', '/phones', '/phones/13800009001', '/identity', '/wallet', '/parcels', '/tray', '/printer', '/bank', '/test-sites', '/cameras', '/stage']

  it.each(pages.flatMap((path) => [path, `${path}?lang=en`]))('[A10] %s answers and sets no cookie', async (path) => {
    const answer = await fetch(sandbox.url + path)
    expect(answer.status).toBe(200)
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(await answer.text()).toContain(path.endsWith('en') ? '<html lang="en">' : '<html lang="zh-Hans">')
  })

  it('[A5] shows the current code of a demo account', async () => {
    expect(await sandbox.read('/api/totp/clerk.has')).toMatchObject({ code: expect.stringMatching(/^\d{6}$/) })
    expect((await fetch(`${sandbox.url}/api/totp/zhang.qiushi`)).status).toBe(404)
  })

  it('[C2] takes no orders from a foreign page and escapes what people write', async () => {
    const foreign = await fetch(`${sandbox.url}/api/sms/faults`, { method: 'POST', body: '{"down":true}', headers: { Origin: 'http://evil.example' } })
    expect(foreign.status).toBe(403)
    await signedHttpSms(partner).send({ to: '13800001004', text: '<script>alert(1)</script>', reference: 'out_9' })
    const markup = await (await fetch(`${sandbox.url}/phones/13800001004`)).text()
    expect(markup).toContain('&lt;script&gt;alert(1)')
    expect(markup).not.toContain('<script>alert')
  })

  it.each([['/phones/abc', 404], ['/nothing', 404], ['/phones/%E0%A4%A', 404]])('[C11] %s is %i', async (path, status) => {
    expect((await fetch(sandbox.url + path)).status).toBe(status)
  })

  it('[C9] refuses a body beyond 1 MB', async () => {
    expect(await sandbox.tell('/api/tray', { terminal: 'x'.repeat(1_000_001) })).toBe(413)
  })
})
