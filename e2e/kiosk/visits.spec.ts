import { expect, test, type Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { exampleRun } from '../services/example-named'
import { expectDone, walkKiosk } from '../services/kiosk-run'
import { sandbox } from '../sandbox'
import { takePerson } from '../world'
import { beginVisit, endVisit, enrol, issueCode, newTerminal, showCardAndFace, type Terminal } from './terminal'

const PLACE = 'szv'
const words = messagesOf('zh-Hans').kiosk

test.describe.configure({ mode: 'serial' })
test.slow()

let terminal: Terminal

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  terminal = await newTerminal(browser, PLACE)
})

test.afterAll(async () => {
  await sandbox.lay(terminal.code, null)
  await terminal.context.close()
})

/** Every document this person could be known by. */
const expectNothingOf = async (who: { name: string; number: string; phone: string }, why: string): Promise<void> => {
  const html = await terminal.page.content()
  for (const trace of [who.name, who.number, who.number.slice(-4), who.phone, who.phone.slice(-4)]) expect.soft(html.includes(trace), `${why}: ${trace.slice(0, 2)}…`).toBe(false)
}

const LEAVE_MS = 5_000

/** A terminal's page goes on moving by itself; closing its context in the middle of that may never be answered, and the worker's end closes it too. */
const leave = async (page: Page): Promise<void> => {
  await page.goto('about:blank')
  await Promise.race([page.context().close(), new Promise((resolve) => setTimeout(resolve, LEAVE_MS))])
}

test('KSK-06: an enrolment code counts once, a wrong one not at all; a machine without a key serves nobody', async ({ browser }) => {
  const { enrolmentCode } = await issueCode(browser, PLACE, `ONCE-${terminal.code}`.slice(0, 20))
  const first = await browser.newPage()
  await enrol(first, PLACE, enrolmentCode)
  await first.waitForURL(new RegExp(`/${PLACE}/kiosk$`))
  const second = await browser.newPage()
  for (const code of [enrolmentCode, '000000000000']) {
    await enrol(second, PLACE, code)
    await expect(second.locator('[name="code"][aria-invalid="true"]')).toBeVisible()
  }
  await second.goto(`/${PLACE}/kiosk/services`)
  await second.waitForURL(/\/kiosk\/(connect|enrol)/)
  for (const page of [first, second]) await leave(page)
})

test('E1: before the script answers, the code of an enrolment cannot be sent, so it never stands in an address', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`/${PLACE}/kiosk/enrol`)
  await expect(page.locator('[name="code"]')).toBeDisabled()
  await context.close()
})

test('KSK-03: B12 from the card to the receipt; after the goodbye nothing of the person is left [E12]', async () => {
  const run = exampleRun('B12', 0, PLACE)
  await beginVisit(terminal)
  await showCardAndFace(terminal, run.person, run.service.slug)
  await terminal.page.waitForURL(/\/kiosk\/services\/replace-driving-licence/)
  const addresses: string[] = []
  await walkKiosk(terminal.page, run, async (page) => void addresses.push(page.url()))
  await expectDone(terminal.page, run)
  await endVisit(terminal)

  const { page } = terminal
  await expectNothingOf(run.person, 'goodbye')
  for (let steps = 0; steps < 3; steps++) {
    await page.goBack().catch(() => null)
    await page.waitForLoadState('networkidle')
    await expectNothingOf(run.person, `back ${steps + 1}`)
  }
  await page.goto(`/${PLACE}/kiosk`)
  await page.reload()
  await expectNothingOf(run.person, 'reload')
  for (const address of addresses) {
    await page.goto(address)
    expect.soft(new URL(page.url()).pathname, address).not.toBe(new URL(address).pathname)
    await expectNothingOf(run.person, address)
  }
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  expect(stored).not.toContain(run.person.name)
  await beginVisit(terminal)
  await expectNothingOf(run.person, 'a new visit')
  const next = takePerson('licence-holder', PLACE)
  await showCardAndFace(terminal, next, run.service.slug)
  await page.waitForURL(/\/kiosk\/services\/replace-driving-licence/)
  await page.goto(addresses.at(-1) ?? '')
  await expectNothingOf(run.person, 'the next person at the same address')
  await endVisit(terminal)
})

test('KSK-03: a face that is not the card’s is refused three times in words, then a person is sent for', async () => {
  const person = takePerson('licence-holder', PLACE)
  const { page } = terminal
  await beginVisit(terminal)
  await sandbox.scoreFaceOf(person.number, 0.2)
  await showCardAndFace(terminal, person, 'replace-driving-licence')
  const left = (tries: number) => page.getByText(words.identify.tries.replace('{left}', String(tries)))
  for (const tries of [2, 1]) {
    await expect(left(tries)).toBeVisible()
    await sandbox.scoreFaceOf(person.number, 0.2)
    await page.getByRole('button', { name: words.identify.look }).click()
  }
  await expect(page.getByText(words.identify.enoughTitle)).toBeVisible()
  await page.goto(`/${PLACE}/kiosk/services/replace-driving-licence`)
  await expect(page.locator('button[name="subjectId"]')).toHaveCount(0)
  await endVisit(terminal)
})

test('KSK-03: the card taken off ends the visit', async () => {
  const person = takePerson('licence-holder', PLACE)
  await beginVisit(terminal)
  await showCardAndFace(terminal, person, 'replace-driving-licence')
  await terminal.page.waitForURL(/\/kiosk\/services\/replace-driving-licence/)
  await terminal.page.waitForLoadState('networkidle')
  await sandbox.lay(terminal.code, null)
  await terminal.page.waitForURL(/\/kiosk\/goodbye\?why=card-removed/)
  await expectNothingOf(person, 'card removed')
  await endVisit(terminal)
})

test('KSK-04: after a minute the machine asks; a press goes on, silence clears the screen [E12]', async () => {
  const person = takePerson('licence-holder', PLACE)
  const { page } = terminal
  await page.clock.install()
  await beginVisit(terminal)
  await showCardAndFace(terminal, person, 'replace-driving-licence')
  await page.waitForURL(/\/kiosk\/services\/replace-driving-licence/)
  // The guard counts from when its script runs.
  await page.waitForLoadState('networkidle')
  await page.clock.fastForward(61_000)
  await page.getByRole('button', { name: words.idle.stay }).click()
  await expect(page.getByText(words.idle.title)).toHaveCount(0)
  await page.clock.fastForward(61_000)
  await expect(page.getByText(words.idle.title)).toBeVisible()
  await page.clock.fastForward(21_000)
  await page.waitForURL(/\/kiosk\/goodbye/)
  await expectNothingOf(person, 'after idling')
  await page.clock.resume()
  await page.goto(`/${PLACE}/kiosk/services/replace-driving-licence`)
  await expect(page.locator('button[name="subjectId"]')).toHaveCount(0)
})
