import { expect, test } from '@playwright/test'
import { civilSecond, HOUR, machineNow } from '@/lib/kernel/clock'
import { messagesOf } from '@/lib/messages/messages-of'
import { checkHere, checkPage } from '../access/checks'
import { signedIn, submitOf } from '../sign-in'

const BASE = '/szv/office/violations'
const words = messagesOf('zh-Hans').captures

test.slow()

test('VIO-01: a record is checked by its picture with the keyboard alone; a change of it takes two', async ({ browser }) => {
  const page = await (await signedIn(browser, 'szv-reviewer', { face: 'office', place: 'szv' })).newPage()
  await page.setViewportSize({ width: 1440, height: 900 })
  await checkPage(page, BASE, { template: true })
  await page.locator('tbody a').first().click()
  await page.waitForURL(/\/violations\/vio_/)
  await expect.poll(() => page.locator('main img').first().evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300)
  await checkHere(page, { template: true })
  const first = new URL(page.url()).pathname
  // A key is heard once the page's script runs.
  await expect(async () => {
    await page.keyboard.press('a')
    await page.waitForURL(/\/vio_\w+\?done=accepted$/, { timeout: 5_000 })
  }).toPass()
  await expect(page.getByRole('status').first()).toContainText(words.done.accepted.title)
  const second = new URL(page.url()).pathname
  await expect(async () => {
    await page.keyboard.press('d')
    await expect(page.locator('#discard select')).toBeFocused({ timeout: 1_000 })
  }).toPass()
  await page.locator('#discard select').selectOption('unreadable')
  await submitOf(page, 'reason').click()
  await page.waitForURL(/done=discarded$/)
  expect(new URL(page.url()).pathname).not.toBe(second)
  await checkPage(page, first)
  await page.locator('[name="fine"]').fill('60')
  await page.locator('form:has([name="fine"]) [name="reason"]').fill('金额录错')
  await submitOf(page, 'fine').click()
  await page.waitForURL(/done=proposed$/)
  await checkPage(page, `${BASE}/changes`)
  await expect(page.locator('main')).toContainText(words.changes.own)
  for (const path of ['/records', '/statistics', '/devices']) await checkPage(page, BASE + path, { template: path === '/statistics' })
})

test('a file of records says what is wrong with which line; corrected, it is taken in', async ({ browser }) => {
  const page = await (await signedIn(browser, 'szv-clerk', { face: 'office', place: 'szv' })).newPage()
  await page.setViewportSize({ width: 1440, height: 900 })
  await checkPage(page, `${BASE}/files`)
  const send = async (...lines: readonly string[]) => {
    await page.goto(`${BASE}/files`)
    await page.locator('input[type="file"]').setInputFiles({ name: 'records.csv', mimeType: 'text/csv', buffer: Buffer.from(['号牌种类,号牌号码,违法代码,违法时间,违法地点', ...lines].join('\n')) })
    await page.locator('form:has(input[type="file"]) button').click()
  }
  const at = civilSecond(machineNow() - HOUR)
  await send(`02,苏E00001,1039,${at},样例桥`, `02,苏E00002,9999,${at},样例桥`)
  await page.waitForURL(/\/files\/cfl_/)
  await expect(page.locator('tbody tr')).toHaveCount(1)
  await expect(page.locator('tbody')).toContainText('违法代码表里没有这个代码')
  await checkHere(page)
  await send(`02,苏E00001,1039,${at},样例桥`, `02,苏E00002,1039,${at},样例桥`)
  await page.waitForURL(/\/files\/cfl_/)
  await page.getByRole('button', { name: words.files.takeIn.replace('{lines}', '2') }).click()
  await page.waitForURL(/done=taking-in$/)
  await expect(page.locator('main')).toContainText(words.files.states['taken-in'], { timeout: 20_000 })
  await expect(page.locator('main')).toContainText(words.files.ownFile)
})

test('C2: a file of records that another page posts is not taken', async ({ browser, baseURL }) => {
  const context = await signedIn(browser, 'szv-clerk', { face: 'office', place: 'szv' })
  const own = new URL(baseURL ?? '').origin
  const post = (headers: Record<string, string>) =>
    context.request.post(`${BASE}/files/upload`, { multipart: { file: { name: 'records.csv', mimeType: 'text/csv', buffer: Buffer.from('x') } }, headers, maxRedirects: 0 })
  const wrong: readonly Record<string, string>[] = [{}, { origin: 'null' }, { origin: 'https://evil.example' }, { origin: own, 'sec-fetch-site': 'cross-site' }]
  for (const headers of wrong) {
    const answer = await post(headers)
    expect.soft(answer.status(), JSON.stringify(headers)).toBe(403)
    expect.soft(answer.headers()['location']).toBeUndefined()
  }
  expect((await post({ origin: own, 'sec-fetch-site': 'same-origin' })).status()).toBe(303)
})
