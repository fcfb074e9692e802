import { SHARED_FOR } from '../lib/kernel/edge-life.mjs'
import { edgeSeconds, isAnonymous } from './page-headers.mjs'

/** Handlers that mark their own answer for the edge. */
const PUBLIC_HANDLERS = /^\/api\/v1\/(services|places\/[a-z0-9-]+\/plates\/stock)$/

/** What an answer may depend on. The rest of a request, the person's address and every other cookie, does not reach the framework. */
const KEYED = new Set(['host', 'x-forwarded-host', 'x-forwarded-proto', 'rsc', 'next-router-prefetch', 'next-router-state-tree'])
const CHOICES = [['locale', 'en'], ['mode', 'elder'], ['contrast', 'high']]

const GZIP = /\bgzip\b(?! *; *q=0(\.0*)?( *,|$))/i

const MOST_BYTES = 8_000_000

const isShared = (request) => {
  const [path] = request.url.split('?', 1)
  return isAnonymous(request) && (edgeSeconds(path) > 0 || PUBLIC_HANDLERS.test(path))
}

const choicesIn = (cookie = '') => CHOICES.filter((choice) => cookie.split(/; */).includes(choice.join('='))).map((choice) => choice.join('=')).join('; ')

/** Leaves of a request what its key names, and gives the key. */
const reduce = (request) => {
  const { headers } = request
  const [cookie, isCoded] = [choicesIn(headers.cookie), GZIP.test(headers['accept-encoding'] ?? '')]
  for (const name of Object.keys(headers)) if (!KEYED.has(name)) delete headers[name]
  if (cookie) headers.cookie = cookie
  if (isCoded) headers['accept-encoding'] = 'gzip'
  const key = JSON.stringify([request.url, Object.entries(headers).sort()])
  // Whoever names no browser would get its title late, and with it everybody who gets the same answer.
  headers['user-agent'] = 'open122'
  return key
}

const partOf = (part, coding) => (typeof part === 'string' ? Buffer.from(part, typeof coding === 'string' ? coding : 'utf8') : Buffer.from(part))

/** The answer as it goes out, if the application marked it for the edge; null for any other, also for one that broke off. */
const record = (response) =>
  new Promise((resolve) => {
    const parts = []
    const { write, end } = response
    const note = (part, coding) => {
      if (part !== undefined && part !== null && typeof part !== 'function') parts.push(partOf(part, coding))
    }
    response.write = (part, ...rest) => {
      note(part, rest[0])
      return write.call(response, part, ...rest)
    }
    response.end = (part, ...rest) => {
      note(part, rest[0])
      const isMarked = response.statusCode === 200 && response.hasHeader('x-accel-expires') && !response.hasHeader('set-cookie')
      resolve(isMarked ? { headers: response.getHeaders(), body: Buffer.concat(parts) } : null)
      return end.call(response, part, ...rest)
    }
    response.once('close', () => resolve(null))
  })

const give = (response, { headers, body }) => {
  response.writeHead(200, { ...headers, 'content-length': body.length })
  response.end(body)
}

/**
 * What everybody may see is made once in half a second for all who ask in it, by the edge's rules (performance.md §2): only what the
 * application marked, never for or from whoever carries a cookie of ours, headers and body together, so that a nonce and its policy stay a pair.
 */
export const keptPages = (clock) => {
  let moment = 0
  let bytes = 0
  const kept = new Map()

  const forget = (now) => {
    if (now === moment) return
    moment = now
    bytes = 0
    kept.clear()
  }

  /** Counts what is kept of this moment; too much is given to those who wait for it and to nobody after them. */
  const weigh = (key, answer, madeAt) => {
    if (madeAt !== moment) return
    bytes += answer?.body.length ?? 0
    if (!answer || bytes > MOST_BYTES) kept.delete(key)
  }

  return (request, response, make) => {
    if (!isShared(request)) return make()
    forget(Math.floor(clock() / SHARED_FOR))
    const key = reduce(request)
    const known = kept.get(key)
    if (known) return void known.then((answer) => (answer ? give(response, answer) : make()))
    const [fresh, madeAt] = [record(response), moment]
    kept.set(key, fresh)
    void fresh.then((answer) => weigh(key, answer, madeAt))
    make()
  }
}
