import readXlsxFile from 'read-excel-file/node'
import writeXlsxFile from 'write-excel-file/node'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { checkOfVin } from '@/lib/policy/identifiers/vin'
import { civilDate, machineNow } from '@/lib/kernel/clock'
import { signedIn, signIn, submitOf } from '../sign-in'
import { takePerson, type ExamplePerson } from '../world'

const words = messagesOf('zh-Hans').portal
const PLACE = 'szv'

/** Of no maker, and of this buyer alone; the serials stand above all seeded ones. */
const vinOf = (buyer: ExamplePerson): string => {
  const [head, tail] = ['LTS1H234', `TB${900_000 + Number(buyer.phone.slice(-5))}`]
  return head + checkOfVin(`${head}0${tail}`) + tail
}

const invoiceOf = (buyer: ExamplePerson): string => `9${buyer.phone.slice(-7)}`

const dealerPage = async (browser: Browser): Promise<Page> =>
  (await signedIn(browser, `${PLACE}-dealer`, { face: 'portal', place: PLACE })).newPage()

const expectCarOf = async (browser: Browser, buyer: ExamplePerson, vin: string): Promise<void> => {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, buyer.username, { place: PLACE })
  await page.goto(`/${PLACE}/vehicles`)
  await expect(page.locator('main')).toContainText(`*${vin.slice(-6)}`)
  await page.context().close()
}

test('a dealer with the second factor reports a sale and the buyer sees the car', async ({ browser }) => {
  const page = await dealerPage(browser)
  const buyer = takePerson('licence-holder', PLACE)
  const vin = vinOf(buyer)
  await page.goto(`/${PLACE}/portal/sales/new`)
  const today = civilDate(machineNow())
  const fill = async (typed: string) => {
    const values = { vin: typed, model: '虚构牌SL7150轿车', colour: '白', buyerName: buyer.name, documentNumber: buyer.number, buyerPhone: buyer.phone, invoiceNumber: invoiceOf(buyer) }
    for (const [name, value] of Object.entries(values)) await page.locator(`[name="${name}"]`).fill(value)
    await page.locator('[name="plateType"]').selectOption('02')
    await page.locator('[name="documentKind"]').selectOption('resident-card')
    for (const [part, text] of [['year', today.slice(0, 4)], ['month', today.slice(5, 7)], ['day', today.slice(8)]] as const) await page.locator(`[name="invoiceOn.${part}"]`).fill(text)
    await submitOf(page, 'vin').click()
  }
  await fill(`${vin.slice(0, 8)}${vin.charAt(8) === '1' ? '2' : '1'}${vin.slice(9)}`)
  await expect(page.locator('[name="vin"][aria-invalid="true"]'), 'a wrong check digit').toBeVisible()
  await fill(vin)
  await page.waitForURL(/portal\/sales(\?|$)/)
  await expect(page.locator('main')).toContainText(vin)
  await expect(page.locator('main')).not.toContainText(buyer.number)
  await expectCarOf(browser, buyer, vin)
})

test('a file: preview with the faults of each cell, only good rows are reported, twice changes nothing, faults come back as a file', async ({ browser }) => {
  const page = await dealerPage(browser)
  const [good, bad] = [takePerson('licence-holder', PLACE), takePerson('licence-holder', PLACE)]
  const vin = vinOf(good)
  const today = civilDate(machineNow())
  const line = (cells: readonly string[]) => cells.join(',')
  await page.goto(`/${PLACE}/portal/sales/import`)
  const template = await page.request.get(`/${PLACE}/portal/sales/import/template`)
  expect(template.status()).toBe(200)
  const file = [
    (await template.text()).replace(/^\uFEFF/, '').trim(),
    line([vin, '虚构牌SL7150轿车', '白', '02', good.name, 'resident-card', good.number, '', good.phone, invoiceOf(good), today]),
    line([vinOf(bad).slice(0, 16), '虚构牌SL7150轿车', '白', '02', bad.name, 'resident-card', `${bad.number.slice(0, 17)}A`, '', '', invoiceOf(bad), '2099-01-01']),
  ].join('\r\n')
  const upload = async () => {
    await page.locator('input[type="file"]').setInputFiles({ name: 'sales.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
    await page.getByRole('button', { name: words.import.preview }).click()
  }
  await upload()
  await expect(page.locator('main')).toContainText(words.import.checked)
  await expect(page.locator('tbody tr')).toHaveCount(2)
  const refused = await page.locator('input[name="refused"]').inputValue()
  const errors = await page.request.post(`/${PLACE}/portal/sales/import/errors`, { form: { refused }, headers: { origin: new URL(page.url()).origin } })
  expect(errors.headers()['content-disposition']).toContain('attachment')
  expect(await errors.text()).toContain(bad.name)

  await page.locator('form:has([name="payload"]) button[type="submit"]').click()
  await expect(page.locator('main')).toContainText(words.import.report)
  await expectCarOf(browser, good, vin)

  await page.goto(`/${PLACE}/portal/sales/import`)
  await upload()
  await page.locator('form:has([name="payload"]) button[type="submit"]').click()
  await expect(page.locator('main')).toContainText(words.import.unchanged)
})

test('ux.md §3: Enter goes to the next field, Ctrl+Enter hands in, ? lists the keys', async ({ browser }) => {
  const page = await dealerPage(browser)
  await page.goto(`/${PLACE}/portal/sales/new`)
  await page.locator('h1').click()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: words.keys.title })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.locator('[name="vin"]').fill('1')
  await page.locator('[name="vin"]').press('Enter')
  await expect(page.locator('[name="model"]')).toBeFocused()
  await expect(page.locator('[aria-invalid="true"]'), 'nothing was sent').toHaveCount(0)
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('[name="vin"][aria-invalid="true"]')).toBeVisible()
})

test('PLT-07: a workbook with words for codes is understood, and the upload is taken back at once', async ({ browser }) => {
  const page = await dealerPage(browser)
  const buyer = takePerson('licence-holder', PLACE)
  const vin = vinOf(buyer)
  await page.goto(`/${PLACE}/portal/sales/import`)
  const template = await page.request.get((await page.locator('a[href$="type=xlsx"]').getAttribute('href')) ?? '')
  const [sheet] = await readXlsxFile(await template.body())
  const today = civilDate(machineNow()).replaceAll('-', '/')
  const cells = [vin, '虚构牌SL7150轿车', '白', '小型汽车号牌', buyer.name, '居民身份证', buyer.number, '', buyer.phone, invoiceOf(buyer), today]
  const buffer = await writeXlsxFile([(sheet?.data[0] ?? []).map(String), cells]).toBuffer()
  await page.locator('input[type="file"]').setInputFiles({ name: 'sales.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer })
  await page.getByRole('button', { name: words.import.preview }).click()
  await page.locator('form:has([name="payload"]) button[type="submit"]').click()
  await expect(page.locator('main')).toContainText(words.import.report)
  await page.locator('form:has([name="accepted"]) button[type="submit"]').click()
  await expect(page.locator('tbody tr')).toContainText(words.import.withdrawn)
  await page.goto(`/${PLACE}/portal/sales?state=withdrawn`)
  await expect(page.locator('tbody')).toContainText(vin)
  await expect(page.locator('tbody')).toContainText(words.import.undoReason)
})

test('a file that is not what it says is refused in words', async ({ browser }) => {
  const page = await dealerPage(browser)
  await page.goto(`/${PLACE}/portal/sales/import`)
  await page.locator('input[type="file"]').setInputFiles({ name: 'sales.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from('MZ\u0000\u0001 not a sheet') })
  await page.getByRole('button', { name: words.import.preview }).click()
  await expect(page.locator('[aria-invalid="true"], [role="alert"]').first()).toBeVisible()
  await expect(page.locator('tbody tr')).toHaveCount(0)
})

test('REG-17: an organisation that sells no cars has no sales to report', async ({ browser }) => {
  const page = await (await signedIn(browser, `${PLACE}-hospital`, { face: 'portal', place: PLACE })).newPage()
  expect((await page.goto(`/${PLACE}/portal/sales/import`))?.status()).toBe(404)
})
