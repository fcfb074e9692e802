import { expect, test, type APIResponse } from '@playwright/test'
import { signedIn } from '../sign-in'
import { takePerson } from '../world'
import { dataAddresses, errorPages, ownPages, publicPages } from './addresses'

const PREFERENCES = ['locale', 'mode', 'contrast', 'density', 'reach', 'voice']

const expectSecured = (answer: APIResponse, path: string): void => {
  const headers = answer.headers()
  expect.soft(headers['x-content-type-options'], path).toBe('nosniff')
  expect.soft(headers['strict-transport-security'], path).toMatch(/max-age=(\d{8,})/)
  expect.soft(headers['referrer-policy'], path).toBe('same-origin')
  expect.soft(headers['permissions-policy'], path).toContain('geolocation=()')
  expect.soft(headers['x-frame-options'], path).toBe('DENY')
  expect.soft(headers['x-powered-by'], path).toBeUndefined()
  expect.soft(answer.status(), path).toBeLessThan(500)
  if (headers['content-type']?.startsWith('text/html')) {
    const policy = headers['content-security-policy'] ?? ''
    expect.soft(policy, path).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'(;|$)/)
    expect.soft(policy, path).not.toContain('unsafe')
  }
}

test('C5: every address carries the headers, errors and data too', async ({ request }) => {
  for (const path of [...publicPages('has'), ...errorPages('has'), ...dataAddresses('has'), ...ownPages('has')])
    expectSecured(await request.get(path, { maxRedirects: 0 }), path)
  for (const path of ['/api/kiosk/enrol', '/api/kiosk/prove', '/api/preferences', '/api/sandbox/clock', '/has', '/api/auth/callback/credentials'])
    expectSecured(await request.post(path, { data: '{', headers: { 'content-type': 'application/json' } }), `POST ${path}`)
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) expectSecured(await request.fetch('/api/v1/services', { method }), `${method} /api/v1/services`)
})

test('C5: two renderings never share a nonce', async ({ request }) => {
  const nonce = async () => /'nonce-([^']+)'/.exec((await request.get('/has/sign-in')).headers()['content-security-policy'] ?? '')?.[1]
  expect(await nonce()).not.toBe(await nonce())
})

test('A10: each Set-Cookie of a crawl is __Host-, Secure, HttpOnly and SameSite; choices of reading say nothing of a person', async ({ browser }) => {
  const person = takePerson('vehicle-owner')
  const context = await browser.newContext()
  const found: string[] = []
  context.on('response', async (answer) => {
    found.push(...(await answer.headersArray().catch(() => [])).filter(({ name }) => name.toLowerCase() === 'set-cookie').map(({ value }) => value))
  })
  const page = await context.newPage()
  await page.goto('/has/sign-in')
  await page.locator('[name="name"]').fill(person.username)
  await page.locator('[name="password"]').fill(person.password)
  await page.locator('form:has([name="password"]) button[type="submit"]').click()
  await page.waitForURL(/\/has$/)
  await page.locator('button[name="contrast"]').click()
  for (const path of [...ownPages('has'), '/has/register', '/has/recover', '/api/auth/csrf', '/api/auth/session']) await page.goto(path)
  await context.close()

  expect(found.some((cookie) => cookie.startsWith('__Host-session='))).toBe(true)
  for (const cookie of found) {
    const [name = ''] = cookie.split('=')
    expect.soft(cookie, name).toMatch(/;\s*HttpOnly/i)
    expect.soft(cookie, name).toMatch(/;\s*Secure/i)
    expect.soft(cookie, name).toMatch(/;\s*SameSite=(Lax|Strict)/i)
    expect.soft(cookie, name).toMatch(/;\s*Path=\/(;|$)/i)
    expect.soft(cookie, name).not.toMatch(/;\s*Domain=/i)
    expect.soft(name.startsWith('__Host-') || PREFERENCES.includes(name), `${name} is neither __Host- nor a choice of reading`).toBe(true)
  }
})

test('A14: a malformed, forged or stale session cookie is nobody, never a fault', async ({ request }) => {
  for (const value of ['', 'x', 'a.b.c', 'eyJhbGciOiJub25lIn0.eyJzaWQiOiJzZXNfMSJ9.', '%00', 'é'.normalize('NFD'), 'A'.repeat(4_000), '{"sid":"ses_1"}']) {
    const answer = await request.get('/has/account', { maxRedirects: 0, headers: { cookie: `__Host-session=${encodeURI(value)}; __Host-visit=${encodeURI(value)}; __Host-terminal=${encodeURI(value)}` } })
    expect(answer.status(), value.slice(0, 20)).toBeGreaterThanOrEqual(300)
    expect(answer.status(), value.slice(0, 20)).toBeLessThan(400)
    expect(answer.headers()['location']).toContain('/sign-in')
  }
})

test('C12: no source map, repository, debug address or TRACE', async ({ request, page }) => {
  for (const path of ['/.git/config', '/.git/HEAD', '/.env', '/data/national.db', '/package.json', '/api/debug', '/_next/webpack-hmr', '/__nextjs_original-stack-frames', '/server-status', '/keys/demo.env'])
    expect.soft((await request.get(path)).status(), path).toBeGreaterThanOrEqual(400)
  await page.goto('/has/sign-in')
  const scripts = await page.locator('script[src]').evaluateAll((all) => all.map((script) => script.getAttribute('src') ?? ''))
  expect(scripts.length).toBeGreaterThan(0)
  for (const source of scripts) {
    const answer = await request.get(source)
    expect.soft(await answer.text(), source).not.toContain('sourceMappingURL')
    expect.soft((await request.get(`${source.split('?')[0]}.map`)).status(), `${source}.map`).toBe(404)
  }
})

test('A14 A9: a shared login of another person is not handed out by the library itself', async ({ browser, request }) => {
  const person = takePerson('vehicle-owner')
  const context = await signedIn(browser, person.username)
  const cookies = await context.cookies()
  expect(cookies.some(({ name }) => name === '__Host-session')).toBe(true)
  const csrf = await request.get('/api/auth/csrf')
  const token = csrf.ok() ? String((await csrf.json()).csrfToken) : ''
  const answer = await request.post('/api/auth/callback/credentials', { form: { csrfToken: token, sid: 'ses_0', proof: 'x' }, maxRedirects: 0 })
  expect(answer.status()).toBeLessThan(500)
  expect(answer.headersArray().filter(({ name, value }) => name.toLowerCase() === 'set-cookie' && /^__Host-session=[^;]/.test(value))).toEqual([])
  await context.close()
})
