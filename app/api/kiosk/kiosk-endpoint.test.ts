import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { testWorld } from '@/lib/domain/test-world'
import { done, problem, refuse } from '@/lib/kernel/problem'
import { kioskEndpoint } from './kiosk-endpoint'

vi.mock('next/headers', () => ({
  headers: async () => new Headers({ origin: 'http://localhost:3122', host: 'localhost:3122', 'sec-fetch-site': 'same-origin' }),
  cookies: async () => ({ get: () => undefined }),
}))
vi.mock('@/lib/auth/session-actor', () => ({ sessionActor: async () => ({ kind: 'anonymous' }) }))
vi.mock('next-intl/server', () => ({ getLocale: async () => 'zh-Hans' }))

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

const call = async (run: () => Promise<ReturnType<typeof refuse> | ReturnType<typeof done<object>>>) => {
  const endpoint = kioskEndpoint({ maxBytes: 1_000, run, answer: async () => ({}) })
  const answer = await endpoint(new Request('http://localhost:3122/api/kiosk/x', { method: 'POST', body: JSON.stringify({ place: 'has' }) }))
  return { status: answer.status, type: answer.headers.get('Content-Type'), retry: answer.headers.get('Retry-After'), body: await answer.json() }
}

const failing = (fault: unknown) => call(() => Promise.reject(fault))

describe('[H10] a terminal’s call while something is out', () => {
  it.each([
    ['the disk', Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_WRITE' })],
    ['the server of databases', new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }) })],
  ])('%s: 503 with a sentence, a reference and when to ask again, nothing of the fault itself', async (_what, fault) => {
    const { status, type, retry, body } = await failing(fault)
    expect({ status, type, retry }).toEqual({ status: 503, type: 'application/problem+json', retry: '30' })
    expect(body).toMatchObject({ status: 503, code: 'outage', detail: expect.stringMatching(/连不上.*err_/) })
    expect(JSON.stringify(body)).not.toContain(String((fault as Error).message))
  })

  it('a partner that does not answer is 503 as well, a bug is 500', async () => {
    expect(await call(async () => refuse(problem('identity.unavailable')))).toMatchObject({ status: 503, retry: '30', body: { code: 'identity.unavailable' } })
    expect(await failing(new TypeError('x is not a function'))).toMatchObject({ status: 500, retry: null, body: { code: 'fault' } })
  })
})
