import { expect, test, type Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { registered } from '@/lib/services/registry'
import { checkHere } from '../access/checks'
import { beginFiling } from '../services/portal-run'
import { walk } from '../services/example-run'
import { signedIn } from '../sign-in'
import { takePerson } from '../world'

const PLACE = 'has'

test.slow()
const words = messagesOf('zh-Hans').temporaryPlates
const numberOf = (text: string): string => /苏H临\d{5}/.exec(text)?.[0] ?? ''

const issue = async (page: Page, serial: number, look?: (page: Page) => Promise<void>): Promise<string> => {
  const found = registered.find(({ service }) => service.code === 'B02')
  const example = found?.examples[0]
  if (!found || !example) throw new Error('B02 has no example')
  const run = { service: found.service, example, person: takePerson('new-car-owner', PLACE), serial, place: PLACE }
  await beginFiling(page, run)
  await walk(page, run, look)
  await page.goto(`/${PLACE}/portal/temporary-plates`)
  return numberOf((await page.locator('table tbody tr').first().textContent()) ?? '')
}

test('a plate is printed, printed again on another sheet and voided with a reason; its paper says so (VEH-15)', async ({ browser }) => {
  const page = await (await signedIn(browser, `${PLACE}-dealer2-operator`, { face: 'portal', place: PLACE })).newPage()
  // The list of the other dealer of the place: its own sales, its own sheets.
  const number = await issue(page, 900, checkHere)
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
  const dealer = await (await signedIn(browser, `${PLACE}-dealer-operator`, { face: 'portal', place: PLACE })).newPage()
  const number = await issue(dealer, 901)
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
