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

/** Whose sessions live, by the cookie that names them. */
let readers: Record<string, string> = {}
let judged: Promise<void> = Promise.resolve()
const NAME_HERE = 'd1e2a3d4'
const readerOf = async (cookies: string): Promise<string | null> => {
  if (cookies.includes('fault')) throw new Error('no database')
  await judged
  return readers[cookies.split('__Host-session=')[1] ?? ''] ?? null
}

const share = keptPages(() => clock, { mark: 'secret-mark', nameHere: NAME_HERE, readerOf })
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
  judged = Promise.resolve()
  readers = {}
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

describe('a page on which only the frame knows its reader', () => {
  const cookieOf = (session: string, others = 'mode=elder; ') => ({ cookie: `${others}__Host-session=${session}` })
  const frame = () => {
    marks = { 'x-name': NAME_HERE }
    readers = { one: '喆测试', two: "O'<b>\\\u2028" }
  }
  /** The answer's body names the nonce of its policy, as a page does. */
  const page = async (path: string, headers: Record<string, string>) => {
    const got = await fetch(origin + path, { headers })
    const policy = got.headers.get('content-security-policy') ?? ''
    return { status: got.status, text: await got.text(), nonce: /nonce-([^']+)/.exec(policy)?.[1] ?? '', life: got.headers.get('x-accel-expires') }
  }
  const withName = async (_headers: IncomingHttpHeaders, response: ServerResponse): Promise<void> => {
    // As the framework does it: nobody is there any more, and it says nothing.
    if (response.closed) return
    const n = ++made
    await released
    if (response.closed) return
    if (status === 307) return void response.writeHead(status, { location: '/has' }).end()
    response.statusCode = status
    response.setHeader('x-accel-expires', '9')
    response.setHeader('content-security-policy', `script-src 'nonce-made${n}+/='`)
    // As the framework's compression does it, and its pipe.
    response.writeHead(response.statusCode)
    response.flushHeaders()
    response.write(`<p>喆${NAME_HERE}</p><script nonce="made${n}+/=">`)
    response.end(JSON.stringify({ n, headers: _headers, here: NAME_HERE }))
  }
  let underWay = 0
  const framedServer = createServer((request, response) => {
    underWay++
    response.once('close', () => underWay--)
    share(request, response, () => void withName(request.headers, response))
  })
  let before = ''
  beforeAll(async () => {
    await new Promise<void>((resolve) => framedServer.listen(0, '127.0.0.1', resolve))
    before = origin
    origin = `http://127.0.0.1:${(framedServer.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    origin = before
    await new Promise((resolve) => framedServer.close(resolve))
  })
  beforeEach(frame)

  it.each(['/has/plates', '/has/services?q=x', '/has/help'])('[B4] %s is made once for all who are signed in, from nobody’s cookies, and given to each with the own name and nonce', async (path) => {
    const earlier = made
    const [first, second, again] = [await page(path, cookieOf('one')), await page(path, cookieOf('two')), await page(path, cookieOf('one'))]
    expect(made).toBe(earlier + 1)
    expect(first.text).toContain('<p>喆喆测试</p>')
    expect(second.text).toContain('<p>喆O&#39;&#60;b&#62;&#92;&#8232;</p>')
    expect(second.text).not.toContain('喆测试')
    expect(again.text).toContain('<p>喆喆测试</p>')
    expect(first.text).toContain('"cookie":"mode=elder"')
    expect(first.text).toContain('"x-framed":"secret-mark"')
    for (const { text, nonce, life } of [first, second, again]) {
      expect(text).toContain(`<script nonce="${nonce}">`)
      expect(text).not.toContain(NAME_HERE)
      expect(text).not.toContain(`made${made}`)
      expect(life).toBeNull()
    }
    expect(new Set([first.nonce, second.nonce, again.nonce]).size).toBe(3)
  })

  it('a crowd of readers waits for one', async () => {
    let release = () => {}
    released = new Promise((resolve) => (release = resolve))
    const earlier = made
    const asked = Array.from({ length: 20 }, (_, i) => page('/has/plates', cookieOf(i % 2 ? 'one' : 'two')))
    await expect.poll(() => made).toBeGreaterThan(earlier)
    release()
    const answers = await Promise.all(asked)
    expect(made).toBe(earlier + 1)
    expect(answers.filter(({ text }) => text.includes('喆测试'))).toHaveLength(10)
  })

  /** Asks now; what it gives makes whoever asked go. */
  const askAndLeave = (headers: Record<string, string>) => {
    const gone = new AbortController()
    const asked = fetch(`${origin}/has/plates`, { headers, signal: gone.signal }).catch(() => null)
    return async (): Promise<void> => {
      const before = underWay
      gone.abort()
      await asked
      await expect.poll(() => underWay).toBe(before - 1)
    }
  }
  const arrived = (count: number) => expect.poll(() => underWay).toBe(count)

  it('[H14] whoever goes before the session was judged keeps nobody else waiting', async () => {
    let tell = () => {}
    judged = new Promise((resolve) => (tell = resolve))
    const leave = askAndLeave(cookieOf('one'))
    await arrived(1)
    await leave()
    tell()
    expect((await page('/has/plates', cookieOf('two'))).text).toContain('O&#39;')
  })

  it.each<[string, (session: string) => Record<string, string>]>([['a reader', cookieOf], ['a stranger', () => ({})]])('[H14] when %s goes for whom it is made, it is made once more for all who wait', async (_, headersOf) => {
    let release = () => {}
    released = new Promise((resolve) => (release = resolve))
    const earlier = made
    const leave = [askAndLeave(headersOf('one'))]
    await expect.poll(() => made).toBe(earlier + 1)
    leave.push(askAndLeave(headersOf('one')))
    await arrived(2)
    const asked = Array.from({ length: 10 }, () => page('/has/plates', headersOf('two')))
    await arrived(12)
    for (const go of leave.toReversed()) await go()
    release()
    expect((await Promise.all(asked)).map(({ status: code }) => code)).toEqual(Array.from({ length: 10 }, () => 200))
    expect(made).toBe(earlier + 2)
  })

  it('[A7] whoever’s session has ended gets a page of the moment, and so does everybody while sessions cannot be read', async () => {
    await page('/has/plates', cookieOf('one'))
    const earlier = made
    readers = {}
    for (const session of ['one', 'forged', 'fault']) {
      const { text } = await page('/has/plates', cookieOf(session))
      expect(text).toContain(`__Host-session=${session}`)
      expect(text).not.toContain('x-framed')
    }
    expect(made).toBe(earlier + 3)
  })

  it('is kept apart from what strangers get, and by language and mode', async () => {
    const numbers = async (headers: Record<string, string>) => /"n":(\d+)/.exec((await page('/has/plates', headers)).text)?.[1]
    const all = [await numbers({}), await numbers(cookieOf('one')), await numbers(cookieOf('one', 'locale=en; ')), await numbers(cookieOf('one', ''))]
    expect(new Set(all).size).toBe(4)
    expect(await numbers(cookieOf('two', 'locale=en; theme=mauve; '))).toBe(all[2])
  })

  it('an answer that is no whole page is given once and kept for nobody', async () => {
    status = 404
    const earlier = made
    const first = await page('/nowhere/plates', cookieOf('one'))
    expect(first.status).toBe(404)
    expect(first.text).not.toContain(NAME_HERE)
    await page('/nowhere/plates', cookieOf('one'))
    expect(made).toBe(earlier + 2)
  })

  it('a head that says status and headers at once is given as it was said', async () => {
    status = 307
    const got = await fetch(`${origin}/has/plates`, { headers: cookieOf('one'), redirect: 'manual' })
    expect([got.status, got.headers.get('location')]).toEqual([307, '/has'])
  })

  it.each([
    ['/has/plates', { rsc: '1' }],
    ['/has/plates', { authorization: 'Bearer x' }],
    ['/has', {}],
    ['/has/vehicles', {}],
    ['/has/services/preselect-plate', {}],
  ])('%s with %o is made for each', async (path, more: Record<string, string>) => {
    const earlier = made
    await page(path, { ...cookieOf('one'), ...more })
    await page(path, { ...cookieOf('one'), ...more })
    expect(made).toBe(earlier + 2)
  })

  it('nobody else can ask for it: the mark is not taken from a request', async () => {
    const { text } = await page('/has/plates', { 'x-framed': 'secret-mark' })
    expect(text).not.toContain('x-framed')
  })
})
