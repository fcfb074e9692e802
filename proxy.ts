import { randomBytes } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'
import { edgeLife } from './lib/kernel/edge-life'

const isDevelopment = process.env.NODE_ENV === 'development'

/** One nonce a rendering, no `unsafe-*` in production (C4); only the device bridge may be called elsewhere (E11). */
const policyFor = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'${isDevelopment ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self' ${process.env.DEVICE_BRIDGE_URL ?? ''}`.trim(),
    "media-src 'self' blob:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Pages that are the same for everyone, and how many seconds the edge may keep them (performance.md §2). */
const PUBLIC_PAGES: readonly (readonly [RegExp, number])[] = [
  [/^\/$/, 60],
  [/^\/[a-z0-9-]+\/plates$/, 1],
  [/^\/[a-z0-9-]+(\/(services(\/[a-z0-9-]+)?|help|open-data))?$/, 10],
]

/** Whoever carries a cookie of ours is known and gets a page of the moment. */
const isKnown = (request: NextRequest): boolean => request.cookies.getAll().some(({ name }) => name.startsWith('__Host-'))

/** Only the edge reads this header and it takes it off; browsers are told `no-store`. */
const edgeSeconds = (request: NextRequest): number => {
  if (request.method !== 'GET' || isKnown(request)) return 0
  return PUBLIC_PAGES.find(([path]) => path.test(request.nextUrl.pathname))?.[1] ?? 0
}

/** The largest body of an action (C9), as in next.config.ts. */
const MOST_BYTES = 256 * 1024

/** Takes more, and counts for itself: the rows to correct come back as a file. */
const COUNTS_ITSELF = /\/portal\/sales\/import\/errors$/

const isForeign = (request: NextRequest): boolean => {
  const origin = request.headers.get('origin')
  if (origin === null) return false
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host')
  return !URL.canParse(origin) || new URL(origin).host !== host
}

const problemOf = (code: string, status: number): NextResponse =>
  NextResponse.json({ type: 'about:blank', title: code, code, status }, { status, headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' } })

/** Says in the right words what the framework would answer as a fault of ours; `formAction` asks for the Origin itself (C2). */
const refusedPost = (request: NextRequest): NextResponse | null => {
  if (request.method !== 'POST') return null
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES && !COUNTS_ITSELF.test(request.nextUrl.pathname)) return problemOf('request.too-large', 413)
  return isForeign(request) ? problemOf('request.foreign-origin', 403) : null
}

/** Gives a page its policy. It protects nothing: every action asks for itself (B3). */
export const proxy = (request: NextRequest): NextResponse => {
  const refused = refusedPost(request)
  if (refused) return refused
  const nonce = randomBytes(16).toString('base64')
  const policy = policyFor(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  const seconds = edgeSeconds(request)
  if (seconds > 0) response.headers.set('X-Accel-Expires', edgeLife(seconds))
  return response
}

/** Pages only: a pass-through costs handlers and files a third (performance.md §1). An address that ends like no file of ours is a page, if only one that says so. */
export const config = { matcher: ['/((?!api/|_next/|.*\\.(?:png|svg|ico|webmanifest|json|txt|woff2)$).*)'] }
