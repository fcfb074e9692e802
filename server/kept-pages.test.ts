import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keptPages } from './kept-pages.mjs'

/** A framework that says which answer this is and what it was told. */
let made = 0
let clock = 0
let marks: Record<string, string> = {}
let status = 200
let released: Promise<void> = Promise.resolve()

const answer = async (headers: IncomingHttpHeaders, response: ServerResponse): Promise<void> => {
  const n = ++made
  await released
  response.statusCode = status
  for (const [name, value] of Object.entries({ 'x-accel-expires': '9', 'content-security-policy': `'nonce-${n}'`, ...marks })) if (value) response.setHeader(name, value)
  response.write(JSON.stringify({ n, headers }))
  response.end('\n')
}

const share = keptPages(() => clock)
const server = createServer((request, response) => share(request, response, () => void answer(request.headers, response)))
let origin = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))
beforeEach(() => {
  clock += 10_000
  marks = {}
  status = 200
  released = Promise.resolve()
})

type Told = { readonly n: number; readonly headers: IncomingHttpHeaders }
const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
  const got = await fetch(origin + path, { method, headers })
  const told: Told = await got.json()
  return { ...told, status: got.status, policy: got.headers.get('content-security-policy'), length: got.headers.get('content-length') }
}
const isKept = async (path: string, headers?: Record<string, string>, method?: string): Promise<boolean> =>
  (await ask(path, headers, method)).n === (await ask(path, headers, method)).n

describe('what everybody may see', () => {
  it.each(['/', '/has', '/has/services?q=x', '/has/plates', '/api/v1/places/has/plates/stock'])('%s is made once for all who ask in the same moment', async (path) => {
    const [first, second] = [await ask(path), await ask(path)]
    expect(second.n).toBe(first.n)
    expect(second.policy).toBe(`'nonce-${first.n}'`)
    clock += 500
    expect((await ask(path)).n).not.toBe(first.n)
  })

  it('a crowd waits for one', async () => {
    let release = () => {}
    released = new Promise((resolve) => (release = resolve))
    const earlier = made
    const asked = Array.from({ length: 20 }, () => ask('/has/plates'))
    await expect.poll(() => made).toBeGreaterThan(earlier)
    release()
    expect(new Set((await Promise.all(asked)).map(({ n }) => n))).toEqual(new Set([earlier + 1]))
  })

  it.each(['__Host-session', '__Host-terminal', '__Host-visit'])('whoever carries %s gets a page of the moment and leaves none behind', async (name) => {
    const cookie = `mode=elder; ${name}=secret`
    const stranger = await ask('/has/plates')
    const known = await ask('/has/plates', { cookie })
    expect(known.n).not.toBe(stranger.n)
    expect(known.headers.cookie).toBe(cookie)
    expect((await ask('/has/plates', { cookie })).n).not.toBe(known.n)
    expect((await ask('/has/plates')).n).toBe(stranger.n)
    clock += 500
    const later = await ask('/has/plates', { cookie })
    expect((await ask('/has/plates')).n).not.toBe(later.n)
  })

  it('an answer depends on nothing but what it is kept under', async () => {
    const { headers } = await ask('/has/services', {
      cookie: 'locale=en; theme=mauve; mode=<script>', 'x-forwarded-for': '203.0.113.9', 'x-nextjs-data': '1', 'next-url': '/has/office', 'accept-language': 'en', 'accept-encoding': 'br, gzip',
    })
    expect(headers).toEqual({ host: new URL(origin).host, cookie: 'locale=en', 'accept-encoding': 'gzip', 'user-agent': 'open122' })
  })

  it('is kept apart by language, mode, contrast, coding and what of it is fetched; other cookies change nothing', async () => {
    const plain = (await ask('/has')).n
    const others: Record<string, string>[] = [{ cookie: 'locale=en' }, { cookie: 'mode=elder' }, { cookie: 'contrast=high' }, { 'accept-encoding': 'identity' }, { rsc: '1' }, { 'x-forwarded-host': 'other.example' }]
    const answers = await Promise.all(others.map(async (headers) => (await ask('/has', headers)).n))
    expect(new Set([plain, ...answers]).size).toBe(7)
    expect((await ask('/has', { cookie: 'locale=zh-Hans; theme=mauve' })).n).toBe(plain)
  })

  it.each([
    ['is not marked', { 'x-accel-expires': '' }, 200],
    ['sets a cookie', { 'set-cookie': 'mode=elder' }, 200],
    ['says that something is not there', {}, 404],
  ])('an answer that %s is kept for nobody', async (_, headers, code) => {
    marks = headers
    status = code
    const [first, second] = [await ask('/has/plates'), await ask('/has/plates')]
    expect(second.n).not.toBe(first.n)
    expect(first.status).toBe(code)
    const crowd = await Promise.all(Array.from({ length: 5 }, () => ask('/has/plates')))
    expect(new Set(crowd.map(({ n }) => n)).size).toBe(5)
  })

  it.each(['/has/vehicles', '/has/office', '/has/kiosk', '/has/plates/x', '/api/health', '/api/v1/places/has/plates/stock/x'])('[B4] %s is made for each, marked or not', async (path) => {
    expect(await isKept(path)).toBe(false)
  })

  it('[C2] a post and a call with a key are made for each', async () => {
    expect(await isKept('/has/plates', {}, 'POST')).toBe(false)
    expect(await isKept('/has/plates', { authorization: 'Bearer x' })).toBe(false)
  })
})
