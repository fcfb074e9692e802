import type { IncomingHttpHeaders } from 'node:http'
import { describe, expect, it } from 'vitest'
import { isPage, pageHeaders } from './page-headers.mjs'

const NOW = 1_448_080_980_999

const given = (url: string, headers: IncomingHttpHeaders = {}, method = 'GET', settings = { development: false, bridge: '' }) => {
  const sent = new Map<string, unknown>()
  const request = { method, url, headers }
  pageHeaders(settings)(request, { setHeader: (name: string, value: unknown) => void sent.set(name, value) }, NOW)
  return { request, policy: String(sent.get('Content-Security-Policy') ?? ''), kept: sent.get('X-Accel-Expires') }
}

describe('headers of a page', () => {
  it('[C4] carry a policy without unsafe words, and a nonce of their own each time', () => {
    const [one, other] = [given('/has'), given('/has')]
    const nonceOf = (policy: string) => /script-src 'self' 'nonce-([\w+/=]{24})' 'strict-dynamic';/.exec(policy)?.[1]
    expect(nonceOf(one.policy)).toBeDefined()
    expect(nonceOf(one.policy)).not.toBe(nonceOf(other.policy))
    expect(one.policy).not.toContain('unsafe')
    expect(one.policy).toContain(`style-src 'self' 'nonce-${nonceOf(one.policy)}'`)
  })

  it('[C4] the framework gets the same policy, whatever the client wrote into that header', () => {
    const { request, policy } = given('/has', { 'content-security-policy': "script-src 'nonce-mine'", 'x-path': '/elsewhere' })
    expect(request.headers['content-security-policy']).toBe(policy)
    expect(request.headers['x-path']).toBe('/has')
  })

  it('[E11] let a page call the device bridge and nobody else', () => {
    expect(given('/has', {}, 'GET', { development: false, bridge: 'http://127.0.0.1:9122' }).policy).toContain("connect-src 'self' http://127.0.0.1:9122;")
    expect(given('/has').policy).toContain("connect-src 'self';")
  })

  it.each(['/api/health', '/_next/static/a.js', '/icon.svg', '/manifest.webmanifest'])('%s is no page and gets none', (path) => {
    expect(isPage(path)).toBe(false)
    expect(given(path).policy).toBe('')
  })

  it('say where the person is, without the framework’s own parameter', () => {
    expect(given('/has/services?q=%E7%89%8C&_rsc=1a2b').request.headers['x-path']).toBe('/has/services?q=%E7%89%8C')
    expect(given('/has/services?_rsc=1a2b').request.headers['x-path']).toBe('/has/services')
  })

  it('P5: only what the edge keeps is compressed here', () => {
    expect(given('/has/services', { 'accept-encoding': 'gzip' }).request.headers['accept-encoding']).toBe('gzip')
    expect(given('/has/vehicles', { 'accept-encoding': 'gzip' }).request.headers['accept-encoding']).toBeUndefined()
  })

  it.each([
    ['/', {}, 'GET', '59'],
    ['/has/plates', {}, 'GET', '@1448080980'],
    ['/has/services/preselect-plate', {}, 'GET', '9'],
    ['/has/plates', { cookie: 'mode=elder; __Host-session=x' }, 'GET', undefined],
    ['/has/plates', { cookie: 'mode=elder' }, 'GET', '@1448080980'],
    ['/has/plates', {}, 'POST', undefined],
    ['/has/vehicles', {}, 'GET', undefined],
    ['/has/office/queue', {}, 'GET', undefined],
  ] as const)('P5: %s with %j, %s, is kept by the edge for %s', (path, headers, method, seconds) => {
    expect(given(path, headers, method).kept).toBe(seconds)
  })
})
