import { expect, test, type Browser, type Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { checkHere, checkPage, expectAccessible, JOURNEY_MS } from '../access/checks'
import { beginVisit, endVisit, newTerminal, showCardAndFace } from '../kiosk/terminal'
import { sandbox } from '../sandbox'
import { signedIn, submitOf } from '../sign-in'
import { takePerson } from '../world'
import { DECISION, handleRecord } from './handle-record'

const PLACE = 'has'
const words = messagesOf('zh-Hans').violations
const keys = messagesOf('zh-Hans').kiosk.keys

test.setTimeout(JOURNEY_MS)

test('C01 on a wide screen: evidence, what it comes to, the code, the decision with its paper (VIO-10, VIO-11)', async ({ browser }) => {
  const person = takePerson('recorded-owner', PLACE)
  const page = await (await signedIn(browser, person.username)).newPage()
  await page.goto(`/${PLACE}/violations?state=open`)
  await page.locator('[name="record"]').first().check()
  await page.getByRole('button', { name: words.handleChosen }).click()
  await page.waitForURL(/\/violations\/handle\?record=/)
  const chosen = new URL(page.url()).search
  await checkPage(page, `/${PLACE}/violations/twelve-points${chosen}`)
  await handleRecord(page, person, checkHere)
  await page.goto(`/${PLACE}/violations/handle${chosen}`)
  await expect(page.locator('main')).toContainText(words.handle.refused)
})

test('C01 on a phone (390)', async ({ browser }) => {
  const person = takePerson('recorded-owner', PLACE)
  const page = await (await signedIn(browser, person.username)).newPage()
  await page.setViewportSize({ width: 390, height: 844 })
  await handleRecord(page, person)
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
  await expect(page.locator('[data-decision]')).toHaveAttribute('data-decision', DECISION)
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
  const desk = clerk.url()
  // A vehicle that was sold since is looked up with the day of the act; of this one nothing is open.
  await clerk.locator('[name="plate"]').fill('苏H00000')
  await clerk.locator('[name="vinTail"]').fill('000000')
  for (const [part, value] of Object.entries({ year: '2026', month: '11', day: '1' })) await clerk.locator(`[name="actOn.${part}"]`).fill(value)
  await submitOf(clerk, 'vinTail').click()
  await clerk.waitForURL(/\/violations\?vehicle=/)
  await expect(clerk.locator('[name^="record-"]')).toHaveCount(0)
  await clerk.goto(desk)
  await clerk.locator('[name^="record-"]').first().check()
  await clerk.locator('[name="shown"]').check()
  await submitOf(clerk, 'shown').click()
  await clerk.waitForURL(/\/violations\/decided\/vbt_/)
  await checkHere(clerk)
  const paper = await clerk.request.get((await clerk.locator('[data-decision] a').getAttribute('href')) ?? '')
  expect(paper.status()).toBe(200)
})
