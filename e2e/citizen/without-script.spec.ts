import { expect, test, type Browser } from '@playwright/test'
import { expectStatus, walk } from '../services/example-run'
import { exampleRun } from '../services/example-named'
import { signIn } from '../sign-in'

/** Not a single script: every answer, code, number and decision goes by plain form posts (style.md §5). */
const run = async (browser: Browser, code: string, nth: number): Promise<void> => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const taken = exampleRun(code, nth)
  await signIn(page, taken.person.username)
  await page.goto(`/has/services/${taken.service.slug}`)
  await page.locator(`form:has(input[name="subjectId"]) button[type="submit"]`).first().click()
  expect(await walk(page, taken)).toEqual(taken.example.path)
  await expectStatus(page, taken)
  await context.close()
}

test('B12 without script, from the sign-in to the receipt number', ({ browser }) => run(browser, 'B12', 1))
test('B01 without script, composed', ({ browser }) => run(browser, 'B01', 0))
test('B01 without script, drawn', ({ browser }) => run(browser, 'B01', 1))
test('B18 without script, with the code to the new phone', ({ browser }) => run(browser, 'B18', 0))

test('a wrong answer without script comes back with its value, its words and the summary', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/has/sign-in')
  await page.locator('[name="name"]').fill('13900000000')
  await page.locator('form:has([name="password"]) button[type="submit"]').click()
  await expect(page.locator('[name="name"]')).toHaveValue('13900000000')
  await expect(page.locator('[aria-invalid="true"]')).toHaveCount(1)
  await context.close()
})
