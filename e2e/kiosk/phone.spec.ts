import { expect, test, type Browser, type Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { checkHere, checkPage, expectAccessible, JOURNEY_MS } from '../access/checks'
import { EVERY_KIOSK_LOOK, isFull, KIOSK_LOOKS, lookName, setLook, STANDARD } from '../access/looks'
import { signIn, submitOf } from '../sign-in'
import { takePerson, world, type ExamplePerson } from '../world'
import { expectReachable } from './geometry'
import { beginVisit, endVisit, LANDSCAPE, newTerminal, PORTRAIT, type Terminal } from './terminal'

const PLACE = 'szv'
const words = messagesOf('zh-Hans').kiosk

test.describe.configure({ mode: 'serial' })
test.slow()

let terminal: Terminal

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  terminal = await newTerminal(browser, PLACE)
})
test.afterAll(() => terminal.context.close())

/** What the screen shows to be scanned, as an address of the platform, and the digits beside it. */
const showCode = async (): Promise<{ path: string; number: string }> => {
  await beginVisit(terminal)
  await terminal.page.goto(`/${PLACE}/kiosk/phone?next=replace-driving-licence`)
  const address = await terminal.page.locator('code').innerText()
  const number = await terminal.page.locator('strong.whole').innerText()
  return { path: new URL(address).pathname, number }
}

const phoneOf = async (browser: Browser, person: Pick<ExamplePerson, 'username'>): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await signIn(page, person.username, { place: PLACE })
  return page
}

const confirm = async (page: Page, path: string, number: string): Promise<void> => {
  await page.goto(path)
  await page.locator('[name="number"]').fill(number)
  await submitOf(page, 'number').click()
}

test('ux.md §5.2: a verified person scans, types the digits, and the terminal goes on as theirs; afterwards nothing is left [E12]', async ({ browser }) => {
  const person = takePerson('licence-holder', PLACE)
  const phone = await phoneOf(browser, person)
  const { path, number } = await showCode()
  const html = await terminal.page.content()
  for (const trace of [person.name, person.number, person.phone]) expect(html.includes(trace)).toBe(false)

  await confirm(phone, path, number === '99' ? '98' : '99')
  await expect(phone.locator('[name="number"][aria-invalid="true"]')).toBeVisible()
  await confirm(phone, path, number)
  await phone.waitForURL(/\/terminal\/done/)
  await expect(phone.locator('main')).toContainText(words.scanned.done)
  await terminal.page.waitForURL(/\/kiosk\/services\/replace-driving-licence/)
  await expect(terminal.page.getByText(words.service.choose)).toBeVisible()

  await phone.goto(path)
  await expect(phone.locator('main'), 'good once').toContainText(words.scanned.over)
  await endVisit(terminal)
  await terminal.page.goto(`/${PLACE}/kiosk/services/replace-driving-licence`)
  await terminal.page.waitForURL(new RegExp(`/${PLACE}/kiosk$`))
  await phone.context().close()
})

test('REG-05: an account nobody has seen at a window begins no visit', async ({ browser }) => {
  const l1 = world().accounts.find(({ username }) => username === `${PLACE}-l1`)
  expect(l1).toBeDefined()
  const phone = await phoneOf(browser, { username: `${PLACE}-l1` })
  const { path } = await showCode()
  await phone.goto(path)
  await expect(phone.locator('main')).toContainText(words.scanned.level)
  await expect(phone.locator('[name="number"]')).toHaveCount(0)
  await endVisit(terminal)
  await phone.context().close()
})

test('KSK-04: the code of a visit that has ended is over', async ({ browser }) => {
  const person = takePerson('licence-holder', PLACE)
  const phone = await phoneOf(browser, person)
  const { path } = await showCode()
  await terminal.page.goto(`/${PLACE}/kiosk/goodbye?why=button`)
  await terminal.page.getByText(words.goodbye.lead).waitFor()
  await phone.goto(path)
  await expect(phone.locator('main')).toContainText(words.scanned.over)
  await phone.context().close()
})

test('KSK-09: the code of the terminal and the pages of the phone are reachable and accessible in all looks', async ({ browser }) => {
  test.setTimeout(JOURNEY_MS)
  const phone = await phoneOf(browser, takePerson('licence-holder', PLACE))
  const { path } = await showCode()
  await phone.goto(path)
  await checkHere(phone, { template: true })
  await checkPage(phone, `/${PLACE}/terminal/done?at=${terminal.code}`)
  const { page } = terminal
  for (const look of [STANDARD, ...(isFull ? EVERY_KIOSK_LOOK : KIOSK_LOOKS)]) {
    await setLook(page, look)
    await beginVisit(terminal)
    await page.goto(`/${PLACE}/kiosk/phone`)
    const [name, low] = [`phone ${lookName(look)}`, look.reach === 'low']
    await expectAccessible(page, name, look)
    await expectReachable(page, { name, low })
    await page.setViewportSize(LANDSCAPE)
    await expectReachable(page, { name: `${name} wide`, low })
    await page.setViewportSize(PORTRAIT)
  }
  await setLook(page, STANDARD)
  await endVisit(terminal)
  await phone.context().close()
})
