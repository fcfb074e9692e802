import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { machineNow } from '@/lib/kernel/clock'
import { edgeLife, SHARED_FOR } from '@/lib/kernel/edge-life.mjs'
import { edgeConfig } from './edge.mjs'
import { freePort } from './testing/free-port'
import { nginxMissing, startNginx } from './testing/nginx'
import { rawRequest, statusOf } from './testing/raw-request'

const missing = nginxMissing()

type Echo = { readonly n: number; readonly url: string; readonly headers: IncomingHttpHeaders }

/** Says what reached it; marks `/public…` for the edge's cache as the application does. */
const startEcho = async () => {
  const port = await freePort()
  const seen: string[] = []
  const server: Server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    request.resume()
    if (request.url?.startsWith('/public?no-store-first')) response.setHeader('Cache-Control', 'no-store')
    if (request.url?.startsWith('/public')) response.setHeader('X-Accel-Expires', '60')
    if (request.url === '/has/plates') response.setHeader('X-Accel-Expires', edgeLife(1, machineNow()))
    if (request.url?.startsWith('/public-with-cookie')) response.setHeader('Set-Cookie', 'mode=elder')
    if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'private, no-cache, no-store, max-age=0, must-revalidate')
    if (request.url?.startsWith('/cacheable')) response.setHeader('Cache-Control', 'public, max-age=60')
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify({ n: seen.length, url: request.url, headers: request.headers }))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return { port, seen, stop: () => new Promise((resolve) => server.close(resolve)) }
}

describe.skipIf(missing !== null)(missing ? `the edge (not tested: ${missing})` : 'the edge', () => {
  let echo: Awaited<ReturnType<typeof startEcho>>
  let nginx: Awaited<ReturnType<typeof startNginx>>
  let port = 0
  beforeAll(async () => {
    echo = await startEcho()
    port = await freePort()
    const host = `localhost:${port}`
    nginx = await startNginx(port, (folder) => edgeConfig({ listen: `127.0.0.1:${port}`, app: `127.0.0.1:${echo.port}`, host, folder }))
  })
  afterAll(async () => {
    await nginx?.stop()
    await echo?.stop()
  })

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: 'manual' })
  const echoOf = async (path: string, headers?: Record<string, string>): Promise<Echo> => (await get(path, headers)).json()

  it.each([
    ['X-Forwarded-For', '203.0.113.9', '127.0.0.1'],
    ['X-Forwarded-Host', 'evil.example', 'the own host'],
    ['X-Forwarded-Proto', 'gopher', 'http'],
    ['X-Forwarded-Port', '666', undefined],
    ['X-Real-IP', '203.0.113.9', undefined],
    ['Forwarded', 'for=203.0.113.9;host=evil.example', undefined],
    ['X-Middleware-Subrequest', 'proxy:proxy:proxy:proxy:proxy', undefined],
    ['X-Middleware-Rewrite', '/has/office', undefined],
    ['X-Middleware-Next', '1', undefined],
    ['X-Nextjs-Data', '1', undefined],
    ['Next-Resume', '1', undefined],
  ])('[C3] what a client claims in %s does not reach the application', async (name, forged, expected) => {
    const { headers } = await echoOf('/private', { [name]: forged })
    const wanted = expected === 'the own host' ? `127.0.0.1:${port}` : expected
    expect(headers[name.toLowerCase()]).toBe(wanted)
  })

  it.each([
    ['a length and chunks', 'Content-Length: 5\r\nTransfer-Encoding: chunked'],
    ['two lengths', 'Content-Length: 5\r\nContent-Length: 6'],
    ['chunks twice', 'Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked'],
    ['a coding nobody knows', 'Transfer-Encoding: xchunked'],
    ['a length that is no number', 'Content-Length: +5'],
  ])('[C3] a request with %s is refused and not passed on', async (_, lines) => {
    const before = echo.seen.length
    const answer = await rawRequest(port, `POST /private HTTP/1.1\r\nHost: localhost\r\n${lines}\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n`)
    expect([400, 501]).toContain(statusOf(answer))
    expect(echo.seen.length).toBe(before)
  })

  it.each(['TRACE', 'TRACK', 'CONNECT', 'PROPFIND', 'DELETE', 'PUT'])('[C12] the method %s ends at the edge', async (method) => {
    const before = echo.seen.length
    const answer = await rawRequest(port, `${method} /private HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
    expect([400, 405]).toContain(statusOf(answer))
    expect(echo.seen.length).toBe(before)
  })

  it.each(['/.git/config', '/.env', '/has/.git/HEAD', '/%2egit/config', '/has/..%2f.env'])('[C12] %s is not there', async (path) => {
    const before = echo.seen.length
    const answer = await rawRequest(port, `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
    expect([400, 404]).toContain(statusOf(answer))
    expect(echo.seen.length).toBe(before)
  })

  it.each(['/%', '/%E0%A4%A', '/has/%zz', '/has/%00'])('[C11] the address %s is refused in words and not passed on', async (path) => {
    const before = echo.seen.length
    const answer = await rawRequest(port, `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
    expect(statusOf(answer)).toBe(400)
    expect(answer).toContain('This request is incomplete or malformed')
    expect(answer).not.toContain('<html>')
    expect(echo.seen.length).toBe(before)
  })

  it('[D5] the host of a place leads to its address on the one origin', async () => {
    const answer = await rawRequest(port, `GET /services?q=1 HTTP/1.1\r\nHost: has.localhost\r\nConnection: close\r\n\r\n`)
    expect(statusOf(answer)).toBe(308)
    expect(answer).toContain(`Location: http://localhost:${port}/has/services?q=1\r\n`)
  })

  it('[C9] a body over the limit is refused before the application sees it', async () => {
    const before = echo.seen.length
    const answer = await fetch(`http://127.0.0.1:${port}/private`, { method: 'POST', body: 'x'.repeat(1_000_000) })
    expect(answer.status).toBe(413)
    expect(echo.seen.length).toBe(before)
  })

  it('only what the application marks is kept, and the mark stays inside', async () => {
    expect((await echoOf('/public?a')).n).toBe((await echoOf('/public?a')).n)
    const marked = await get('/public?a')
    expect(marked.headers.get('x-edge-cache')).toBe('HIT')
    expect(marked.headers.get('x-accel-expires')).toBeNull()
    expect((await echoOf('/private?a')).n).not.toBe((await echoOf('/private?a')).n)
  })

  it('the mark counts whichever header comes first, and nothing else is a mark', async () => {
    expect((await echoOf('/public?no-store-first')).n).toBe((await echoOf('/public?no-store-first')).n)
    expect((await echoOf('/cacheable')).n).not.toBe((await echoOf('/cacheable')).n)
  })

  it('a page that sets a cookie is kept for nobody', async () => {
    expect((await echoOf('/public-with-cookie')).n).not.toBe((await echoOf('/public-with-cookie')).n)
  })

  it.each(['__Host-session', '__Host-terminal', '__Host-visit'])('whoever carries %s gets a page of the moment and leaves none behind', async (cookie) => {
    const path = `/public?for=${cookie}`
    const mine = await echoOf(path, { cookie: `a=b; ${cookie}=x` })
    const stranger = await echoOf(path)
    expect(stranger.n).not.toBe(mine.n)
    expect(stranger.headers.cookie).toBeUndefined()
    expect((await echoOf(path, { cookie: `${cookie}=x` })).n).not.toBe(stranger.n)
  })

  it('a kept page is one of its language, mode and contrast; other cookies change nothing', async () => {
    const path = '/public?varies'
    const plain = (await echoOf(path)).n
    const others = ['locale=en', 'mode=elder', 'contrast=high', 'locale=en; mode=elder; contrast=high']
    const kept = await Promise.all(others.map(async (cookie) => (await echoOf(path, { cookie })).n))
    expect(new Set([plain, ...kept]).size).toBe(5)
    expect((await echoOf(path, { cookie: 'locale=zh-Hans; theme=mauve' })).n).toBe(plain)
    expect((await echoOf(path, { cookie: 'mode=<script>' })).n).toBe(plain)
  })

  it.each([
    ['a public page for whoever reads gzip', '/public?coding', { 'accept-encoding': 'gzip, br' }, 'gzip'],
    ['one for whoever does not', '/public?coding', { 'accept-encoding': 'identity' }, undefined],
    ['one for whoever refuses it', '/public?coding', { 'accept-encoding': 'gzip;q=0, br' }, undefined],
    ['a page of the moment, which the edge compresses', '/public?coding', { 'accept-encoding': 'gzip', cookie: '__Host-session=x' }, undefined],
  ])('P5: %s is asked of the application in its coding and kept in it', async (_, path, headers, coding) => {
    const first = await echoOf(path, headers)
    expect(first.headers['accept-encoding']).toBe(coding)
    if (!('cookie' in headers)) expect((await echoOf(path, headers)).n).toBe(first.n)
  })

  it('a page and what the browser fetches of it later are kept apart', async () => {
    const page = (await echoOf('/public?rsc')).n
    expect((await echoOf('/public?rsc', { RSC: '1' })).n).not.toBe(page)
    expect((await echoOf('/public?rsc')).n).toBe(page)
  })

  it('P6b: what is good for a second is kept for half of one, and nobody gets the last one', async () => {
    const halfOf = (at: number) => Math.floor(at / SHARED_FOR)
    const seen: { readonly half: number; readonly n: number }[] = []
    const end = machineNow() + 4 * SHARED_FOR
    while (machineNow() < end) {
      const before = halfOf(machineNow())
      const { n } = await echoOf('/has/plates')
      if (halfOf(machineNow()) === before) seen.push({ half: before, n })
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    const halves = new Set(seen.map(({ half }) => half))
    expect(halves.size).toBeGreaterThan(2)
    for (const half of halves) expect(new Set(seen.filter((each) => each.half === half).map(({ n }) => n)).size).toBeLessThanOrEqual(2)
    expect(new Set(seen.map(({ n }) => n)).size).toBeGreaterThanOrEqual(halves.size)
  })

  it('[C9] one address cannot send changes without end', async () => {
    const answers = await Promise.all(Array.from({ length: 120 }, () => fetch(`http://127.0.0.1:${port}/private`, { method: 'POST' })))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(20)
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(41)
    expect((await get('/private')).status).toBe(200)
  })
})
