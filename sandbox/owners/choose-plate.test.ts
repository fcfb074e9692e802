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

const APPLICATION = '/has-2015/applications/app_1'
const hidden = '<input type="hidden" name="applicationId" value="app_1">'

const QUESTIONS: Record<string, string> = {
  '/has-2015/sign-in': form('<input name="name"><input name="password" type="password">'),
  [HOME]: form('<input type="hidden" name="subjectId" value="veh_1">'),
  [`${APPLICATION}/open`]: form('<input type="hidden" name="field" value="openCode">') + form('<input name="openCode">'),
  [`${APPLICATION}/number`]: form(`${hidden}<input type="hidden" name="mode" value="composed"><input name="number">`),
  [`${APPLICATION}/number?mode=drawn`]: form(hidden),
  [`${APPLICATION}/number?mode=drawn&other=1`]: form(`${hidden}<input type="hidden" name="mode" value="drawn"><input type="radio" name="number" value="苏HA000A">`),
  [`${APPLICATION}/confirm`]: form('<input name="confirmCode"><input type="checkbox" name="declaration" value="yes">'),
}

type Post = Record<string, string>
const held = ({ number }: Post) => (taken.has(number ?? '') ? null : `${APPLICATION}/confirm`)

/** Where each page leads when it is answered rightly; null shows it again. */
const NEXT: Record<string, (post: Post) => string | null> = {
  '/has-2015/sign-in': ({ name, password }) => (name === 'owner0' && password === 'a long password' ? '/has-2015' : null),
  [HOME]: ({ subjectId }) => (subjectId === 'veh_1' ? `${APPLICATION}/open` : null),
  [`${APPLICATION}/open`]: ({ field, openCode }) => {
    if (field) isCodeSent = true
    return isCodeSent && openCode === '111111' ? `${APPLICATION}/number` : null
  },
  [`${APPLICATION}/number`]: held,
  [`${APPLICATION}/number?mode=drawn`]: () => `${APPLICATION}/number?mode=drawn&other=1`,
  [`${APPLICATION}/number?mode=drawn&other=1`]: held,
  [`${APPLICATION}/confirm`]: ({ confirmCode, declaration }) => (confirmCode === '222222' && declaration === 'yes' ? APPLICATION : null),
}

const readPost = async (request: IncomingMessage): Promise<Post> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const type = request.headers['content-type'] ?? ''
  const data = await new Response(Buffer.concat(chunks), { headers: { 'Content-Type': type } }).formData()
  return Object.fromEntries([...data].map(([name, value]) => [name, String(value)]))
}

let taken = new Set<string>()
let numbers: string[] = []
let isCodeSent = false
let server: Server
let origin = ''

const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const path = request.url ?? ''
  const isSignedIn = request.headers.cookie === 'sid=s1'
  if (path !== '/has-2015/sign-in' && !isSignedIn) return void response.writeHead(303, { Location: '/has-2015/sign-in' }).end()
  if (request.method === 'GET') return void response.end(QUESTIONS[path] ?? '<h1>ok</h1>')
  const post = await readPost(request)
  if (!('$ACTION_ID_7f' in post) || request.headers.origin !== origin) return void response.writeHead(400).end()
  if (post.number) numbers.push(post.number)
  const next = NEXT[path]?.(post)
  if (next) response.writeHead(303, { Location: next, 'Set-Cookie': 'sid=s1; Path=/; HttpOnly; Secure' }).end()
  else response.end(QUESTIONS[path])
}

beforeEach(async () => {
  taken = new Set()
  numbers = []
  isCodeSent = false
  server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address() as AddressInfo // a TCP server's address is never a pipe name
  origin = `http://127.0.0.1:${address.port}`
})
afterEach(() => server.close())

const choose = (owner: Omit<typeof OWNER, 'wish'> & { wish?: string }) => {
  const codes = ['111111', '222222']
  return choosePlate(createVisitor(origin, new AbortController().signal, 0), owner, { codeAfter: async () => codes.shift() ?? null })
}

describe('PLT-09 a simulated owner chooses by pages and phone alone', () => {
  it('signs in, answers both codes and gets the wished number', async () => {
    expect((await choose(OWNER)).kind).toBe('chosen')
    expect(numbers).toEqual(['苏HB888B'])
  })

  it('thinks of another number of the segment when the wish is taken', async () => {
    taken = new Set(['苏HB888B'])
    expect((await choose(OWNER)).kind).toBe('chosen')
    expect(numbers).toHaveLength(2)
    expect(numbers[1]).toMatch(/^苏H[ABC]\d{3}[A-HJ-NP-Z]$/)
  })

  it('without a wish lets the computer draw and takes one of the ten', async () => {
    const { wish: _wish, ...owner } = OWNER
    expect((await choose(owner)).kind).toBe('chosen')
    expect(numbers).toEqual(['苏HA000A'])
  })

  it('says where it got stuck', async () => {
    expect(await choose({ ...OWNER, password: 'wrong' })).toEqual({ kind: 'stuck', where: '/has-2015/sign-in' })
  })
})
