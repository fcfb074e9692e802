import { randomBytes } from 'node:crypto'
import { edgeLife } from '../lib/kernel/edge-life.mjs'

/** Pages only. An address that ends like no file of ours is a page, if only one that says so. */
const NO_PAGE = /^\/(api|_next)\/|\.(png|svg|ico|webmanifest|json|txt|woff2)$/

export const isPage = (path) => !NO_PAGE.test(path)

/** Pages that are the same for everyone, and how many seconds the edge may keep them (performance.md §2). */
const PUBLIC_PAGES = [
  [/^\/$/, 60],
  [/^\/[a-z0-9-]+\/plates$/, 1],
  [/^\/[a-z0-9-]+(\/(services(\/[a-z0-9-]+)?|help|open-data))?$/, 10],
]

/** Of those, the ones on which only the frame knows who is reading. */
const FRAMED_PAGES = /^\/[a-z0-9-]+\/(plates|services|help|open-data)$/

/** Whoever carries a cookie of ours is known and gets a page of the moment. */
const isKnown = (cookie) => /(^|[\s;])__Host-/.test(cookie)

export const isAnonymous = ({ method, headers }) => method === 'GET' && headers.authorization === undefined && !isKnown(headers.cookie ?? '')

/** A document for whoever carries a session; what is fetched for a page that stands there holds a name in pieces. */
export const isReading = ({ method, headers }) =>
  method === 'GET' && headers.authorization === undefined && headers.rsc === undefined && /(^|[\s;])__Host-session=/.test(headers.cookie ?? '')

export const isFramed = (path) => FRAMED_PAGES.test(path)

/** Only the edge reads this header and it takes it off; browsers are told `no-store`. */
export const edgeSeconds = (path) => PUBLIC_PAGES.find(([pages]) => pages.test(path))?.[1] ?? 0

const NONCE = '@nonce@'

export const freshNonce = () => randomBytes(16).toString('base64')

/** One nonce a rendering, no `unsafe-*` in production (C4); only the device bridge may be called elsewhere (E11). */
const policyWith = ({ development, bridge }) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${NONCE}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${NONCE}'${development ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self' ${bridge}`.trim(),
    "media-src 'self' blob:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/** The framework's own parameter of a fetched page is no part of where the person is. */
const shownAddress = (path, query) => {
  const own = query.split('&').filter((part) => part !== '' && !part.startsWith('_rsc='))
  return own.length ? `${path}?${own.join('&')}` : path
}

/**
 * Gives a page its policy before the framework sees the request: the same done in its `proxy.ts` costs every page two
 * thirds of a millisecond (performance.md §1). It protects nothing: every action asks for itself (B3).
 */
export const pageHeaders = (settings) => {
  const policy = policyWith(settings)
  return (request, response, now) => {
    const [path = '/', query = ''] = request.url.split('?', 2)
    if (!isPage(path)) return
    const own = policy.replaceAll(NONCE, freshNonce())
    request.headers['x-path'] = shownAddress(path, query)
    // From here the framework takes the nonce for its scripts.
    request.headers['content-security-policy'] = own
    response.setHeader('Content-Security-Policy', own)
    const seconds = isAnonymous(request) ? edgeSeconds(path) : 0
    if (seconds > 0) response.setHeader('X-Accel-Expires', edgeLife(seconds, now))
    // Made for one reader: the edge compresses it, not this process.
    else delete request.headers['accept-encoding']
  }
}
