import { expect, test } from '@playwright/test'
import { loginAgain } from '../fresh-login'
import { runOfFleet } from '../services/fleet-run'
import { exampleRun } from '../services/example-named'
import { walk } from '../services/example-run'
import { signedIn, submitOf } from '../sign-in'
import { checkHere, checkPage, JOURNEY_MS } from './checks'

const PLACE = 'has'

test('nothing to find for axe where an owner books an inspection', async ({ browser }) => {
  test.setTimeout(JOURNEY_MS)
  const run = exampleRun('A03')
  const page = await (await signedIn(browser, run.person.username)).newPage()
  await checkPage(page, `/${PLACE}/stations`, { template: true })
  await checkPage(page, `/${PLACE}/inspections`)
  await page.goto(`/${PLACE}/services/${run.service.slug}`)
  await submitOf(page, 'subjectId').click()
  await page.waitForURL(/\/inspection$/)
  await checkHere(page)
  await page.locator('main a[href*="station=org_"]').first().click()
  await page.waitForURL(/station=/)
  await checkHere(page, { template: true })
  await page.goto(`/${PLACE}/services/${run.service.slug}`)
  await submitOf(page, 'subjectId').click()
  await walk(page, run)
  await checkHere(page)
  await checkPage(page, `/${PLACE}/inspections`)
  await checkPage(page, `/${PLACE}/vehicles`)
  await page.context().close()
})

test('nothing to find for axe at a fleet', async ({ browser }) => {
  test.setTimeout(JOURNEY_MS)
  const { page, pages } = await runOfFleet(browser, exampleRun('A03', 1))
  const base = new URL(page.url()).pathname
  await checkPage(page, base)
  await checkPage(page, `${base}/inspection`)
  await checkPage(page, base.replace('/applications/', '/receipts/'))
  await checkPage(page, `/${PLACE}/portal/fleet`, { template: true })
  await checkPage(page, `/${PLACE}/${pages['fleet-vehicle']}`)
  await page.context().close()
})

test('nothing to find for axe where a body pays for papers of its vehicle', async ({ browser }) => {
  test.setTimeout(JOURNEY_MS)
  const { page } = await runOfFleet(browser, exampleRun('B05', 2))
  const base = new URL(page.url()).pathname
  const id = base.split('/').at(-1) ?? ''
  const reviewer = await (await signedIn(browser, `${PLACE}-reviewer`, { face: 'office' })).newPage()
  await loginAgain(reviewer, `${PLACE}-reviewer`, `/${PLACE}/office/sign-in/again`, `/${PLACE}/office/applications/${id}/decide/approve`)
  await reviewer.locator('button[name="confirmed"]').click()
  await reviewer.waitForURL(/done=moved/)
  await reviewer.context().close()
  await checkPage(page, base)
  await checkPage(page, `/${PLACE}/portal/fleet`)
  await checkPage(page, `${base}/pay`)
  expect(new URL(page.url()).pathname, 'what is to be paid').toBe(`${base}/pay`)
  await page.context().close()
})

test('nothing to find for axe at an inspection station', async ({ browser }) => {
  test.setTimeout(JOURNEY_MS)
  const page = await (await signedIn(browser, `${PLACE}-station-operator`, { face: 'portal' })).newPage()
  const root = `/${PLACE}/portal/inspections`
  await checkPage(page, root, { template: true })
  await checkPage(page, `${root}/walk-in`)
  await checkPage(page, `${root}/lanes`)
  const lane = await page.locator('main a[href$="/publish"]').first().getAttribute('href')
  await checkPage(page, lane ?? '')
  await checkPage(page, (lane ?? '').replace('/publish', ''))
  await page.goto(root)
  const day = await page.locator('table a[href*="/days/"]').last().getAttribute('href')
  await checkPage(page, day ?? '', { template: true })

  const run = exampleRun('A03')
  const citizen = await (await signedIn(browser, run.person.username)).newPage()
  await citizen.goto(`/${PLACE}/vehicles`)
  const card = citizen.locator('article').first()
  await page.goto(`${root}/walk-in`)
  await page.locator('[name="plate"]').fill((await card.getAttribute('aria-label')) ?? '')
  await page.locator('[name="vinTail"]').fill(/\*([0-9A-Z]{6})/.exec(await card.innerText())?.[1] ?? '')
  await submitOf(page, 'vinTail').click()
  await page.waitForURL(/\/inspections\/ins_/)
  await checkHere(page)
  expect(page.url()).not.toContain(run.person.number)
  await citizen.context().close()
  await page.context().close()
})
