import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { choosePlate } from './choose-plate'
import { createVisitor } from './visitor'

const OWNER = { place: 'has-2015', username: 'owner0', password: 'a long password', phone: '13800020000', number: '1', wish: '苏HB888B' }
const HOME = '/has-2015/services/preselect-plate'

const form = (inside: string): string =>
  `<header><form action="/language"><button name="lang" value="en">en</button></form></header>
   <form action="" method="POST" encType="multipart/form-data"><input type="hidden" name="$ACTION_ID_7f" value=""/>${inside}<button>继续</button></form>`

const QUESTIONS: Record<string, string> = {
  '/has-2015/sign-in': '<input name="username"><input name="password" type="password">',
  [HOME]: '',
  [`${HOME}/vehicle`]: '<input type="radio" name="vehicleId" value="veh_1">',
  [`${HOME}/open`]: '<input name="code">',
  [`${HOME}/mode`]: '<input type="radio" name="mode" value="compose"><input type="radio" name="mode" value="draw">',
  [`${HOME}/compose`]: '<input name="serial">',
  [`${HOME}/confirm`]: '<input name="code"><input type="checkbox" name="agreed" value="yes">',
}

type Post = Record<string, string>
/** Where each page leads when it is answered rightly; null shows it again. */
const NEXT: Record<string, (post: Post) => string | null> = {
  '/has-2015/sign-in': ({ username, password }) => (username === 'owner0' && password === 'a long password' ? '/has-2015' : null),
  [HOME]: () => `${HOME}/vehicle`,
  [`${HOME}/vehicle`]: ({ vehicleId }) => (vehicleId === 'veh_1' ? `${HOME}/open` : null),
  [`${HOME}/open`]: ({ code }) => (code === '111111' ? `${HOME}/mode` : null),
  [`${HOME}/mode`]: ({ mode }) => (mode === 'compose' ? `${HOME}/compose` : null),
  [`${HOME}/compose`]: ({ serial }) => (taken.has(serial ?? '') ? null : `${HOME}/confirm`),
  [`${HOME}/confirm`]: ({ code, agreed }) => (code === '222222' && agreed === 'yes' ? `${HOME}/confirmation/app_1` : null),
}

const readPost = async (request: IncomingMessage): Promise<Post> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const type = request.headers['content-type'] ?? ''
  const data = await new Response(Buffer.concat(chunks), { headers: { 'Content-Type': type } }).formData()
  return Object.fromEntries([...data].map(([name, value]) => [name, String(value)]))
}

let taken = new Set<string>()
let serials: string[] = []
let server: Server
let origin = ''

const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const path = request.url ?? ''
  const isSignedIn = request.headers.cookie === 'sid=s1'
  if (path !== '/has-2015/sign-in' && !isSignedIn) return void response.writeHead(303, { Location: '/has-2015/sign-in' }).end()
  if (request.method === 'GET') return void response.end(path in QUESTIONS ? form(QUESTIONS[path] ?? '') : '<h1>ok</h1>')
  const post = await readPost(request)
  if (!('$ACTION_ID_7f' in post) || request.headers.origin !== origin) return void response.writeHead(400).end()
  if (post.serial) serials.push(post.serial)
  const next = NEXT[path]?.(post)
  if (next) response.writeHead(303, { Location: next, 'Set-Cookie': 'sid=s1; Path=/; HttpOnly; Secure' }).end()
  else response.end(form(QUESTIONS[path] ?? ''))
}

beforeEach(async () => {
  taken = new Set()
  serials = []
  server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address() as AddressInfo // a TCP server's address is never a pipe name
  origin = `http://127.0.0.1:${address.port}`
})
afterEach(() => server.close())

const choose = (owner: typeof OWNER) => {
  const codes = ['111111', '222222']
  return choosePlate(createVisitor(origin, new AbortController().signal, 0), owner, { codeAfter: async () => codes.shift() ?? null })
}

describe('PLT-09 a simulated owner chooses by pages and phone alone', () => {
  it('signs in, answers both codes and gets the wished number', async () => {
    expect((await choose(OWNER)).kind).toBe('chosen')
    expect(serials).toEqual(['B888B'])
  })

  it('thinks of another number of the segment when the wish is taken', async () => {
    taken = new Set(['B888B'])
    expect((await choose(OWNER)).kind).toBe('chosen')
    expect(serials).toHaveLength(2)
    expect(serials[1]).toMatch(/^[ABC]\d{3}[A-HJ-NP-Z]$/)
  })

  it('says where it got stuck', async () => {
    expect(await choose({ ...OWNER, password: 'wrong' })).toEqual({ kind: 'stuck', where: '/has-2015/sign-in' })
  })
})
