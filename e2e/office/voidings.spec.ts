import { expect, test } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { checkHere, checkPage, JOURNEY_MS } from '../access/checks'
import { loginAgain } from '../fresh-login'
import { exampleRun } from '../services/example-named'
import { signedIn, submitOf } from '../sign-in'

const PLACE = 'has'
const OFFICE = `/${PLACE}/office/inspections`
const REASON = '视频显示车辆没有上线检测'
const words = messagesOf('zh-Hans').inspections

test.setTimeout(JOURNEY_MS)

test('ORG-05: a false result is voided by two; the validity goes back, owner and station see why', async ({ browser }) => {
  const run = exampleRun('A03', 0)
  const citizen = await (await signedIn(browser, run.person.username)).newPage()
  await citizen.goto(`/${PLACE}/vehicles`)
  const card = citizen.locator('article').first()
  const before = await card.innerText()

  const station = await (await signedIn(browser, `${PLACE}-station-operator`, { face: 'portal' })).newPage()
  await station.goto(`/${PLACE}/portal/inspections/walk-in`)
  await station.locator('[name="plate"]').fill((await card.getAttribute('aria-label')) ?? '')
  await station.locator('[name="vinTail"]').fill(/\*([0-9A-Z]{6})/.exec(before)?.[1] ?? '')
  await submitOf(station, 'vinTail').click()
  await station.waitForURL(/\/inspections\/ins_/)
  const tested = new URL(station.url()).pathname
  await loginAgain(station, `${PLACE}-station-operator`, `/${PLACE}/portal/sign-in/again`, tested)
  await station.goto(tested)
  for (const choice of await station.locator('input[type="radio"][value="pass"]').all()) await choice.check()
  await submitOf(station, 'remark').click()
  await expect(station.locator('main')).toContainText(/HASJ\d{8}-\d{9}/)
  const report = /HASJ\d{8}-\d{9}/.exec(await station.locator('main').innerText())?.[0] ?? ''
  await citizen.reload()
  expect(await card.innerText()).not.toBe(before)

  const clerk = await (await signedIn(browser, `${PLACE}-clerk`, { face: 'office' })).newPage()
  await checkPage(clerk, OFFICE, { template: true })
  await clerk.locator('[name="reportNumber"]').fill('HASJ1')
  await submitOf(clerk, 'reportNumber').click()
  await expect(clerk.locator('main [role="alert"] a')).toBeVisible()
  await clerk.locator('[name="reportNumber"]').fill(report)
  await submitOf(clerk, 'reportNumber').click()
  await clerk.waitForURL(/\/office\/inspections\/ins_/)
  await checkHere(clerk)
  const page = new URL(clerk.url()).pathname
  await clerk.locator('[name="reason"]').fill(REASON)
  await submitOf(clerk, 'reason').click()
  await clerk.waitForURL(/done=proposed/)
  await clerk.goto(page)
  await expect(clerk.locator('main')).toContainText(words.office.own)

  const context = await signedIn(browser, `${PLACE}-reviewer`, { face: 'office' })
  const reviewer = await context.newPage()
  await checkPage(reviewer, OFFICE)
  await checkPage(reviewer, page, { template: true })
  const plain = await (await browser.newContext({ javaScriptEnabled: false, storageState: await context.storageState() })).newPage()
  await plain.goto(OFFICE)
  await plain.locator(`main a[href="${page}"]`).click()
  await plain.getByRole('button', { name: words.office.approve, exact: true }).click()
  await plain.waitForURL(/done=approved/)
  await expect(plain.locator('main')).toContainText(REASON)
  await checkPage(reviewer, page)

  await citizen.goto(`/${PLACE}/vehicles`)
  expect(await card.innerText()).toBe(before)
  await expect(citizen.locator('main')).toContainText(REASON)
  await checkHere(citizen)
  await citizen.goto(`/${PLACE}/notices`)
  await expect(citizen.locator('main')).toContainText(REASON)
  await checkPage(station, `/${PLACE}/portal/inspections`)
  await station.locator(`main a[href="${tested}"]`).click()
  await expect(station.locator('main')).toContainText(REASON)
  await checkHere(station)
})
