import { expect, test, type Browser, type Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { PAPER_TITLES } from '@/lib/messages/issued-paper-words'
import { checkHere, expectAccessible, JOURNEY_MS } from '../access/checks'
import { beginVisit, newTerminal, showCardAndFace } from '../kiosk/terminal'
import { signedIn, submitOf } from '../sign-in'
import { world } from '../world'
import { debtors } from './debtors'
import { wallet, withProvider } from './wallet'

const PLACE = 'szv'
const { fines: words, payments, tests: { fees } } = messagesOf('zh-Hans')
const RECEIPT = PAPER_TITLES['fine-receipt']['zh-Hans']
const weChat = withProvider('wechat')

test.setTimeout(JOURNEY_MS)

const payCode = async (page: Page, number: string): Promise<void> => {
  await expect(page.getByRole('img', { name: payments.code })).toBeVisible()
  const [order] = await wallet.ordersOf(number)
  await wallet.pay(order?.number ?? '')
}

test('C02, C06: fines are paid on the web, by another with the number, and at the terminal; the receipts are there', async ({ browser }) => {
  const [owner, other, visitor] = await debtors(browser, 3, { place: PLACE })
  if (!owner || !other || !visitor) throw new Error('nobody owes a fine')
  const { page } = owner
  await checkHere(page, { template: true })
  await page.getByRole('button', { name: words.payChosen }).click()
  await page.waitForURL(/\/fines\/pay\?/)
  await checkHere(page)
  await page.getByRole('button', { name: weChat }).click()
  await page.waitForURL(/\/fines\/orders\//)
  await payCode(page, owner.number)
  await expect(page.locator('main')).toContainText(payments.paidTitle)
  await checkHere(page)
  await page.getByRole('link', { name: words.receipts }).click()
  await page.waitForURL(/\/decisions$/)
  const receipt = page.locator(`[data-decision="${owner.number}"]`).getByRole('link', { name: RECEIPT })
  const paper = await page.request.get((await receipt.getAttribute('href')) ?? '')
  expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await checkHere(page)

  await page.goto(`/${PLACE}/fines`)
  await page.locator('[name="number"]').fill(other.number)
  await submitOf(page, 'number').click()
  await page.waitForURL(/\/fines\/other\?token=/)
  expect(page.url() + (await page.locator('main').innerText())).not.toContain(other.number)
  await checkHere(page)
  await page.getByRole('button', { name: weChat }).click()
  await page.waitForURL(/\/fines\/orders\//)
  await payCode(page, other.number)
  await expect(page.locator('main')).toContainText(words.paidForOther)
  await other.page.goto(`/${PLACE}/decisions`)
  await expect(other.page.locator(`[data-decision="${other.number}"]`)).toContainText(words.state.paid)

  const terminal = await newTerminal(browser, PLACE)
  await beginVisit(terminal)
  await showCardAndFace(terminal, visitor.person, 'pay-fines')
  const screen = terminal.page
  await screen.waitForURL(/\/kiosk\/fines$/)
  await screen.getByRole('button', { name: weChat }).click()
  await screen.waitForURL(/\/kiosk\/fines\/orders\//)
  await expectAccessible(screen, 'the code of fines at the terminal')
  await payCode(screen, visitor.number)
  await expect(screen.locator('body')).toContainText(words.paid)
  await screen.getByRole('link', { name: words.receipts }).click()
  await screen.waitForURL(/\/kiosk\/decisions$/)
  await screen.getByRole('link', { name: RECEIPT }).first().click()
  await screen.waitForURL(/\/kiosk\/decisions\/ppr_/)
  await expect(screen.locator('body')).toContainText(visitor.number)
  await expectAccessible(screen, 'a receipt at the terminal')
  for (const each of [owner, other, visitor]) await each.page.context().close()
  await terminal.context.close()
})

const PERCENT_A_DAY = 3

test('VIO-18: paid late a fine costs three percent a day more, up to the fine itself, on the page, at the provider and on the receipt', async ({ browser }) => {
  const where = 'has'
  const [late] = await debtors(browser, 1, { place: where, isLate: true })
  if (!late) throw new Error('nobody is late')
  const { page, number } = late
  const [, fine = 0, surcharge = 0, days = 0] = (/罚款([\d.]+) 元，加处([\d.]+) 元（逾期(\d+)天）/.exec(await page.locator('main li').first().innerText()) ?? []).map(Number)
  expect(Math.min(fine, surcharge, days), 'the page says fine, surcharge and days').toBeGreaterThan(0)
  expect(surcharge).toBeCloseTo(Math.min(fine, (fine * PERCENT_A_DAY * days) / 100))
  for (const box of (await page.locator('input[name="fine"]').all()).slice(1)) await box.uncheck()
  await page.getByRole('button', { name: words.payChosen }).click()
  await page.waitForURL(/\/fines\/pay\?/)
  await page.getByRole('button', { name: weChat }).click()
  await page.waitForURL(/\/fines\/orders\//)
  const total = `${(fine + surcharge).toFixed(2)} 元`
  await expect(page.locator('main')).toContainText(total)
  await payCode(page, number)
  await expect(page.locator('main')).toContainText(payments.paidTitle)
  await page.goto(`/${where}/decisions`)
  await expect(page.locator(`[data-decision="${number}"]`)).toContainText(words.state.paid)
  await page.context().close()
})

test('C02 for a body: its fines are paid in the portal, some of them', async ({ browser }) => {
  const page = await (await signedIn(browser, `${PLACE}-transport-operator`, { face: 'portal', place: PLACE })).newPage()
  await page.goto(`/${PLACE}/portal/fines`)
  await checkHere(page)
  const before = Number(await page.locator('[data-unpaid]').getAttribute('data-unpaid'))
  for (const box of (await page.locator('input[name="fine"]').all()).slice(1)) await box.uncheck()
  const number = /\d{15}/.exec(await page.locator('main form li').first().innerText())?.[0] ?? ''
  await page.getByRole('button', { name: words.payChosen }).click()
  await page.waitForURL(/\/fines\/pay\?/)
  await checkHere(page)
  await page.getByRole('button', { name: weChat }).click()
  await page.waitForURL(/\/fines\/orders\//)
  await payCode(page, number)
  await expect(page.locator('main')).toContainText(words.paid)
  await checkHere(page)
  await page.getByRole('link', { name: words.receipts }).click()
  await page.waitForURL(/\/portal\/fines$/)
  await expect(page.locator(`[data-decision="${number}"]`)).toContainText(words.state.paid)
  expect(await page.locator('input[name="fine"]').count()).toBe(before - 1)
  await page.context().close()
})

/** The first learner who has a place whose fee is due. */
const learnerWithPlace = async (browser: Browser): Promise<Page> => {
  for (const { username } of world().examples.filter(({ kind, place }) => (kind === 'booked-learner' || kind === 'learner') && place === PLACE)) {
    const page = await (await signedIn(browser, username, { place: PLACE })).newPage()
    await page.goto(`/${PLACE}/test-fees`)
    if (await page.locator('main').getByRole('link', { name: fees.pay }).count()) return page
    await page.context().close()
  }
  throw new Error(`nobody in ${PLACE} has a place in a test`)
}

test('C07: the fee of a place in a driving test is paid once the place is given (FEE-06)', async ({ browser }) => {
  const page = await learnerWithPlace(browser)
  await checkHere(page, { template: true })
  await page.locator('main').getByRole('link', { name: fees.pay }).first().click()
  await page.waitForURL(/\/test-fees\/exb_/)
  await checkHere(page)
  const number = await page.locator('main dd .tabular').first().innerText()
  await page.getByRole('button', { name: weChat }).click()
  await payCode(page, number)
  await expect(page.locator('main')).toContainText(payments.paidTitle)
  const paper = await page.request.get((await page.getByRole('link', { name: fees.receipt }).getAttribute('href')) ?? '')
  expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await page.context().close()
})
