import { expect, test, type BrowserContext } from '@playwright/test'
import { sandbox } from '../sandbox'
import { signIn } from '../sign-in'
import { takePerson, type ExamplePerson } from '../world'
import { postForm, readForm } from './plain-form'

test.slow()

type Signed = { readonly context: BrowserContext; readonly person: ExamplePerson }

const signedWithoutScript = async (newContext: () => Promise<BrowserContext>): Promise<Signed> => {
  const context = await newContext()
  const person = takePerson('licence-holder')
  const page = await context.newPage()
  await signIn(page, person.username)
  return { context, person }
}

const origin = (baseURL: string | undefined): string => new URL(baseURL ?? '').origin

/** Starting an application is an act that shows: the list of one's applications has one more. */
const applicationsOf = async (context: BrowserContext): Promise<number> => {
  const page = await context.newPage()
  await page.goto('/has/applications')
  const count = await page.locator('main a[href*="/applications/app_"]').count()
  await page.close()
  return count
}

test('C2: without Origin, with null, a foreign or a similar one nothing happens; with its own it does', async ({ browser, baseURL }) => {
  const { context } = await signedWithoutScript(() => browser.newContext({ javaScriptEnabled: false }))
  const page = await context.newPage()
  const form = await readForm(page, '/has/services/replace-driving-licence', 'subjectId')
  const own = origin(baseURL)
  for (const sent of [null, 'null', 'https://evil.example', `${own}.evil.example`, own.replace('localhost', 'localhost.'), own.replace('http:', 'ftp:').replace(/\d+$/, '1')]) {
    const answer = await postForm(context.request, form, { origin: sent })
    expect.soft(answer.status(), `Origin ${sent}`).toBeLessThan(500)
    expect.soft(answer.headers()['location'] ?? '', `Origin ${sent}`).not.toContain('/applications/')
    expect.soft(await applicationsOf(context), `Origin ${sent}`).toBe(0)
  }
  const answer = await postForm(context.request, form, { origin: own, 'sec-fetch-site': 'cross-site' })
  expect.soft(answer.headers()['location'] ?? '').not.toContain('/applications/')
  expect(await applicationsOf(context)).toBe(0)

  const right = await postForm(context.request, form, { origin: own, 'sec-fetch-site': 'same-origin' })
  expect(right.headers()['location']).toContain('/applications/')
  expect(await applicationsOf(context)).toBe(1)
  await context.close()
})

test('C2: choices of reading and the terminal calls ask for the Origin too', async ({ request }) => {
  for (const path of ['/api/preferences', '/api/kiosk/enrol', '/api/kiosk/challenge', '/api/kiosk/prove', '/api/kiosk/identify', '/api/kiosk/goodbye', '/api/kiosk/heartbeat'])
    for (const sent of [undefined, 'https://evil.example']) {
      const answer = await request.post(path, { data: '{}', headers: { 'content-type': 'application/json', ...(sent && { origin: sent }) } })
      expect.soft(answer.status(), `${path} ${sent}`).toBeGreaterThanOrEqual(400)
      expect.soft(answer.status(), `${path} ${sent}`).toBeLessThan(500)
    }
})

test('B3: an action posted to another page, by nobody or by another person, is denied all the same', async ({ browser, baseURL }) => {
  const mine = await signedWithoutScript(() => browser.newContext({ javaScriptEnabled: false }))
  const other = await signedWithoutScript(() => browser.newContext({ javaScriptEnabled: false }))
  const nobody = await browser.newContext({ javaScriptEnabled: false })
  const page = await mine.context.newPage()
  const start = await readForm(page, '/has/services/replace-driving-licence', 'subjectId')
  const headers = { origin: origin(baseURL) }
  for (const { context, who } of [{ context: nobody, who: 'nobody' }, { context: other.context, who: 'another person' }])
    for (const url of [start.url, '/has', '/has/sign-in', '/has/plates', '/xmn/services/preselect-plate', '/has/office/sign-in']) {
      const answer = await postForm(context.request, { ...start, url }, headers)
      expect.soft(answer.status(), `${who} at ${url}`).toBeLessThan(500)
      expect.soft(answer.headers()['location'] ?? '', `${who} at ${url}`).not.toContain('/applications/')
    }
  expect(await applicationsOf(mine.context)).toBe(0)
  expect(await applicationsOf(other.context)).toBe(0)
  for (const { context } of [mine, other]) await context.close()
  await nobody.close()
})

test('B3 B4: the next answer of somebody else’s application is refused as if it were not there', async ({ browser, baseURL }) => {
  const mine = await signedWithoutScript(() => browser.newContext({ javaScriptEnabled: false }))
  const other = await signedWithoutScript(() => browser.newContext({ javaScriptEnabled: false }))
  const page = await mine.context.newPage()
  await page.goto('/has/services/replace-driving-licence')
  await page.locator('form:has([name="subjectId"]) button[type="submit"]').click()
  await page.waitForURL(/\/reason$/)
  await page.locator('[name="reason"][value="lost"]').check()
  const path = new URL(page.url()).pathname
  const answer = await readForm(page, path, 'reason')
  const filled = { ...answer, fields: { ...answer.fields, reason: 'lost' } }
  expect((await other.context.request.get(path, { maxRedirects: 0 })).status()).toBe(404)
  for (const url of [path, '/has/services/replace-driving-licence']) {
    const denied = await postForm(other.context.request, { ...filled, url }, { origin: origin(baseURL) })
    expect.soft(denied.status(), url).toBeLessThan(500)
    expect.soft(denied.headers()['location'] ?? '', url).not.toContain('/loss')
  }
  await page.reload()
  expect(new URL(page.url()).pathname).toBe(path)
  const replayed = await postForm(mine.context.request, filled, { origin: origin(baseURL) })
  expect(replayed.headers()['location']).toContain('/loss')
  const stale = await postForm(mine.context.request, { ...filled, fields: { ...filled.fields, idempotencyKey: '', reason: 'stolen' } }, { origin: origin(baseURL) })
  expect(stale.status()).toBeLessThan(500)
  expect(stale.headers()['location'] ?? '').not.toContain('/loss')
  for (const { context } of [mine, other]) await context.close()
})

test('a forged action id is a refusal, never a fault', async ({ request, baseURL }) => {
  const headers = { origin: origin(baseURL) }
  for (const name of [`$ACTION_ID_${'0'.repeat(42)}`, '$ACTION_ID_x', '$ACTION_REF_1', '$ACTION_1:0', '$ACTION_KEY']) {
    const answer = await request.post('/has/sign-in', { multipart: { [name]: '{"id":"ff","bound":null}', place: 'has' }, headers, maxRedirects: 0 })
    expect.soft(answer.status(), name).toBeGreaterThanOrEqual(200)
    expect.soft(answer.status(), name).toBeLessThan(500)
  }
  for (const id of ['0'.repeat(42), 'x', '../../etc/passwd']) {
    const answer = await request.post('/has/sign-in', { data: '[]', headers: { ...headers, 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' }, maxRedirects: 0 })
    expect.soft(answer.status(), `Next-Action ${id}`).toBeGreaterThanOrEqual(400)
    expect.soft(answer.status(), `Next-Action ${id}`).toBeLessThan(500)
  }
})

test('C9: a body of a megabyte is refused everywhere and nothing of it runs', async ({ browser, baseURL }) => {
  const { context } = await signedWithoutScript(() => browser.newContext({ javaScriptEnabled: false }))
  const page = await context.newPage()
  const form = await readForm(page, '/has/services/replace-driving-licence', 'subjectId')
  const large = 'a'.repeat(1_048_576)
  const headers = { origin: origin(baseURL) }
  const asAction = await postForm(context.request, { ...form, fields: { ...form.fields, ballast: large } }, headers)
  expect.soft(asAction.status(), 'action').toBeGreaterThanOrEqual(400)
  expect.soft(asAction.status(), 'action').toBeLessThan(500)
  for (const path of ['/api/preferences', '/api/kiosk/enrol', '/api/kiosk/identify', '/api/sandbox/clock', '/api/auth/callback/credentials']) {
    const answer = await context.request.post(path, { data: JSON.stringify({ large }), headers: { ...headers, 'content-type': 'application/json' }, maxRedirects: 0 }).catch(() => null)
    expect.soft(answer === null || (answer.status() >= 300 && answer.status() < 500), `${path}: ${answer?.status()}`).toBe(true)
  }
  expect(await applicationsOf(context)).toBe(0)
  await context.close()
})

test('REG-13: a code counts once, a wrong one not at all', async ({ browser }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const person = takePerson('licence-holder')
  const fresh = `1390007${person.phone.slice(-4)}`
  await signIn(page, person.username)
  await page.goto('/has/services/change-licence-contact')
  await page.locator('form:has([name="subjectId"]) button[type="submit"]').click()
  await page.locator('[name="phone"]').fill(fresh)
  await page.locator('form:has([name="phone"]) button[type="submit"]').click()
  await page.waitForURL(/\/proof/)
  const phone = await sandbox.listen(fresh)
  await page.locator('form:has(input[name="field"]) button[type="submit"]').click()
  const code = await phone.nextCode()
  await page.locator('[name="phoneCode"]').fill(code === '000000' ? '111111' : '000000')
  await page.locator('form:has([name="phoneCode"]) button[type="submit"]').click()
  await expect(page.locator('[name="phoneCode"][aria-invalid="true"]')).toBeVisible()
  await page.locator('[name="phoneCode"]').fill(code)
  await page.locator('form:has([name="phoneCode"]) button[type="submit"]').click()
  await page.waitForURL(/\/address/)
  await context.close()
})
