import { expect, test, type Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { PAPER_TITLES } from '@/lib/messages/issued-paper-words'
import { checkHere, checkPage, JOURNEY_MS } from '../access/checks'
import { sandbox } from '../sandbox'
import { signedIn } from '../sign-in'
import { debtors } from './debtors'

const PLACE = 'szv'
const words = messagesOf('zh-Hans').payments.bank
const RECEIPT = PAPER_TITLES['fine-receipt']['zh-Hans']

test.setTimeout(JOURNEY_MS)

/** What was taken at the counter is looked at, then taken in. */
const takeIn = async (office: Page, text: string, look?: () => Promise<void>): Promise<void> => {
  await office.goto(`/${PLACE}/office/fines`)
  await office.locator('[name="text"]').fill(text)
  await office.getByRole('button', { name: words.look }).click()
  await expect(office.getByRole('button', { name: words.submit })).toBeVisible()
  await look?.()
  await office.getByRole('button', { name: words.submit }).click()
  await office.waitForURL(/done=imported/)
}

test('C02 at the bank: the fine is paid, with its receipt; paid again it stands on the list of what goes back until the bank has given it back', async ({ browser }) => {
  const [debtor] = await debtors(browser, 1, { place: PLACE, fromEnd: true })
  if (!debtor) throw new Error('nobody owes a fine')
  const { page, number } = debtor
  const office = await (await signedIn(browser, `${PLACE}-admin`, { face: 'office', place: PLACE })).newPage()
  await checkPage(office, `/${PLACE}/office/fines`, { template: true })

  const due = /[\d.]+(?= 元)/.exec(await page.locator('main li').filter({ hasText: number }).locator('strong').filter({ hasText: '元' }).first().innerText())?.[0] ?? ''
  await takeIn(office, await sandbox.paidAtBank(`${PLACE}-bank`, `${number},${due}`), async () => {
    await expect(office.locator('tr').filter({ hasText: number })).toContainText(words.outcome.settled)
    await checkHere(office)
  })
  await page.goto(`/${PLACE}/decisions`)
  await expect(page.locator(`[data-decision="${number}"]`).getByRole('link', { name: RECEIPT })).toBeVisible()

  await takeIn(office, await sandbox.paidAtBank(`${PLACE}-bank`, `${number},${due}`))
  const row = office.locator('tr').filter({ hasText: number })
  await expect(row).toContainText(words.why.twice)
  await checkHere(office)
  const list = await office.request.get(`/${PLACE}/office/fines/returns/${PLACE}-bank`)
  expect([list.headers()['content-type'], (await list.text()).includes(number)]).toEqual(['text/csv; charset=utf-8', true])
  await row.getByRole('button', { name: words.confirm }).click()
  await office.waitForURL(/done=returned/)
  await expect(row).toHaveCount(0)
})
