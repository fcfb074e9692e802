import { expect, test, type Browser, type Page } from '@playwright/test'
import { problem } from '@/lib/kernel/problem'
import { problemText } from '@/lib/messages/problem-text'
import { loginAgain } from '../fresh-login'
import { sandbox } from '../sandbox'
import { signedIn, submitOf, type Face } from '../sign-in'
import { takeStranger } from '../world'
import { addDays, civilDate, machineNow } from '@/lib/kernel/clock'
import { checkHere, checkPage, JOURNEY_MS } from './checks'

test.setTimeout(JOURNEY_MS)

const PLACE = 'xmn'

/** REG-14: the password goes to its owner's phone alone. */
const firstPasswordAt = async (phone: string): Promise<string> => {
  const texts = async () => (await sandbox.messagesOf(phone)).map(({ text }) => /密码[^A-Za-z0-9]*([A-Za-z0-9-]{8,})/.exec(text)?.[1]).filter((found) => found !== undefined)
  await expect.poll(texts).not.toEqual([])
  return (await texts())[0] ?? ''
}

/** The page of the first password stands behind the sign-in of its face, and nowhere else. */
const checkFirstPassword = async (browser: Browser, face: Face, name: string, phone: string): Promise<void> => {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`/${PLACE}${face === 'citizen' ? '' : `/${face}`}/sign-in`)
  await page.locator('[name="name"]').fill(name)
  await page.locator('[name="password"]').fill(await firstPasswordAt(phone))
  await submitOf(page, 'password').click()
  await page.waitForURL(/sign-in\/password/)
  await checkHere(page)
  await page.context().close()
}

const loginOf = (phone: string): string => `axe.${phone}`

const fillLogin = async (page: Page, name: string, phone: string): Promise<void> => {
  for (const [field, value] of [['name', name], ['username', loginOf(phone)], ['phone', phone]] as const) await page.locator(`[name="${field}"]`).fill(value)
}

test('nothing to find for axe where a person is registered at the window and where the first password is changed', async ({ browser }) => {
  const stranger = takeStranger(PLACE)
  const page = await (await signedIn(browser, `${PLACE}-clerk`, { face: 'office', place: PLACE })).newPage()
  await page.goto(`/${PLACE}/office/registrations/people?personKind=local-resident&documentKind=resident-card`)
  for (const [field, value] of [['name', stranger.name], ['number', stranger.number], ['phone', stranger.phone]] as const) await page.locator(`input[name="${field}"]`).fill(value)
  for (const box of await page.locator('input[type="checkbox"][name^="check-"]').all()) await box.check()
  await submitOf(page, 'number').click()
  await page.waitForURL(/registrations\/done/)
  await checkHere(page)
  await checkFirstPassword(browser, 'citizen', stranger.number, stranger.phone)
})

test('nothing to find for axe where a new colleague changes the first password', async ({ browser }) => {
  const phone = '13900077001'
  const page = await (await signedIn(browser, `${PLACE}-admin`, { face: 'office', place: PLACE })).newPage()
  await loginAgain(page, `${PLACE}-admin`, `/${PLACE}/office/sign-in/again`, `/${PLACE}/office/staff/new`)
  await page.goto(`/${PLACE}/office/staff/new`)
  await fillLogin(page, '林试', phone)
  await page.locator('select[name="role"]').selectOption('auditor')
  await submitOf(page, 'username').click()
  await page.waitForURL(/done=added/)
  await checkHere(page)
  await checkFirstPassword(browser, 'office', loginOf(phone), phone)
})

test('A5: an administrator resets the authenticator of a colleague, and finds the administrators of bodies', async ({ browser }) => {
  const phone = '13900077003'
  const page = await (await signedIn(browser, `${PLACE}-admin`, { face: 'office', place: PLACE })).newPage()
  await loginAgain(page, `${PLACE}-admin`, `/${PLACE}/office/sign-in/again`, `/${PLACE}/office/staff/new`)
  await page.goto(`/${PLACE}/office/staff/new`)
  await fillLogin(page, '何试', phone)
  await page.locator('select[name="role"]').selectOption('window-clerk')
  await submitOf(page, 'username').click()
  await page.waitForURL(/done=added/)
  await page.goto(`/${PLACE}/office/staff/reset`)
  await checkHere(page)
  await page.locator('select[name="accountId"]').selectOption({ label: `何试 (${loginOf(phone)})` })
  await page.locator('[name="what"][value="factor"]').check()
  await submitOf(page, 'accountId').click()
  // Never enrolled: the words say so and nothing changed.
  await expect(page.locator('[role="alert"]').first()).toContainText(problemText('zh-Hans', problem('factor.none')))
  await page.locator('select[name="accountId"]').selectOption({ label: `何试 (${loginOf(phone)})` })
  await page.locator('[name="what"][value="password"]').check()
  await submitOf(page, 'accountId').click()
  await page.waitForURL(/done=reset/)
  await checkPage(page, `/${PLACE}/office/staff/organisations`)
  await expect(page.locator('main li form')).not.toHaveCount(0)
})

test('nothing to find for axe where a new operator changes the first password', async ({ browser }) => {
  const phone = '13900077002'
  const page = await (await signedIn(browser, `${PLACE}-dealer`, { face: 'portal', place: PLACE })).newPage()
  await loginAgain(page, `${PLACE}-dealer`, `/${PLACE}/portal/sign-in/again`, `/${PLACE}/portal/members`)
  await checkPage(page, `/${PLACE}/portal/members`)
  await fillLogin(page, '郑试', phone)
  await page.locator('[name="service-sale"]').check()
  const [year = '', month = '', day = ''] = addDays(civilDate(machineNow()), 30).split('-')
  for (const [part, text] of [['year', year], ['month', month], ['day', day]] as const) await page.locator(`[name="endsOn.${part}"]`).fill(text)
  await submitOf(page, 'username').click()
  await page.waitForURL(/done=added/)
  await checkFirstPassword(browser, 'portal', loginOf(phone), phone)
})
