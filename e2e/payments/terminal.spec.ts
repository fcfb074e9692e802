import { expect, test } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { beginVisit, endVisit, newTerminal, showCardAndFace } from '../kiosk/terminal'
import { approved, reviewerOf } from './approved'
import { wallet, withProvider } from './wallet'

const PLACE = 'szv'
const words = messagesOf('zh-Hans')

test.slow()

test('KSK-07: what was approved is paid at the terminal, the result comes by itself and nothing stays behind', async ({ browser }) => {
  test.setTimeout(240_000)
  const one = await approved(browser, await reviewerOf(browser, PLACE), PLACE)
  const terminal = await newTerminal(browser, PLACE)
  const { page } = terminal
  await beginVisit(terminal)
  await showCardAndFace(terminal, one.person, '')
  await page.waitForURL(/\/kiosk\/services$/)
  await page.getByRole('link', { name: words.payments.pay }).click()
  await page.waitForURL(new RegExp(`/kiosk/applications/${one.id}/pay$`))
  await page.getByRole('button', { name: withProvider('wechat') }).click()
  await expect(page.getByRole('img', { name: words.payments.code })).toBeVisible()
  const [order] = await wallet.ordersOf(one.number)
  await wallet.pay(order?.number ?? '')
  await page.waitForURL(new RegExp(`/kiosk/applications/${one.id}/done$`))
  await expect(page.locator('body')).toContainText(words.citizen.status['in-production'])
  await endVisit(terminal)
  await page.goto(`/${PLACE}/kiosk/applications/${one.id}/pay`)
  await page.waitForURL(new RegExp(`/${PLACE}/kiosk$`))
  expect(await page.content()).not.toContain(one.number)
  await terminal.context.close()
})
