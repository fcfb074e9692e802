import { expect, test } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { signedIn } from '../sign-in'
import { approved, reviewerOf } from './approved'
import { wallet, withProvider } from './wallet'

const PLACE = 'has'
const words = messagesOf('zh-Hans').payments

test.slow()
test.afterAll(() => wallet.mood('wechat', { refunds: 'usual' }))

test('FEE: a refund that failed stands on the desk, is asked for again and arrives; a window clerk sees no desk (B2)', async ({ browser }) => {
  const one = await approved(browser, await reviewerOf(browser, PLACE), PLACE)
  await one.page.goto(`${one.base}/pay`)
  await one.page.getByRole('button', { name: withProvider('wechat') }).click()
  await expect(one.page.getByRole('img', { name: words.code })).toBeVisible()
  const [order] = await wallet.ordersOf(one.number)
  const office = await (await signedIn(browser, `${PLACE}-admin`, { face: 'office', place: PLACE })).newPage()
  const row = office.locator('tr').filter({ hasText: one.number })
  await wallet.alone('wechat', async () => {
    await wallet.mood('wechat', { refunds: 'fail' })
    await wallet.pay(order?.number ?? '', { how: 'twice' })
    await one.page.waitForURL((url) => url.pathname === one.base)
    await office.goto(`/${PLACE}/office`)
    await office.getByRole('link', { name: words.desk.title }).first().click()
    await office.waitForURL(/\/office\/reconciliation$/)
    await expect(async () => {
      await office.reload()
      await expect(row).toContainText(words.desk.refundState.failed, { timeout: 500 })
    }).toPass()
    await one.page.reload()
    await expect(one.page.locator('main')).toContainText(words.refundState.failed)
    await wallet.mood('wechat', { refunds: 'usual' })
  })

  await row.getByRole('button', { name: words.desk.retry }).click()
  await office.waitForURL(/done=retried/)
  await expect(office.getByRole('status').first()).toContainText(words.desk.done.retried.title)
  await expect(async () => {
    await one.page.reload()
    await expect(one.page.locator('main')).toContainText(words.refundState.done, { timeout: 500 })
  }).toPass()
  await office.reload()
  await expect(row).toHaveCount(0)
  expect((await wallet.ordersOf(one.number))[0]?.refunds.filter(({ state }) => state === 'done')).toHaveLength(1)

  const clerk = await (await signedIn(browser, `${PLACE}-clerk`, { face: 'office', place: PLACE })).newPage()
  expect((await clerk.goto(`/${PLACE}/office/reconciliation`))?.status()).toBe(404)
})
