import { expect, test } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { signedIn } from '../sign-in'
import { takePerson } from '../world'

const PLACE = 'has'
const { portal: words, filings } = messagesOf('zh-Hans')

test('B20: a school’s list is judged cell by cell, its good rows become applications to finish, which go on with the photo', async ({ browser }) => {
  const page = await (await signedIn(browser, `${PLACE}-school-operator`, { face: 'portal', place: PLACE })).newPage()
  const [good, bad] = [takePerson('unlicensed', PLACE), takePerson('unlicensed', PLACE)]
  await page.goto(`/${PLACE}/portal/students`)
  await page.getByRole('link', { name: filings.students.byList }).click()
  await page.waitForURL(/\/import$/)
  const template = await page.request.get((await page.locator('a[href$="type=csv"]').getAttribute('href')) ?? '')
  const line = ({ name, number, certificate }: typeof good, licenceClass: string) => [name, '身份证', number, '', '', licenceClass, certificate, `HT-LIST-${number.slice(-4)}`].join(',')
  const file = [(await template.text()).replace(/^\uFEFF/, '').trim(), line(good, 'C1'), line(bad, 'Z9')].join('\r\n')
  await page.locator('input[type="file"]').setInputFiles({ name: 'students.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
  await page.getByRole('button', { name: words.import.preview }).click()
  await expect(page.locator('main')).toContainText(words.filingImport.checked)
  await expect(page.locator('tbody tr').nth(1)).toContainText('“Z9”')
  const refused = await page.locator('input[name="refused"]').inputValue()
  const errors = await page.request.post(`/${PLACE}/portal/file/file-student-application/import/errors`, { form: { refused }, headers: { origin: new URL(page.url()).origin } })
  expect(await errors.text()).toContain(bad.number)
  await page.locator('form:has([name="payload"]) button[type="submit"]').click()
  await expect(page.locator('main')).toContainText(words.filingImport.report)
  const number = /\d\d-\d{4}-\d{6}/.exec(await page.locator('tbody tr').first().innerText())?.[0] ?? 'none'

  await page.goto(`/${PLACE}/portal/students`)
  await page.getByRole('link', { name: number }).click()
  await page.waitForURL(/\/portal\/applications\/app_\w+$/)
  await page.locator('main a[href$="/continue"]').click()
  await page.waitForURL(/\/photo$/)
  await page.context().close()
})
