import { expect, test, type Page } from '@playwright/test'
import { samplePicture } from '@/lib/domain/files/sample-picture'
import { messagesOf } from '@/lib/messages/messages-of'
import { expectStatus, walk } from '../services/example-run'
import { exampleRun } from '../services/example-named'
import { signIn } from '../sign-in'
import { takePerson } from '../world'

const words = messagesOf('zh-Hans')

test('LIC: the suspended holder reads the rule, the facts and what would change it before any question', async ({ page }) => {
  const person = takePerson('suspended-licence-holder')
  await signIn(page, person.username)
  await page.goto('/has/services/replace-driving-licence')
  const refusal = page.locator('#check section')
  await expect(refusal).toBeVisible()
  for (const part of [words.common.refusal.why, words.common.refusal.article, words.common.refusal.remedy]) await expect(refusal).toContainText(part)
  await expect(refusal).toContainText('LIC-')
  await expect(page.locator('input[name="subjectId"]')).toHaveCount(0)
})

/** Tab until the element has the focus: as a person without a mouse does. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    if (await page.locator(selector).evaluateAll((found) => found.some((element) => element === document.activeElement))) return
  }
  throw new Error(`no number of tabs leads to ${selector}`)
}

const tabToAndPress = async (page: Page, selector: string): Promise<void> => {
  await tabTo(page, selector)
  await page.keyboard.press('Enter')
}

const SUBMIT = (field: string) => `form:has([name="${field}"]) button[type="submit"]`

test('B12 by keyboard alone; the skip link comes first and each focus can be seen', async ({ page }) => {
  const taken = exampleRun('B12', 0)
  await page.goto('/has/sign-in?back=%2Fhas%2Fservices%2Freplace-driving-licence')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main')
  await tabTo(page, '[name="name"]')
  await page.keyboard.type(taken.person.username)
  await tabTo(page, '[name="password"]')
  await page.keyboard.type(taken.person.password)
  await page.keyboard.press('Enter')
  await page.waitForURL(/services\/replace-driving-licence$/)
  await tabToAndPress(page, SUBMIT('subjectId'))

  await page.waitForURL(/\/reason$/)
  await tabTo(page, 'input[name="reason"]')
  await page.keyboard.press('Space')
  await tabToAndPress(page, SUBMIT('reason'))

  await page.waitForURL(/\/loss$/)
  const [year = '', month = '', day = ''] = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10).split('-')
  for (const [part, text] of [['year', year], ['month', month], ['day', day]] as const) {
    await tabTo(page, `[name="lostOn.${part}"]`)
    await page.keyboard.type(text)
  }
  await page.keyboard.press('Enter')

  await page.waitForURL(/\/delivery$/)
  await tabTo(page, 'input[name="delivery"]')
  await page.keyboard.press('ArrowDown')
  await tabToAndPress(page, SUBMIT('delivery'))

  await page.waitForURL(/\/collection$/)
  await tabTo(page, 'input[name="collectAt"]')
  await page.keyboard.press('Space')
  await tabToAndPress(page, SUBMIT('collectAt'))

  // Which file it is, the system's own window asks.
  await page.waitForURL(/\/photo$/)
  await page.locator('input[type="file"]').setInputFiles({ name: 'picture.jpg', mimeType: 'image/jpeg', buffer: await samplePicture('licence-photo') })
  await tabToAndPress(page, 'form[action*="field=photo&"] button[type="submit"]')
  await page.locator('main img').first().waitFor()
  await tabToAndPress(page, SUBMIT('path'))

  await page.waitForURL(/\/check$/)
  await tabTo(page, 'input[name="declaration"]')
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)
  expect(outline).not.toBe('none')
  await page.keyboard.press('Space')
  await tabToAndPress(page, SUBMIT('declaration'))
  await page.waitForURL(/\/applications\/[^/]+$/)
  await expectStatus(page, taken)
})

test('D11: the receipt proves itself, and one changed sign is found out; no other person opens it', async ({ page, browser }) => {
  const taken = exampleRun('B12', 0)
  await signIn(page, taken.person.username)
  await page.goto('/has/services/replace-driving-licence')
  await page.locator(SUBMIT('subjectId')).first().click()
  await walk(page, taken)
  const receipt = new URL(page.url()).pathname.replace('/applications/', '/receipts/')
  await page.goto(receipt)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.citizen.receipt.title)
  await expect(page.locator('main')).not.toContainText(taken.person.number)
  await expect(page.locator('main')).not.toContainText(taken.person.name)
  const proof = await page.locator('a[href*="/verify?token="]').first().getAttribute('href')
  expect(proof, 'the receipt has no link to its proof').not.toBeNull()

  const stranger = await browser.newPage()
  await stranger.goto(proof ?? '')
  await expect(stranger.locator('main')).toContainText(words.citizen.verify.good)
  const forged = (proof ?? '').replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A')).replace(/token=(.{20})./, 'token=$1_')
  await stranger.goto(forged)
  await expect(stranger.locator('main')).toContainText(words.citizen.verify.bad)
  await signIn(stranger, takePerson('vehicle-owner').username)
  expect((await stranger.goto(receipt))?.status()).toBe(404)
  await stranger.close()
})

test('a withdrawn application says that nothing is left to do', async ({ page }) => {
  const taken = exampleRun('B12', 0)
  await signIn(page, taken.person.username)
  await page.goto('/has/services/replace-driving-licence')
  await page.locator(SUBMIT('subjectId')).first().click()
  await walk(page, taken)
  await page.goto(`${page.url()}/act/withdraw`)
  await page.locator(SUBMIT('transition')).click()
  await page.waitForURL(/\/applications\/[^/]+$/)
  await expect(page.locator('main')).toContainText(words.citizen.status.withdrawn)
})
