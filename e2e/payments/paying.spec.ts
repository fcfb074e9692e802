import { expect, test, type Page } from '@playwright/test'
import { civilSecond, DAY, machineNow } from '@/lib/kernel/clock'
import { messagesOf } from '@/lib/messages/messages-of'
import { expectNoSidewaysScroll } from '../services/example-run'
import { approved, reviewerOf, type Approved } from './approved'
import { wallet, withProvider, type Provider } from './wallet'

const PLACE = 'xmn'
const PROVINCE = '35'
const NARROW = { width: 390, height: 844 }
const { payments: words, citizen } = messagesOf('zh-Hans')
const SETTLED = citizen.status['in-production']

test.describe.configure({ mode: 'serial' })
test.slow()

let reviewer: Page
test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  reviewer = await reviewerOf(browser, PLACE)
})
test.afterAll(async () => {
  await wallet.mood('alipay', { down: false })
  await wallet.setClock(PROVINCE, null)
})

/** From the application's own page to the provider's code. */
const ask = async ({ page, base }: Approved, provider: Provider): Promise<void> => {
  await page.goto(base)
  await page.getByRole('link', { name: words.pay }).click()
  await page.getByRole('button', { name: withProvider(provider) }).click()
  await expect(page.getByRole('img', { name: words.code })).toBeVisible()
}

const newestOrder = async ({ number }: Approved): Promise<string> => {
  const [order] = await wallet.ordersOf(number)
  if (!order) throw new Error('the wallet has no order')
  return order.number
}

const expectPaid = async ({ page, base }: Approved): Promise<void> => {
  await page.waitForURL((url) => url.pathname === base)
  await expect(page.locator('main')).toContainText(SETTLED)
  await expect(page.locator('main')).toContainText(words.paidTitle)
}

const returned = (reason: keyof typeof words.reason): string =>
  words.refund.replace('{amount}', '10.00 元').replace('{reason}', words.reason[reason]).replace('{state}', words.refundState.done)

test('FEE: by WeChat Pay on a narrow phone: the list leads there, the code opens the wallet, the result comes by itself', async ({ browser }) => {
  const one = await approved(browser, reviewer, PLACE, { viewport: NARROW })
  await one.page.goto(`/${PLACE}/applications`)
  await one.page.getByRole('link', { name: `${words.pay} ${one.number}` }).click()
  await expectNoSidewaysScroll(one.page)
  await one.page.getByRole('button', { name: withProvider('wechat') }).click()
  await expect(one.page.getByRole('img', { name: words.code })).toBeVisible()
  await expectNoSidewaysScroll(one.page)
  await wallet.payOnPhone(one.page, (await one.page.getByRole('link', { name: words.onPhone }).getAttribute('href')) ?? '')
  await expectPaid(one)
  await expectNoSidewaysScroll(one.page)
})

test('FEE: by Alipay, in English and without script; the callback is lost and "I have paid" finds the payment', async ({ browser }) => {
  const one = await approved(browser, reviewer, PLACE)
  const en = messagesOf('en')
  const { cookies } = await one.page.context().storageState()
  const plain = await browser.newContext({ javaScriptEnabled: false })
  await plain.addCookies([...cookies.filter(({ name }) => name !== 'locale'), { name: 'locale', value: 'en', url: new URL(one.page.url()).origin }])
  const page = await plain.newPage()
  await page.goto(`${one.base}/pay`)
  await page.getByRole('button', { name: en.payments.with.replace('{provider}', en.payments.provider.alipay) }).click()
  await expect(async () => {
    await page.goto(`${one.base}/pay`)
    await expect(page.getByRole('img', { name: en.payments.code })).toBeVisible({ timeout: 500 })
  }).toPass()
  await wallet.pay(await newestOrder(one), { news: 'lost' })
  await page.getByRole('button', { name: en.payments.look }).click()
  await page.waitForURL((url) => url.pathname === one.base)
  await expect(page.locator('main')).toContainText(en.payments.paidTitle)
})

test('FEE: paid twice, one goes back and the page says so', async ({ browser }) => {
  const one = await approved(browser, reviewer, PLACE)
  await ask(one, 'wechat')
  await wallet.alone('wechat', async () => {
    await wallet.pay(await newestOrder(one), { how: 'twice' })
    await expectPaid(one)
    await expect(async () => {
      await one.page.reload()
      await expect(one.page.locator('main')).toContainText(returned('twice'), { timeout: 500 })
    }).toPass()
  })
})

test('FEE: a wrong amount goes back, the page says so and gives a new code that pays', async ({ browser }) => {
  const one = await approved(browser, reviewer, PLACE)
  await ask(one, 'alipay')
  const first = await newestOrder(one)
  await wallet.pay(first, { how: 'wrong-amount' })
  const main = one.page.locator('main')
  await expect(main).toContainText(words.reason.amount)
  await expect(main).not.toContainText(words.closed)
  await one.page.getByRole('button', { name: withProvider('alipay') }).click()
  await expect(one.page.getByRole('img', { name: words.code })).toBeVisible()
  const second = await newestOrder(one)
  expect(second).not.toBe(first)
  await wallet.pay(second)
  await expectPaid(one)
  await expect(main).toContainText(words.reason.amount)
})

test('FEE: the provider is down while the code is asked for: the page says so, and has the code once it is back', async ({ browser }) => {
  const one = await approved(browser, reviewer, PLACE)
  await wallet.alone('alipay', async () => {
    await wallet.mood('alipay', { down: true })
    await one.page.goto(`${one.base}/pay`)
    await one.page.getByRole('button', { name: withProvider('alipay') }).click()
    await expect(one.page.locator('main')).toContainText(words.wantedLong)
    await wallet.mood('alipay', { down: false })
  })
  await expect(one.page.getByRole('img', { name: words.code })).toBeVisible({ timeout: 40_000 })
  await wallet.pay(await newestOrder(one), { news: 'twice' })
  await expectPaid(one)
})

test('FEE: forged news are refused and change nothing; the true ones still count', async ({ browser }) => {
  const one = await approved(browser, reviewer, PLACE)
  await ask(one, 'wechat')
  const refusals = [['wechat', 500, '{"code":"FAIL","message":"失败"}'], ['alipay', 200, 'fail']] as const
  for (const refusal of refusals) {
    const [provider] = refusal
    const answer = await one.page.request.post(`/api/callbacks/payments/${provider}`, { data: 'trade_status=TRADE_SUCCESS', headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'https://evil.example' } })
    expect([provider, answer.status(), await answer.text()]).toEqual(refusal)
  }
  await wallet.pay(await newestOrder(one), { news: 'forged' })
  await one.page.goto(one.base)
  await expect(one.page.locator('main')).toContainText(citizen.status['awaiting-payment'])
  await one.page.goto(`${one.base}/pay`)
  await one.page.getByRole('button', { name: words.look }).click()
  await expectPaid(one)
})

test('APP-03: never paid it lapses after a day, a reminder before; what is paid too late goes back', async ({ browser }) => {
  const one = await approved(browser, reviewer, PLACE)
  await ask(one, 'wechat')
  const order = await newestOrder(one)
  const later = (ms: number) => civilSecond(machineNow() + ms).replace(' ', 'T')
  await wallet.setClock(PROVINCE, later(0.9 * DAY))
  await expect(async () => {
    await one.page.goto(`/${PLACE}/notices`)
    await expect(one.page.locator('main')).toContainText('缴费期限提醒', { timeout: 500 })
  }).toPass()
  await wallet.setClock(PROVINCE, later(1.1 * DAY))
  await expect(async () => {
    await one.page.goto(one.base)
    await expect(one.page.locator('main')).toContainText(citizen.status.lapsed, { timeout: 500 })
  }).toPass()
  await wallet.alone('wechat', async () => {
    await wallet.pay(order, { how: 'late' })
    await expect(async () => {
      await one.page.goto(one.base)
      await expect(one.page.locator('main')).toContainText(returned('late'), { timeout: 500 })
    }).toPass()
  })
  await wallet.setClock(PROVINCE, null)
})
