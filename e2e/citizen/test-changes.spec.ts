import { expect, test, type Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { signedIn, submitOf } from '../sign-in'
import { takePerson, type ExamplePerson } from '../world'

const words = messagesOf('zh-Hans').tests

/** Through every question, each time the first or the last answer. */
const answerAll = async (page: Page, which: 'first' | 'last'): Promise<void> => {
  for (let pages = 0; pages < 6 && (await page.locator('main input[type="radio"]').count()); pages++) {
    const open = page.locator('main input[type="radio"]:not([value="any"]):not([value="none"])')
    const none = page.locator('main input[type="radio"][value="none"]')
    await ((await none.count()) ? none : open[which]()).check()
    const before = page.url()
    await page.locator('main form button[type="submit"]').click()
    await page.waitForURL((url) => url.href !== before)
  }
}

const own = async (page: Page, { username, password }: ExamplePerson): Promise<void> => {
  await page.goto('/has/sign-in')
  await page.locator('[name="name"]').fill(username)
  await page.locator('[name="password"]').fill(password)
  await submitOf(page, 'password').click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
}

test('other wishes, then given back online, then another city (A01, A02, EXM-13, EXM-24)', async ({ page }) => {
  await own(page, takePerson('learner'))
  await page.goto('/has/tests')
  await page.locator('main a[href$="/K2"]').click()
  await page.waitForURL(/\/book\//)
  await answerAll(page, 'first')
  const first = await page.locator('main form [name="session1"]').inputValue()
  await submitOf(page, 'learnerId').click()
  await page.waitForURL(/\/tests\/bookings\/exb_/)
  const booking = page.url()

  await page.getByRole('link', { name: words.booking.change }).click()
  await page.waitForURL(/\/change$/)
  await answerAll(page, 'last')
  expect(await page.locator('main form [name="session1"]').inputValue()).not.toBe(first)
  await submitOf(page, 'bookingId').click()
  await page.waitForURL((url) => url.href === booking)
  await expect(page.locator(`main a[href*="${first}"]`)).toHaveCount(0)

  await page.getByRole('link', { name: words.booking.cancel }).click()
  await page.waitForURL(/\/cancel$/)
  await submitOf(page, 'bookingId').click()
  await page.waitForURL((url) => url.href === booking)
  await expect(page.locator('main')).toContainText(words.status.cancelled)

  await page.goto('/has/tests')
  await page.getByRole('link', { name: words.mine.changePlace }).click()
  await page.waitForURL(/\/tests\/place\//)
  await page.locator('main input[type="radio"][value="szv"]').check()
  await submitOf(page, 'to').click()
  await page.waitForURL(/\/szv\/tests$/)
  await expect(page.locator('main')).toContainText('苏州')
})

test('the window books for who stands there (A01)', async ({ browser }) => {
  const clerk = await (await signedIn(browser, 'has-clerk', { face: 'office' })).newPage()
  await clerk.goto('/has/office/people')
  await clerk.locator('[name="number"]').fill(takePerson('learner').number)
  await submitOf(clerk, 'number').click()
  await clerk.getByRole('link', { name: words.window.link }).click()
  await clerk.waitForURL(/\/people\/[^/]+\/tests$/)
  await clerk.locator('main a[href*="/tests/book/"][href$="/K2"]').click()
  await clerk.waitForURL(/\/tests\/book\//)
  await answerAll(clerk, 'first')
  await submitOf(clerk, 'learnerId').click()
  await clerk.waitForURL(/\/tests\?done=booked/)
  await expect(clerk.getByRole('status')).toContainText(words.window.done.booked.title)
})

test('the office lowers, moves and cancels a session (EXM-14, F29)', async ({ browser }) => {
  const planner = await (await signedIn(browser, 'has-planner', { face: 'office' })).newPage()
  await planner.goto('/has/tests/plan?subject=K2&licenceClass=C2')
  const session = await planner.locator('main a[href*="/tests/sessions/exs_"]').last().getAttribute('href')
  const base = (session ?? '').replace('/tests/sessions/', '/office/tests/')
  const act = async (name: string, fill: Readonly<Record<string, string>>, done: string) => {
    await planner.goto(`${base}/${name}`)
    for (const [field, value] of Object.entries(fill)) await planner.locator(`[name="${field}"]`).fill(value)
    await submitOf(planner, 'sessionId').click()
    await planner.waitForURL(new RegExp(`done=${done}`))
  }
  await act('capacity', { capacity: '7' }, 'changed')
  await act('move', { startTime: '16:00', endTime: '17:30', reason: '考试车检修' }, 'moved')
  await act('cancel', { reason: '考试车检修' }, 'cancelled')
  await expect(planner.locator('main')).toContainText(words.stage.cancelled)
})
