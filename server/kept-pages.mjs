import { SHARED_FOR } from '../lib/kernel/edge-life.mjs'
import { FRAMED_HEADER } from '../lib/kernel/framed.mjs'
import { framedAnswer } from './framed-answer.mjs'
import { edgeSeconds, freshNonce, isAnonymous, isFramed, isReading } from './page-headers.mjs'

/** Handlers that mark their own answer for the edge. */
const PUBLIC_HANDLERS = /^\/api\/v1\/(services|places\/[a-z0-9-]+\/plates\/stock)$/

/** What an answer may depend on. The rest of a request, the person's address and every other cookie, does not reach the framework. */
const KEYED = new Set(['host', 'x-forwarded-host', 'x-forwarded-proto', 'rsc', 'next-router-prefetch', 'next-router-state-tree'])
const CHOICES = [['locale', 'en'], ['mode', 'elder'], ['contrast', 'high']]

const GZIP = /\bgzip\b(?! *; *q=0(\.0*)?( *,|$))/i

const MOST_BYTES = 8_000_000

/** For whom one answer is made: everybody, everybody who is signed in, or whoever asks. */
const sharedBy = (request) => {
  const [path] = request.url.split('?', 1)
  if (isAnonymous(request)) return edgeSeconds(path) > 0 || PUBLIC_HANDLERS.test(path) ? 'all' : 'one'
  return isReading(request) && isFramed(path) ? 'readers' : 'one'
}

const choicesIn = (cookie = '') => CHOICES.filter((choice) => cookie.split(/; */).includes(choice.join('='))).map((choice) => choice.join('=')).join('; ')

/** Leaves of a request what its key names, and gives the key. */
const reduce = (request, mark) => {
  const { headers } = request
  // A name is put in before the edge compresses.
  const [cookie, isCoded] = [choicesIn(headers.cookie), !mark && GZIP.test(headers['accept-encoding'] ?? '')]
  for (const name of Object.keys(headers)) if (!KEYED.has(name)) delete headers[name]
  if (cookie) headers.cookie = cookie
  if (isCoded) headers['accept-encoding'] = 'gzip'
  if (mark) headers[FRAMED_HEADER] = mark
  const key = JSON.stringify([request.url, Object.entries(headers).sort()])
  // Whoever names no browser would get its title late, and with it everybody who gets the same answer.
  headers['user-agent'] = 'open122'
  return key
}

const partOf = (part, coding) => (typeof part === 'string' ? Buffer.from(part, typeof coding === 'string' ? coding : 'utf8') : Buffer.from(part))

const isMarked = (response) => response.statusCode === 200 && response.hasHeader('x-accel-expires') && !response.hasHeader('set-cookie')

/** A head that does not go out yet: what it says is kept for later. */
const noteHead = (response) => (status, ...rest) => {
  response.statusCode = status
  for (const [name, value] of Object.entries(rest.find((each) => typeof each === 'object') ?? {})) response.setHeader(name, value)
  return response
}

/**
 * All of an answer and whether the application marked it for the edge; null for one that broke off. Unless it may pass nothing of it
 * goes out, its headers neither.
 */
const collect = (response, pass) =>
  new Promise((resolve) => {
    const parts = []
    const { write, end, writeHead, flushHeaders } = response
    const note = (part, coding) => {
      if (part !== undefined && part !== null && typeof part !== 'function') parts.push(partOf(part, coding))
    }
    response.write = (part, ...rest) => {
      note(part, rest[0])
      return pass ? write.call(response, part, ...rest) : true
    }
    response.end = (part, ...rest) => {
      note(part, rest[0])
      resolve({ headers: response.getHeaders(), body: Buffer.concat(parts), isKept: isMarked(response) })
      if (pass) return end.call(response, part, ...rest)
      return Object.assign(response, { write, end, writeHead, flushHeaders })
    }
    if (!pass) Object.assign(response, { writeHead: noteHead(response), flushHeaders: () => undefined })
    response.once('close', () => resolve(null))
  })

const give = (response, { headers, body }) => {
  for (const name of response.getHeaderNames()) if (headers[name] === undefined) response.removeHeader(name)
  response.writeHead(response.statusCode, { ...headers, 'content-length': body.length })
  response.end(body)
}

/**
 * What everybody may see is made once in half a second for all who ask in it, by the edge's rules (performance.md §2): only what the
 * application marked, never for or from whoever carries a cookie of ours, headers and body together, so that a nonce and its policy stay a pair.
 * Where only the frame knows its reader, the page is made once for all who are signed in, without any of their cookies; each reader's
 * session is asked at each request all the same, and nothing of a person is kept.
 */
export const keptPages = (clock, framed) => {
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
    if (!answer?.isKept || bytes > MOST_BYTES) kept.delete(key)
  }

  const keep = (key, fresh) => {
    const madeAt = moment
    kept.set(key, fresh)
    void fresh.then((answer) => weigh(key, answer, madeAt))
  }

  /** Whoever goes while an answer is made for them takes it along: then one of those who wait is next, and the others wait on. */
  const forAll = async (request, response, make) => {
    const key = reduce(request)
    forget(Math.floor(clock() / SHARED_FOR))
    for (let known = kept.get(key); known; known = kept.get(key)) {
      const answer = await known
      if (answer) return answer.isKept ? give(response, answer) : make()
    }
    if (response.closed) return
    keep(key, collect(response, true))
    make()
  }

  const forReader = async (request, response, make, name) => {
    const key = reduce(request, framed.mark)
    forget(Math.floor(clock() / SHARED_FOR))
    for (let known = kept.get(key); known; known = kept.get(key)) {
      const answer = await known
      if (answer?.isKept) return give(response, answer.framed(name))
      if (answer) break
    }
    // Its end would be told to nobody, and all who wait for it would wait for good.
    if (response.closed) return
    const fresh = collect(response, false).then((answer) => answer && { ...answer, framed: framedAnswer(answer, framed.nameHere, freshNonce) })
    keep(key, fresh)
    make()
    const answer = await fresh
    if (answer) give(response, answer.framed(name))
  }

  const judged = async (request, response, make) => {
    const name = await framed.readerOf(request.headers.cookie).catch(() => null)
    if (response.closed) return
    return name === null ? make() : forReader(request, response, make, name)
  }

  return (request, response, make) => {
    const readers = sharedBy(request)
    if (readers === 'one') return make()
    void (readers === 'all' ? forAll : judged)(request, response, make).catch(() => response.destroy())
  }
}
