import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { expect, test, type Page } from '@playwright/test'
import { civilDate, machineNow } from '@/lib/kernel/clock'
import { messagesOf } from '@/lib/messages/messages-of'
import { checkHere, checkPage, JOURNEY_MS } from '../access/checks'
import { loginAgain } from '../fresh-login'
import { signedIn, submitOf } from '../sign-in'

const PLACE = 'xmn'
const KEYS = `/${PLACE}/office/fines/banks`
const BANK = 'xmn-second-bank'
const words = messagesOf('zh-Hans')
const today = civilDate(machineNow())

test.setTimeout(JOURNEY_MS)

const pem = (key: KeyObject) => String(key.export({ type: 'spki', format: 'pem' }))

let serial = 0
const fileOf = (key: KeyObject): string => {
  const text = `OPEN122-BANK 1 ${BANK} ${today} 1\nS-${++serial},998,1.00,${today}T00:00:01+08:00\n`
  return `${text}SIGNATURE ${sign(null, Buffer.from(text), key).toString('base64')}\n`
}

/** What the preview says of a file. */
const look = async (page: Page, text: string): Promise<void> => {
  await page.goto(`/${PLACE}/office/fines`)
  await page.locator('[name="text"]').fill(text)
  await page.getByRole('button', { name: words.payments.bank.look }).click()
}

test('VIO-17, B7: a bank’s key is registered, replaced and revoked; files signed by the one in force alone are taken, by another administrator', async ({ browser }) => {
  const [first, second] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')]
  const page = await (await signedIn(browser, `${PLACE}-admin`, { face: 'office', place: PLACE })).newPage()
  await loginAgain(page, `${PLACE}-admin`, `/${PLACE}/office/sign-in/again`, KEYS)
  const colleague = await (await signedIn(browser, `${PLACE}-admin2`, { face: 'office', place: PLACE })).newPage()
  await page.goto(`/${PLACE}/office/fines`)
  await page.locator(`main a[href="${KEYS}"]`).click()
  await page.waitForURL(/\/fines\/banks$/)
  await checkHere(page, { template: true })

  for (const [name, text] of [['code', BANK], ['nameZh', '第二银行'], ['nameEn', 'Second Bank']] as const) await page.locator(`[name="${name}"]`).fill(text)
  await page.locator('[name="publicKey"]').fill(String(first.privateKey.export({ type: 'pkcs8', format: 'pem' })))
  await submitOf(page, 'publicKey').click()
  await expect(page.locator('main [role="alert"]')).toContainText('私钥')
  await expect(page.locator('[name="publicKey"]')).toHaveValue('')
  await page.locator('[name="publicKey"]').fill(pem(first.publicKey))
  await submitOf(page, 'publicKey').click()
  await page.waitForURL(/done=added$/)
  await checkHere(page, { template: true })
  await look(page, fileOf(first.privateKey))
  await expect(page.locator('main [role="alert"]')).toContainText('另一位系统管理员')
  await look(colleague, fileOf(first.privateKey))
  await expect(colleague.getByRole('button', { name: words.payments.bank.submit })).toBeVisible()

  await checkPage(page, `${KEYS}/${BANK}/replace`)
  await page.locator('[name="publicKey"]').fill(pem(second.publicKey))
  await page.locator('[name="reason"]').fill('每年更换')
  await submitOf(page, 'publicKey').click()
  await page.waitForURL(/done=replaced$/)
  await expect(page.locator('main table')).toContainText('每年更换')
  await checkHere(page)
  await look(colleague, fileOf(first.privateKey))
  await expect(colleague.locator('main [role="alert"]')).toContainText('作废的密钥')
  await look(colleague, fileOf(second.privateKey))
  await colleague.getByRole('button', { name: words.payments.bank.submit }).click()
  await colleague.waitForURL(/done=imported/)

  const plain = await (await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() })).newPage()
  await plain.goto(`${KEYS}/${BANK}`)
  await plain.locator('main a[href$="/revoke"]').click()
  await plain.locator('[name="reason"]').fill('私钥泄露')
  await submitOf(plain, 'reason').click()
  await plain.waitForURL(/done=revoked$/)
  await checkPage(page, `${KEYS}/${BANK}`)
  await expect(page.locator('main')).toContainText(words.payments.bank.keys.withoutKey)
  await checkPage(page, `${KEYS}/${BANK}/register`)
  expect((await page.goto(`${KEYS}/${BANK}/revoke`))?.status()).toBe(404)
})
