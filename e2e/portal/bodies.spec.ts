import { expect, test, type Browser, type Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { walk } from '../services/example-run'
import { exampleRun } from '../services/example-named'
import { beginFiling } from '../services/portal-run'
import { addDays, civilDate, machineNow } from '@/lib/kernel/clock'
import { loginAgain } from '../fresh-login'
import { signedIn, submitOf } from '../sign-in'

const PLACE = 'has'
const words = messagesOf('zh-Hans').filings

const filed = async (browser: Browser, code: string, nth = 0) => {
  const run = exampleRun(code, nth)
  const page = await beginFiling(browser, run)
  await walk(page, run)
  return { page, run, id: new URL(page.url()).pathname.split('/').at(-1) ?? '' }
}

const openCitizen = async (browser: Browser, username: string, path: string): Promise<Page> => {
  const page = await (await signedIn(browser, username)).newPage()
  await page.goto(`/${PLACE}${path}`)
  return page
}

test('B17 a certificate is handed in, the person hears of it, and the hospital voids it with a reason (LIC-13)', async ({ browser }) => {
  const { page, run } = await filed(browser, 'B17')
  await expect(page.locator('main')).not.toContainText(run.person.number)
  const citizen = await openCitizen(browser, run.person.username, '/notices')
  await expect(citizen.locator('main')).toContainText(/HAS\d+/)
  const number = /HAS\d+/.exec(await citizen.locator('main').innerText())?.[0] ?? ''
  await page.goto(`/${PLACE}/portal/examinations`)
  await page.locator('table tbody tr', { hasText: number }).getByRole('link', { name: words.examinations.void }).click()
  await submitOf(page, 'reason').click()
  await expect(page.locator('[name="reason"][aria-invalid="true"]'), 'no reason').toBeVisible()
  await page.locator('[name="reason"]').fill('录入有误')
  await submitOf(page, 'reason').click()
  await page.waitForURL(/voided=/)
  await expect(page.getByRole('status')).toContainText(number)
  await expect(page.locator('table tbody tr', { hasText: number })).toContainText('录入有误')
  await page.context().close()
})

test('B20 the office admits whom a school filed, and the school sees it (EXM-26)', async ({ browser }) => {
  const { page, id } = await filed(browser, 'B20')
  const reviewer = await (await signedIn(browser, `${PLACE}-reviewer`, { face: 'office' })).newPage()
  // A decision asks for a fresh login, and another test may have made this one long ago (A12).
  await loginAgain(reviewer, `${PLACE}-reviewer`, `/${PLACE}/office/sign-in/again`, `/${PLACE}/office/applications/${id}/decide/approve`)
  await reviewer.locator('button[name="confirmed"]').click()
  await reviewer.waitForURL(/done=moved/)
  await page.goto(`/${PLACE}/portal/students?state=admitted`)
  await expect(page.locator('main')).toContainText(words.students.states.admitted)
  await expect(page.locator(`a[href$="/portal/applications/${id}"]`)).toBeVisible()
  await page.goto(`/${PLACE}/portal/examinations`)
  await expect(page.locator('main'), 'a hospital’s page is not there for a school').not.toContainText(words.examinations.certificates)
  await page.context().close()
})

test('ux.md §3 a hospital says how many it takes, by keyboard alone, and its home counts what is to do', async ({ browser }) => {
  const page = await (await signedIn(browser, `${PLACE}-hospital-operator`, { face: 'portal', place: PLACE })).newPage()
  await page.goto(`/${PLACE}/portal`)
  await expect(page.getByRole('link', { name: new RegExp(messagesOf('zh-Hans').portal.work.visitsToday) })).toBeVisible()
  await page.goto(`/${PLACE}/portal/examinations/hours`)
  // The list of keys comes with the script.
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toContainText('Ctrl+Enter', { timeout: 1_000 })
  }).toPass()
  await page.keyboard.press('Escape')
  // Further ahead than any other test books.
  const day = addDays(civilDate(machineNow()), 50).split('-')
  await page.locator('[name="from.year"]').focus()
  for (const text of [...day, ...day, '7', '0']) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  await page.locator('[name="restDays"][value="open"]').check()
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/done=saved/)
  await expect(page.locator('tbody tr').last()).toContainText(words.hours.off)
  await expect(page.locator('tbody tr').last()).toContainText('7')
  await page.context().close()
})

test('B16 a booked half-day is moved and cancelled by the person (H2)', async ({ browser }) => {
  const run = exampleRun('B16')
  const page = await openCitizen(browser, run.person.username, `/services/${run.service.slug}`)
  await page.locator('form:has(input[name="subjectId"]) button[type="submit"]').first().click()
  await walk(page, run)
  const base = new URL(page.url()).pathname
  await page.goto(`${base}/visit`)
  await page.locator('select[name="visit"]').selectOption({ index: 5 })
  const chosen = await page.locator('select[name="visit"] option:checked').textContent()
  await page.locator('input[name="declaration"]').check()
  await submitOf(page, 'path').click()
  await page.waitForURL((url) => url.pathname === base)
  await expect(page.locator('main')).toContainText(chosen?.trim() ?? '-')
  await page.goto(`${base}/act/cancel`)
  await submitOf(page, 'transition').click()
  await page.waitForURL((url) => url.pathname === base)
  await expect(page.locator('main')).toContainText(messagesOf('zh-Hans').citizen.status.withdrawn)
  await page.context().close()
})

test('the office sees what chance drew, without the person (ORG-01)', async ({ browser }) => {
  const reviewer = await (await signedIn(browser, `${PLACE}-reviewer`, { face: 'office' })).newPage()
  await reviewer.goto(`/${PLACE}/office/examinations`)
  await expect(reviewer.locator('h1')).toHaveText(words.audit.title)
  const clerk = await (await signedIn(browser, `${PLACE}-clerk`, { face: 'office' })).newPage()
  expect((await clerk.goto(`/${PLACE}/office/examinations`))?.status()).toBe(404)
})
