import { expect, test, type Browser, type Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { checkHere } from '../access/checks'
import { exampleRun } from '../services/example-named'
import { walk } from '../services/example-run'
import { ownFrames, readRows } from '../services/own-page'
import { beginFiling } from '../services/portal-run'
import { signedIn } from '../sign-in'

const PLACE = 'has'

test.slow()
const words = messagesOf('zh-Hans').temporaryPlates
const numberOf = (text: string): string => /苏H临\d{5}/.exec(text)?.[0] ?? ''

/** Issued by whichever dealer sold the person's car: its own sales, its own sheets. */
const issue = async (browser: Browser, look?: (page: Page) => Promise<void>): Promise<{ page: Page; number: string }> => {
  const run = exampleRun('B02', 0, PLACE)
  const own = await (await signedIn(browser, run.person.username, { place: PLACE })).newPage()
  const page = await beginFiling(browser, run, await ownFrames(own, PLACE))
  await walk(page, run, look)
  // The newest of the dealer's list may be another test's.
  const number = numberOf((await readRows(own, PLACE, [{ page: 'vehicles', row: 'temporaryPlate' }])).join())
  await own.context().close()
  await page.goto(`/${PLACE}/portal/temporary-plates`)
  return { page, number }
}

test('a plate is printed, printed again on another sheet and voided with a reason; its paper says so (VEH-15)', async ({ browser }) => {
  const { page, number } = await issue(browser, checkHere)
  expect(number).not.toBe('')
  const row = page.locator('table tbody tr', { hasText: number })
  const paper = await row.locator('a[download]').getAttribute('href')
  const copy = await page.request.get(paper ?? '')
  expect(copy.headers()['content-type']).toBe('application/pdf')

  await row.getByRole('link', { name: words.reprint }).click()
  await page.locator('[name="reason"]').first().waitFor()
  await checkHere(page)
  await page.locator('[name="reason"][value="jammed"]').check()
  await page.getByRole('button', { name: number }).click()
  await page.waitForURL(/done=reprint/)
  await expect(page.getByRole('status')).toContainText(number)

  await row.getByRole('link', { name: words.void }).click()
  await page.locator('[name="reason"][value="misprint"]').check()
  await page.getByRole('button', { name: number }).click()
  await page.waitForURL(/done=void/)
  await expect(row).toContainText(words.voided)
  await page.context().close()
})

test('the office hands sheets to a dealer, and voids what it issued (VEH-14, ORG-04)', async ({ browser }) => {
  const { page: dealer, number } = await issue(browser)
  await dealer.context().close()

  const office = await (await signedIn(browser, `${PLACE}-clerk`, { face: 'office', place: PLACE })).newPage()
  await office.goto(`/${PLACE}/office/sheets`)
  await office.locator('label', { hasText: '样例汽车' }).first().click()
  await office.locator('[name="count"]').fill('25')
  await office.locator('form:has([name="count"]) button[type="submit"]').click()
  await office.waitForURL(/first=\d+&last=\d+/)
  await expect(office.getByRole('status')).toBeVisible()

  const row = office.locator('table tbody tr', { hasText: number })
  await row.getByRole('link', { name: words.void }).click()
  await office.locator('[name="reason"]').first().waitFor()
  await checkHere(office)
  await office.locator('[name="reason"][value="sale-undone"]').check()
  await office.getByRole('button', { name: number }).click()
  await office.waitForURL(/done=void/)
  await expect(row).toContainText(words.voided)
  await office.context().close()
})
