import type { IncomingHttpHeaders } from 'node:http'
import { expect, it } from 'vitest'
import { refusedPost } from './refused-post.mjs'

const answerTo = (url: string, headers: IncomingHttpHeaders, method = 'POST') => {
  const answer = { status: 0, body: '' }
  const response = { writeHead: (status: number) => void (answer.status = status), end: (body: string) => void (answer.body = body) }
  const refused = refusedPost({ method, url, headers }, response)
  return refused ? { status: answer.status, code: /"code":"([\w.-]+)"/.exec(answer.body)?.[1] } : null
}

const HOME = { host: '122.example', origin: 'https://122.example' }

it.each([
  ['[C9] more than an action takes', '/has/register/phone', { ...HOME, 'content-length': '262145' }, { status: 413, code: 'request.too-large' }],
  ['[C2] a foreign origin', '/has/register/phone', { host: '122.example', origin: 'https://evil.example' }, { status: 403, code: 'request.foreign-origin' }],
  ['[C2] an origin that is none', '/has/register/phone', { host: '122.example', origin: 'null' }, { status: 403, code: 'request.foreign-origin' }],
])('%s is refused in words', (_, url, headers, refusal) => {
  expect(answerTo(url, headers)).toEqual(refusal)
})

it.each([
  ['a post of our own page', '/has/register/phone', { ...HOME, 'content-length': '262144' }, 'POST'],
  ['a post behind the edge', '/has/register/phone', { host: '127.0.0.1:3122', 'x-forwarded-host': '122.example', origin: 'https://122.example' }, 'POST'],
  ['the file of rows to correct, which counts itself', '/has/portal/sales/import/errors', { ...HOME, 'content-length': '900000' }, 'POST'],
  ['a picture of an application, which is counted where it is taken', '/has/applications/app_1/files', { ...HOME, 'content-length': '5900000' }, 'POST'],
  ['a call of the API, which answers for itself', '/api/kiosk/prove', { host: 'a', origin: 'https://b' }, 'POST'],
  ['whoever only reads', '/has', { host: 'a', origin: 'https://b' }, 'GET'],
])('%s passes', (_, url, headers, method) => {
  expect(answerTo(url, headers, method)).toBeNull()
})
