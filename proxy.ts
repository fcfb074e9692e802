import { randomBytes } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'

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

/** Gives a page its policy. It protects nothing: every action asks for itself (B3). */
export const proxy = (request: NextRequest): NextResponse => {
  const nonce = randomBytes(16).toString('base64')
  const policy = policyFor(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

/** Pages only: a pass-through costs handlers and files a third (performance.md §1). */
export const config = { matcher: ['/((?!api/|_next/|.*\\.[a-z0-9]+$).*)'] }
