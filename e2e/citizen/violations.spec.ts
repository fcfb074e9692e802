import { expect, test, type Browser, type Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { checkHere, JOURNEY_MS } from '../access/checks'
import { signedIn, submitOf } from '../sign-in'
import { world } from '../world'

const PLACE = 'has'
const words = messagesOf('zh-Hans').violations

test.setTimeout(JOURNEY_MS)

const textOf = async (page: Page): Promise<string> => (await page.locator('main').innerText()).replace(/[\s·]/gu, '')

/** The first of those who only look at what is theirs to whom a record is open. */
const ownerWithOpenRecords = async (browser: Browser): Promise<{ readonly page: Page; readonly open: string }> => {
  for (const { username } of world().examples.filter((each) => each.kind === 'licence-holder' && each.place === PLACE)) {
    const page = await (await signedIn(browser, username)).newPage()
    await page.goto(`/${PLACE}/violations`)
    const open = await page.locator('[data-open]').getAttribute('data-open', { timeout: 1_000 }).catch(() => null)
    if (open !== null && open !== '0') return { page, open }
    await page.context().close()
  }
  throw new Error(`nobody in ${PLACE} has an open record`)
}

test('E07: what the owner sees signed in, anybody learns in number and sum with three factors, without script (E07, VIO-01)', async ({ browser }) => {
  const { page: owner, open } = await ownerWithOpenRecords(browser)
  await owner.goto(`/${PLACE}`)
  await owner.locator(`main a[href="/${PLACE}/violations"]`).first().click()
  await owner.waitForURL(/\/violations$/)
  await owner.getByRole('navigation', { name: words.filter }).getByRole('link').nth(1).click()
  await owner.waitForURL(/\/violations\?state=open$/)
  await expect(owner.locator('main section li section')).toHaveCount(Number(open))
  await checkHere(owner, { template: true })
  await owner.goto(`/${PLACE}/vehicles`)
  const text = await textOf(owner)
  const plate = /苏H[A-Z0-9]{5,6}/u.exec(text)?.[0] ?? ''
  const vinTail = /\*(\w{6})/u.exec(text)?.[1] ?? ''

  const stranger = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const lookUp = async (tail: string): Promise<void> => {
    await stranger.goto(`/${PLACE}/violations`)
    await stranger.locator('[name="plateType"]').selectOption([...plate].length === 8 ? '52' : '02')
    await stranger.locator('[name="plate"]').fill(plate.toLowerCase())
    await stranger.locator('[name="vinTail"]').fill(tail)
    await submitOf(stranger, 'plate').click()
    await stranger.waitForURL(/violations\/found\?token=/)
    expect(stranger.url()).not.toContain(tail)
  }
  await lookUp('999999')
  await expect(stranger.locator('main')).toContainText(words.foundNone)
  await lookUp(vinTail)
  await expect(stranger.locator('[data-open]')).toHaveAttribute('data-open', open)
  await expect(stranger.locator('main')).not.toContainText(plate)
  await owner.goto(stranger.url())
  await checkHere(owner)
  await stranger.context().close()
})
