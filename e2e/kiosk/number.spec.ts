import { expect, test, type Page } from '@playwright/test'
import { problem } from '@/lib/kernel/problem'
import { messagesOf } from '@/lib/messages/messages-of'
import { problemText } from '@/lib/messages/problem-text'
import { expectAccessible, JOURNEY_MS } from '../access/checks'
import { EVERY_KIOSK_LOOK, isFull, KIOSK_LOOKS, lookName, setLook, STANDARD } from '../access/looks'
import { sandbox } from '../sandbox'
import { takePerson, type ExamplePerson } from '../world'
import { expectReachable } from './geometry'
import { beginVisit, endVisit, LANDSCAPE, newTerminal, PORTRAIT, showCardAndFace, type Terminal } from './terminal'

const PLACE = 'szv'
const words = messagesOf('zh-Hans').kiosk
const STRANGER = '350299199003070012'

/** What is said to one wrong code after the other, whoever the number belongs to. */
const SAID = [
  ...[4, 3, 2, 1].map((left) => problemText('zh-Hans', problem('code.wrong', 'code', { left }))),
  problemText('zh-Hans', problem('code.not-valid', 'code')),
  problemText('zh-Hans', problem('identity.locked', undefined, { minutes: 10 })),
]

test.describe.configure({ mode: 'serial' })
test.slow()

let terminal: Terminal

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  terminal = await newTerminal(browser, PLACE)
})
test.afterAll(() => terminal.context.close())

/** Key by key on the terminal's own pad. */
const press = async (page: Page, text: string): Promise<void> => {
  for (const sign of text) await page.getByRole('button', { name: sign, exact: true }).click()
  await page.getByRole('button', { name: words.keys.done, exact: true }).click()
}

const giveNumber = async (number: string, item = 'track-parcels'): Promise<void> => {
  await beginVisit(terminal)
  await terminal.page.goto(`/${PLACE}/kiosk/identify?next=${item}`)
  await terminal.page.getByRole('link', { name: words.identify.number }).click()
  await press(terminal.page, number)
  await terminal.page.waitForURL(/\/number\/code\?/)
}

const identifyWith = async ({ phone }: ExamplePerson, number: string): Promise<void> => {
  const listener = await sandbox.listen(phone)
  await giveNumber(number)
  await press(terminal.page, await listener.nextCode())
  await terminal.page.waitForURL(/\/kiosk\/parcels$/)
}

test('ux.md §5.2: a number and the code of its phone open what level L1 opens, nothing more; afterwards nothing is left [E12]', async () => {
  const person = takePerson('licence-holder', PLACE)
  const { page } = terminal
  await identifyWith(person, person.number)
  await expect(page.locator('h1')).toHaveText(messagesOf('zh-Hans').delivery.kiosk.title)
  for (const trace of [person.number, person.phone]) expect((await page.content()).includes(trace)).toBe(false)

  await page.goto(`/${PLACE}/kiosk/services`)
  await expect(page.locator('main')).toContainText(words.services.leadByNumber)
  await expect(page.getByText(words.services.needsCard).first()).toBeVisible()
  await page.goto(`/${PLACE}/kiosk/services/replace-driving-licence`)
  await expect(page.locator('button[name="subjectId"]')).toHaveCount(0)
  await page.goto(`/${PLACE}/kiosk/learner`)
  await page.waitForURL(/\/identify\?next=learner-certificate/)
  await expect(page.getByRole('link', { name: words.identify.number })).toHaveCount(0)

  await showCardAndFace(terminal, person, 'replace-driving-licence')
  await page.waitForURL(/\/kiosk\/services\/replace-driving-licence/)
  await expect(page.locator('button[name="subjectId"]').first()).toBeVisible()
  await endVisit(terminal)
  await page.goto(`/${PLACE}/kiosk/parcels`)
  await page.waitForURL(new RegExp(`/${PLACE}/kiosk$`))
})

test('KSK-03: the phone number does as well; an item of level L2 does not offer this way', async () => {
  const person = takePerson('licence-holder', PLACE)
  await identifyWith(person, person.phone)
  await endVisit(terminal)
  await beginVisit(terminal)
  await terminal.page.goto(`/${PLACE}/kiosk/number?next=replace-driving-licence`)
  await terminal.page.waitForURL(/\/identify\?next=replace-driving-licence/)
  await endVisit(terminal)
})

test('REG-15, KSK-08: a number of nobody meets the same screens and the same words, and is locked out like any other', async () => {
  const person = takePerson('licence-holder', PLACE)
  const screens: string[][] = []
  for (const number of [person.number, STRANGER]) {
    await giveNumber(number)
    const seen = [await terminal.page.locator('main').innerText()]
    for (const said of SAID) {
      await terminal.page.locator('[name="code"]').fill('000000')
      await press(terminal.page, '')
      await expect(terminal.page.locator('main [role="alert"]').first()).toHaveText(said)
    }
    screens.push(seen.map((text) => text.replace(/\d\d:\d\d/g, '')))
    await endVisit(terminal)
  }
  expect(screens[1]).toEqual(screens[0])
})

test('KSK-09: both screens are reachable and accessible in all looks', async () => {
  test.setTimeout(JOURNEY_MS)
  const { page } = terminal
  for (const look of [STANDARD, ...(isFull ? EVERY_KIOSK_LOOK : KIOSK_LOOKS)]) {
    await setLook(page, look)
    await beginVisit(terminal)
    for (const path of ['number', `number/code?until=${Math.floor(performance.timeOrigin + performance.now()) + 300_000}`]) {
      await page.goto(`/${PLACE}/kiosk/${path}`)
      const [name, low] = [`${path.split('?')[0]} ${lookName(look)}`, look.reach === 'low']
      await expectAccessible(page, name, look)
      await expectReachable(page, { name, low })
      await page.setViewportSize(LANDSCAPE)
      await expectReachable(page, { name: `${name} wide`, low })
      await page.setViewportSize(PORTRAIT)
    }
  }
  await setLook(page, STANDARD)
  await endVisit(terminal)
})
