import { expect, test } from '@playwright/test'
import { signedIn, signIn } from '../sign-in'
import { takePerson } from '../world'
import { officePages, ownPages, publicPages } from './addresses'
import { tableHashes } from './table-hashes'

test.slow()

/** A place of its own, so that other tests change nothing meanwhile. */
const QUIET = 'xmn'

test('C10: reading every page changes no table but those of the log and the login', async ({ browser }) => {
  const citizen = await browser.newContext()
  await signIn(await citizen.newPage(), takePerson('licence-holder', QUIET).username, { place: QUIET })
  const clerk = await signedIn(browser, `${QUIET}-clerk`, { face: 'office', place: QUIET })
  const before = tableHashes('province-35.db')
  expect(Object.keys(before).length).toBeGreaterThan(10)
  const page = await citizen.newPage()
  for (const path of [...publicPages(QUIET), ...ownPages(QUIET)]) await page.goto(path)
  const office = await clerk.newPage()
  for (const path of officePages(QUIET)) await office.goto(path)
  for (const path of [...publicPages(QUIET), ...ownPages(QUIET)]) await citizen.request.head(path)
  const after = tableHashes('province-35.db')
  expect(Object.keys(after).filter((name) => before[name] !== after[name])).toEqual([])
  await citizen.close()
  await clerk.close()
})

test('C6: private answers are never kept; A, then B, then nobody at the same address', async ({ browser }) => {
  const [first, second] = [takePerson('licence-holder'), takePerson('licence-holder')]
  const contexts = [await browser.newContext(), await browser.newContext(), await browser.newContext()] as const
  await signIn(await contexts[0].newPage(), first.username)
  await signIn(await contexts[1].newPage(), second.username)
  for (const path of ownPages('has')) {
    const answers = []
    for (const context of contexts) answers.push(await context.request.get(path))
    const [a, b, nobody] = await Promise.all(answers.map((answer) => answer.text()))
    for (const answer of answers.slice(0, 2)) {
      expect.soft(answer.headers()['cache-control'], path).toContain('no-store')
      expect.soft(answer.headers()['x-accel-expires'], path).toBeUndefined()
    }
    expect.soft(b, path).not.toContain(first.name)
    expect.soft(a, path).not.toContain(second.name)
    for (const person of [first, second]) expect.soft(nobody, path).not.toContain(person.name)
  }
  for (const context of contexts) await context.close()
})

/** Canaries (E4, E5): the full number and telephone of the person whose pages these are. */
test('E4 E5: no page, title or address of a person shows the full document number or telephone', async ({ browser }) => {
  const person = takePerson('licence-holder')
  const context = await browser.newContext()
  const page = await context.newPage()
  const asked: string[] = []
  context.on('request', (request) => void asked.push(request.url()))
  await signIn(page, person.username)
  for (const path of ownPages('has')) {
    await page.goto(path)
    const html = await page.content()
    for (const canary of [person.number, person.phone]) expect.soft(html.includes(canary), `${path} shows ${canary.slice(0, 6)}…`).toBe(false)
    expect.soft(await page.title(), path).not.toContain(person.name)
  }
  for (const url of asked) for (const canary of [person.number, person.phone, encodeURIComponent(person.name)]) expect.soft(url).not.toContain(canary)
  await context.close()
})

test('E4: the clerk who found a person by the card sees the number masked, and no address tells who it is', async ({ browser }) => {
  const person = takePerson('licence-holder')
  const context = await signedIn(browser, 'has-clerk', { face: 'office' })
  const page = await context.newPage()
  await page.goto('/has/office/people')
  await page.locator('[name="number"]').fill(person.number)
  await page.locator('form:has([name="number"]) button[type="submit"]').click()
  await page.waitForURL(/\/people\/per_/)
  expect(await page.content()).not.toContain(person.number)
  expect(page.url()).not.toContain(person.number)
  await context.close()
})

test('E12 A11: signing out leaves nothing: not by the back button, not in the browser’s own stores', async ({ browser }) => {
  const person = takePerson('licence-holder')
  const context = await browser.newContext()
  const page = await context.newPage()
  await signIn(page, person.username)
  await page.goto('/has/account')
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  for (const canary of [person.name, person.number, person.phone]) expect(stored).not.toContain(canary)
  await page.locator('header form button[type="submit"]:not([name])').last().click()
  await page.waitForLoadState('networkidle')
  await page.goBack()
  await page.waitForLoadState('networkidle')
  await expect(page.locator('main')).not.toContainText(person.name)
  await page.goto('/has/account')
  expect(page.url()).toContain('/sign-in')
  await context.close()
})
