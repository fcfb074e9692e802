import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { languageOf } from '../page/language'
import { json, type Reply } from './reply'
import { matchPath, type Route } from './route'

const BODY_LIMIT = 1_000_000

const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
}

const readBody = async (request: IncomingMessage): Promise<string | null> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.byteLength
    if (size > BODY_LIMIT) return null
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** A foreign page in the same browser must not press buttons here, nor reach us through a name it owns. */
export const isOurOwn = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean => {
  const host = headers.host ?? ''
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)) return false
  return headers.origin === undefined || headers.origin === `http://${host}`
}

const answer = async (routes: readonly Route[], request: IncomingMessage): Promise<Reply> => {
  if (!isOurOwn(request)) return json({ error: 'foreign-origin' }, 403)
  const url = new URL(request.url ?? '/', 'http://localhost')
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET')
  for (const route of routes) {
    const params = route.method === method && matchPath(route.path, url.pathname)
    if (!params) continue
    const body = await readBody(request)
    if (body === null) return json({ error: 'too-large' }, 413)
    return route.handle({ method, url, params, headers: request.headers, body, lang: languageOf(url) })
  }
  return json({ error: 'not-found' }, 404)
}

const write = (response: ServerResponse, reply: Reply, isHead: boolean): void => {
  const large = reply.status === 413 ? { Connection: 'close' } : {}
  response.writeHead(reply.status, { ...HEADERS, ...large, ...reply.headers, 'Content-Type': reply.type })
  response.end(isHead ? undefined : reply.body)
}

export const listener = (routes: readonly Route[]): RequestListener => async (request, response) => {
  try {
    write(response, await answer(routes, request), request.method === 'HEAD')
  } catch (fault) {
    console.error('sandbox:', request.method, request.url, fault)
    if (!response.headersSent) write(response, json({ error: 'fault' }, 500), false)
  }
}
