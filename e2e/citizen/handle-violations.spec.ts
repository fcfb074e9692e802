import { expect, test, type Browser, type Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { checkHere, checkPage, expectAccessible, JOURNEY_MS } from '../access/checks'
import { beginVisit, endVisit, newTerminal, showCardAndFace } from '../kiosk/terminal'
import { sandbox } from '../sandbox'
import { signedIn, submitOf } from '../sign-in'
import { takePerson, type ExamplePerson } from '../world'

const PLACE = 'has'
const words = messagesOf('zh-Hans').violations
const keys = messagesOf('zh-Hans').kiosk.keys

test.setTimeout(JOURNEY_MS)

const NUMBER = /^320800\d{9}$/

/** The code of a handling, asked for on the page. */
const askedCode = async (page: Page, { phone }: ExamplePerson): Promise<string> => {
  const listener = await sandbox.listen(phone)
  await page.getByRole('button', { name: words.handle.askCode }).click()
  await page.waitForURL(/code=sent/)
  return listener.nextCode()
}

/** From the list to the decision, by whoever drove; what the page of the decision says. */
const handled = async (page: Page, person: ExamplePerson, look: (page: Page) => Promise<void>): Promise<void> => {
  await page.goto(`/${PLACE}/violations?state=open`)
  await page.locator('main a[href*="/violations/vio_"]').first().click()
  await page.waitForURL(/\/violations\/vio_\w+$/)
  await look(page)
  await page.getByRole('link', { name: words.record.accept, exact: true }).click()
  await page.waitForURL(/\/violations\/handle\?/)
  await look(page)
  const code = await askedCode(page, person)
  await look(page)
  await page.locator('[name="code"]').fill(code)
  await submitOf(page, 'code').click()
  await expect(page.locator('#field-drove')).toHaveAttribute('aria-invalid', 'true')
  await page.locator('[name="drove"]').check()
  await page.locator('[name="code"]').fill(code)
  await submitOf(page, 'code').click()
  await page.waitForURL(/\/violations\/decided\/vbt_/)
  await expect(page.locator('[data-decision]')).toHaveAttribute('data-decision', NUMBER)
  await look(page)
  const paper = await page.request.get((await page.locator('[data-decision] a').getAttribute('href')) ?? '')
  expect([paper.status(), (await paper.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  await page.goto(`/${PLACE}/violations?state=settled`)
  await expect(page.locator('main')).toContainText(words.state.decided)
}

test('C01 on a wide screen: evidence, what it comes to, the code, the decision with its paper (VIO-10, VIO-11)', async ({ browser }) => {
  const person = takePerson('recorded-owner', PLACE)
  const page = await (await signedIn(browser, person.username)).newPage()
  await page.goto(`/${PLACE}/violations?state=open`)
  await page.locator('[name="record"]').first().check()
  await page.getByRole('button', { name: words.handleChosen }).click()
  await page.waitForURL(/\/violations\/handle\?record=/)
  const chosen = new URL(page.url()).search
  await checkPage(page, `/${PLACE}/violations/twelve-points${chosen}`)
  await handled(page, person, checkHere)
  await page.goto(`/${PLACE}/violations/handle${chosen}`)
  await expect(page.locator('main')).toContainText(words.handle.refused)
})

test('C01 on a phone (390)', async ({ browser }) => {
  const person = takePerson('recorded-owner', PLACE)
  const page = await (await signedIn(browser, person.username)).newPage()
  await page.setViewportSize({ width: 390, height: 844 })
  await handled(page, person, async () => undefined)
})

test('C01 at a terminal, by card and face', async ({ browser }) => {
  const person = takePerson('recorded-owner', PLACE)
  const terminal = await newTerminal(browser, PLACE)
  const { page } = terminal
  await beginVisit(terminal)
  await showCardAndFace(terminal, person, 'handle-violations')
  await page.waitForURL(/\/kiosk\/violations$/)
  await page.locator('a[href*="/violations/vio_"]').first().click()
  await page.waitForURL(/\/violations\/vio_\w+$/)
  await expectAccessible(page, 'record at a terminal')
  await page.getByRole('link', { name: words.record.accept }).click()
  await page.waitForURL(/\/violations\/handle\?/)
  await expectAccessible(page, 'check at a terminal')
  const listener = await sandbox.listen(person.phone)
  await page.getByRole('button', { name: words.handle.agreeAndCode }).click()
  await page.waitForURL(/code=sent/)
  for (const sign of await listener.nextCode()) await page.getByRole('button', { name: sign, exact: true }).click()
  await page.getByRole('button', { name: keys.done, exact: true }).click()
  await page.waitForURL(/\/violations\/decided\/vbt_/)
  await expect(page.locator('[data-decision]')).toHaveAttribute('data-decision', NUMBER)
  await expectAccessible(page, 'decision at a terminal')
  await endVisit(terminal)
  await terminal.context.close()
})

const clerkOf = async (browser: Browser): Promise<Page> => (await signedIn(browser, `${PLACE}-clerk`, { face: 'office', place: PLACE })).newPage()

test('at the window the driver accepts to the clerk’s face, and takes the paper along (VIO-14)', async ({ browser }) => {
  const person = takePerson('recorded-owner', PLACE)
  const clerk = await clerkOf(browser)
  await clerk.goto(`/${PLACE}/office/people`)
  await clerk.locator('[name="number"]').fill(person.number)
  await submitOf(clerk, 'number').click()
  await clerk.waitForURL(/\/office\/people\/per_/)
  await clerk.getByRole('link', { name: words.window.title }).click()
  await clerk.waitForURL(/\/violations$/)
  await checkHere(clerk)
  await clerk.locator('[name^="record-"]').first().check()
  await clerk.locator('[name="shown"]').check()
  await submitOf(clerk, 'shown').click()
  await clerk.waitForURL(/\/violations\/decided\/vbt_/)
  await checkHere(clerk)
  const paper = await clerk.request.get((await clerk.locator('[data-decision] a').getAttribute('href')) ?? '')
  expect(paper.status()).toBe(200)
})
