import { test, type Browser } from '@playwright/test'
import { walk } from '../services/example-run'
import { exampleRun } from '../services/example-named'
import { sandbox } from '../sandbox'
import { signIn, submitOf } from '../sign-in'
import { takePerson, takeStranger } from '../world'
import { checkHere, checkPage, JOURNEY_MS } from './checks'

test.setTimeout(JOURNEY_MS)

const journey = async (browser: Browser, code: string, nth: number, templates: boolean) => {
  const run = exampleRun(code, nth)
  const page = await (await browser.newContext()).newPage()
  await signIn(page, run.person.username)
  await page.goto(`/has/services/${run.service.slug}`)
  await checkHere(page, { template: templates })
  await submitOf(page, 'subjectId').click()
  await walk(page, run, async () => checkHere(page, { template: templates }))
  return { page, id: new URL(page.url()).pathname.split('/').at(-1) ?? '' }
}

test('nothing to find for axe from the first page of B12 to its receipt, in all looks', async ({ browser }) => {
  const { page, id } = await journey(browser, 'B12', 1, true)
  await checkPage(page, `/has/receipts/${id}`, { template: true })
  await checkPage(page, `/has/applications/${id}/act/withdraw`)
  for (const path of ['', '/applications', '/notices']) await checkPage(page, `/has${path}`, { template: true })
})

test('nothing to find for axe where a number is composed and held', async ({ browser }) => {
  const { page, id } = await journey(browser, 'B01', 0, false)
  await checkPage(page, '/has/vehicles', { template: true })
  await checkPage(page, '/has/learner')
  await checkPage(page, `/has/applications/${id}/act/cancel`)
})

test('nothing to find for axe where a number is drawn', async ({ browser }) => {
  await journey(browser, 'B01', 1, false)
})

test('nothing to find for axe on the pages of B18 and of the own account', async ({ browser }) => {
  const { page } = await journey(browser, 'B18', 0, false)
  await checkPage(page, '/has/licence', { template: true })
  for (const path of ['account', 'account/password', 'account/phone', 'account/phone/stop', 'account/close', 'sign-in/again', 'continue']) await checkPage(page, `/has/${path}`)
  await page.goto('/has/account/phone')
  await page.locator('[name="phone"]').fill('13900066001')
  await submitOf(page, 'phone').click()
  await page.waitForURL(/phone\/code/)
  await checkHere(page)
})

test('nothing to find for axe in a refusal by law', async ({ page }) => {
  await signIn(page, takePerson('suspended-licence-holder').username)
  await checkPage(page, '/has/services/replace-driving-licence', { template: true })
})

test('nothing to find for axe in registration and recovery', async ({ page }) => {
  const stranger = takeStranger()
  await sandbox.listen(stranger.phone)
  await page.goto('/has/register')
  await page.locator('[name="personKind"][value="local-resident"]').check()
  await submitOf(page, 'personKind').click()
  await page.waitForURL(/register\/document/)
  await checkHere(page)
  await page.locator('[name="documentKind"][value="resident-card"]').check()
  await submitOf(page, 'documentKind').click()
  await page.waitForURL(/register\/details/)
  await checkHere(page)
  await page.locator('input[name="name"]').fill(stranger.name)
  await page.locator('input[name="number"]').fill(stranger.number)
  await submitOf(page, 'number').click()
  await page.waitForURL(/register\/phone/)
  await checkHere(page)
  await page.locator('[name="phone"]').fill(stranger.phone)
  await submitOf(page, 'phone').click()
  await page.waitForURL(/register\/match/)
  await checkHere(page)
  await page.locator('[name="by"][value="licence"]').check()
  await page.locator('[name="fileTail"]').fill('999999')
  await submitOf(page, 'fileTail').click()
  await page.waitForURL(/register\/code/)
  await checkHere(page)
  await page.goto('/has/recover')
  await page.locator('[name="number"]').fill(stranger.number)
  await page.locator('[name="phone"]').fill(stranger.phone)
  await submitOf(page, 'phone').click()
  await page.waitForURL(/recover\/code/)
  await checkHere(page)
})
