import { expect, test, type Browser, type Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { walk } from '../services/example-run'
import { exampleRun } from '../services/example-named'
import { loginAgain } from '../fresh-login'
import { sandbox } from '../sandbox'
import { signedIn, signIn, submitOf } from '../sign-in'
import { takeStranger } from '../world'

const PLACE = 'szv'
const words = messagesOf('zh-Hans')

test.slow()

const officeOf = async (browser: Browser, login: string): Promise<Page> =>
  (await signedIn(browser, `${PLACE}-${login}`, { face: 'office', place: PLACE })).newPage()

/** The citizen's part: started and answered by the example; returns the citizen's page on the application's own. */
const apply = async (browser: Browser, code: string, nth: number): Promise<{ page: Page; id: string; person: ReturnType<typeof exampleRun>['person'] }> => {
  const run = exampleRun(code, nth, PLACE)
  const page = await (await browser.newContext()).newPage()
  await signIn(page, run.person.username, { place: PLACE })
  await page.goto(`/${PLACE}/services/${run.service.slug}`)
  await submitOf(page, 'subjectId').click()
  await walk(page, run)
  return { page, id: new URL(page.url()).pathname.split('/').at(-1) ?? '', person: run.person }
}

const decide = async (page: Page, id: string, transition: string): Promise<void> => {
  await page.goto(`/${PLACE}/office/applications/${id}/decide/${transition}`)
  await page.locator('button[name="confirmed"]').click()
  await page.waitForURL(new RegExp(`/office/applications/${id}\\?done=moved`))
}

test('B12 from the queue to the production: purpose, approval, fee at the window; the person sees who looked', async ({ browser }) => {
  const { page: citizen, id, person } = await apply(browser, 'B12', 0)
  const reviewer = await officeOf(browser, 'reviewer')
  await reviewer.goto(`/${PLACE}/office?filter=unassigned`)
  await expect(reviewer.locator(`a[href$="/office/applications/${id}"]`).first()).toBeVisible()
  await reviewer.goto(`/${PLACE}/office/applications/${id}`)
  await expect(reviewer.locator('main')).not.toContainText(person.number)

  const purpose = '审核补证申请'
  await reviewer.locator('[name="purpose"]').fill(purpose)
  await submitOf(reviewer, 'purpose').click()
  await expect(reviewer.locator('[name="purpose"]')).toHaveCount(0)
  await reviewer.getByRole('button', { name: words.office.application.take }).click()
  await expect(reviewer.getByRole('button', { name: words.office.application.take })).toHaveCount(0)
  await expect(reviewer.getByRole('status').first()).toContainText(words.office.application.done.taken)
  await loginAgain(reviewer, `${PLACE}-reviewer`, `/${PLACE}/office/sign-in/again`, `/${PLACE}/office/applications/${id}`)
  await decide(reviewer, id, 'approve')
  await expect(reviewer.getByRole('status').first()).toContainText('审核通过')
  await expect(reviewer.locator('main')).toContainText(words.citizen.status['awaiting-payment'])

  await citizen.reload()
  await expect(citizen.locator('main')).toContainText(purpose)
  await expect(citizen.locator('main')).toContainText(words.citizen.status['awaiting-payment'])

  const clerk = await officeOf(browser, 'clerk')
  await decide(clerk, id, 'pay-at-window')
  await expect(clerk.locator('main')).toContainText(words.citizen.status['in-production'])
  await citizen.reload()
  await expect(citizen.locator('main')).toContainText(words.citizen.status['in-production'])
  await expect(citizen.locator('main')).toContainText('10.00')
})

test('B12 refused: the reasons are shown as the person will read them, then they are read there', async ({ browser }) => {
  const { page: citizen, id } = await apply(browser, 'B12', 0)
  const reviewer = await officeOf(browser, 'reviewer')
  await loginAgain(reviewer, `${PLACE}-reviewer`, `/${PLACE}/office/sign-in/again`, `/${PLACE}/office/applications/${id}`)
  const reasons = '驾驶证已被扣留，见第六十六条。<script>window.hacked = true</script>'
  await reviewer.goto(`/${PLACE}/office/applications/${id}/decide/reject`)
  await reviewer.locator('[name="rejectionReason"]').fill(reasons)
  await reviewer.locator('form:has([name="rejectionReason"]) button[type="submit"]').first().click()
  await expect(reviewer.locator('blockquote')).toContainText(reasons)
  await reviewer.locator('button[name="confirmed"]').click()
  await reviewer.waitForURL(new RegExp(`/office/applications/${id}\\?done=moved`))
  await citizen.reload()
  await expect(citizen.locator('main')).toContainText(reasons)
  await expect(citizen.locator('main')).toContainText(words.citizen.application.appeal.slice(0, 12))
  expect(await citizen.evaluate(() => Reflect.get(window, 'hacked'))).toBeUndefined()
})

test('PLT-12: the clerk registers the vehicle and the number becomes its plate', async ({ browser }) => {
  const { page: citizen, id } = await apply(browser, 'B01', 1)
  const number = (await citizen.locator('main').innerText()).match(/苏E\s?[A-Z0-9]{5}/)?.[0]?.replace(/\s/, '') ?? ''
  expect(number).toMatch(/^苏E[A-Z0-9]{5}$/)
  const clerk = await officeOf(browser, 'clerk')
  await clerk.goto(`/${PLACE}/office/vehicles/register?search=${encodeURIComponent(number)}`)
  await clerk.locator('a[href*="/vehicles/register/"]').first().click()
  await submitOf(clerk, 'holdId').click()
  await clerk.waitForURL(/done=/)
  await citizen.goto(`/${PLACE}/vehicles`)
  await expect(citizen.locator('main')).toContainText(number)
  await citizen.goto(`/${PLACE}/applications/${id}`)
  await expect(citizen.locator('main')).toContainText(words.citizen.status.completed)
})

test('REG-09 REG-12: registered at the window, the first password by message, an own one, and L2 at once', async ({ browser }) => {
  const stranger = takeStranger(PLACE)
  const clerk = await officeOf(browser, 'clerk')
  await clerk.goto(`/${PLACE}/office/registrations/people?personKind=local-resident&documentKind=resident-card`)
  await clerk.locator('input[name="name"]').fill(stranger.name)
  await clerk.locator('input[name="number"]').fill(stranger.number)
  await clerk.locator('input[name="phone"]').fill(stranger.phone)
  await submitOf(clerk, 'number').click()
  await expect(clerk.locator('[aria-invalid="true"]').first(), 'papers that nobody ticked').toBeVisible()
  for (const box of await clerk.locator('input[type="checkbox"][name^="check-"]').all()) await box.check()
  await submitOf(clerk, 'number').click()
  await clerk.waitForURL(/registrations\/done/)

  await expect.poll(async () => (await sandbox.messagesOf(stranger.phone)).length).toBeGreaterThan(0)
  const texts = (await sandbox.messagesOf(stranger.phone)).map(({ text }) => text)
  const first = texts.map((text) => /密码[^A-Za-z0-9]*([A-Za-z0-9-]{8,})/.exec(text)?.[1]).find(Boolean)
  expect(first, texts.join('\n')).toBeDefined()

  const page = await (await browser.newContext()).newPage()
  await page.goto(`/${PLACE}/sign-in`)
  await page.locator('[name="name"]').fill(stranger.number)
  await page.locator('[name="password"]').fill(first ?? '')
  await submitOf(page, 'password').click()
  await page.waitForURL(/sign-in\/password/)
  await page.goto(`/${PLACE}/account`)
  expect(page.url(), 'nothing but the first password may be changed').toContain('/sign-in')
  await page.goto(`/${PLACE}/sign-in/password`)
  await page.locator('[name="password"]').fill('a-field-of-barley-17')
  await page.locator('[name="repeated"]').fill('a-field-of-barley-17')
  await submitOf(page, 'repeated').click()
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'))
  await page.goto(`/${PLACE}/account`)
  await expect(page.locator('main')).toContainText(words.accounts.level.L2)
})
