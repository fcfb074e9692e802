import { expect, type Browser, type Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { civilDate, DAY, machineNow } from '@/lib/kernel/clock'
import { sandbox } from '../sandbox'
import { takeTerminal } from '../world'
import { answerOf, phoneFor, wishOfRun, type Run } from './example-run'

const words = messagesOf('zh-Hans').kiosk

const press = (page: Page) => page.keyboard.press('Enter')

/** A browser that is a terminal. */
export type Kiosk = { readonly page: Page; readonly code: string; readonly place: string }

/** Enrols this browser as a terminal of the place with a one-time code of the office (KSK-06). */
const enrolTerminal = async (page: Page, place: string): Promise<{ code: string }> => {
  const terminal = takeTerminal(place)
  await page.goto(`/${place}/kiosk/enrol`)
  await page.locator('[name="code"]').fill(terminal.enrolmentCode)
  await press(page)
  await page.waitForURL(new RegExp(`/${place}/kiosk$`))
  return terminal
}

/** A place has few terminals, and a goodbye clears all of one person (E12): one a worker. */
export const openKiosk = async (browser: Browser, place: string): Promise<Kiosk> => {
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, permissions: ['camera'] })
  const page = await context.newPage()
  return { page, place, code: (await enrolTerminal(page, place)).code }
}

/** Somebody else's turn. */
export const nextVisit = async ({ page, code, place }: Kiosk): Promise<void> => {
  await page.goto(`/${place}/kiosk/goodbye?why=button`)
  await page.getByText(words.goodbye.lead).waitFor()
  await sandbox.lay(code, null)
  await page.goto(`/${place}/kiosk`)
}

/** Who came for what. */
type Visit = Pick<Run, 'person'> & { readonly slug: string }

/** Begins a visit, lays the card and looks into the camera (KSK-03). */
export const identify = async ({ page, code, place }: Kiosk, { slug, person }: Visit, goal = new RegExp(`/kiosk/services/${slug}`)): Promise<void> => {
  await page.locator('#begin').click()
  await page.waitForURL(/\/kiosk\/services/)
  await page.goto(`/${place}/kiosk/identify?next=${slug}`)
  await sandbox.lay(code, person.number)
  await page.getByRole('button', { name: words.identify.look }).click()
  await page.waitForURL(goal)
}

const stepAt = (page: Page): string => /\/applications\/[^/]+\/([^/]+)$/.exec(new URL(page.url()).pathname)?.[1] ?? ''

const chooseNumber = async (page: Page, run: Run): Promise<void> => {
  const here = page.url().split('?')[0]
  await page.waitForTimeout(1_100)
  await page.goto(`${here}?way=compose`)
  // Key by key: the prefix stands before the field, and keys that lead nowhere are off (PLT-06).
  for (const sign of [...wishOfRun(run)].slice(2)) await page.getByRole('button', { name: sign, exact: true }).click()
  await page.locator('[name="number"]').press('Enter')
  await page.waitForURL(/\/confirm/)
}

/** The camera fills the form that a telephone posts; the picture is looked at before it is kept. */
const takePicture = async (page: Page, field: string): Promise<void> => {
  await page.getByRole('button', { name: messagesOf('zh-Hans').kiosk.photo.take }).click()
  await page.locator(`input[name="${field}"]`).waitFor({ state: 'attached' })
  await page.getByRole('button', { name: messagesOf('zh-Hans').kiosk.photo.keep }).click()
}

type Listener = Awaited<ReturnType<typeof sandbox.listen>>

/** Every phone a code of this run may go to is listened to from the start. */
const listenersOf = async (run: Run): Promise<Map<string, Listener>> => {
  const phones = new Set(['', ...Object.keys(run.service.fields)].map((field) => phoneFor(run, field)))
  return new Map(await Promise.all([...phones].map(async (phone) => [phone, await sandbox.listen(phone)] as const)))
}

const listenerOf = (run: Run, field: string, listeners: Map<string, Listener>): Listener => {
  const found = listeners.get(phoneFor(run, field))
  if (!found) throw new Error(`nobody listens for the code of ${field}`)
  return found
}

const answerStep = async (page: Page, run: Run, step: string, listeners: Map<string, Listener>): Promise<void> => {
  const field = run.service.steps.find(({ id }) => id === step)?.fields[0]
  if (!field) throw new Error(`the kiosk asks for ${step}, which is no step`)
  const answer = answerOf(run, step, field)
  if (typeof answer === 'string') {
    const choice = page.locator(`button[name="${field}"][value="${answer}"]`)
    if (await choice.count()) return choice.click()
    await page.locator(`[name="${field}"]`).fill(answer)
    return press(page)
  }
  switch (answer.kind) {
    case 'first-office': return page.locator(`button[name="${field}"]`).first().click()
    case 'days-ago':
      await page.goto(`${page.url().split('?')[0]}?way=typed`)
      await page.locator(`[name="${field}"]`).fill(civilDate(machineNow() - answer.days * DAY).replaceAll('-', ''))
      return press(page)
    case 'code-received':
      if (!(await page.locator(`input[type="text"][name="${field}"]`).count())) {
        await page.locator(`form:has(input[name="field"][value="${field}"]) button[type="submit"]`).last().click()
        await page.waitForURL(/until=/)
      }
      await page.locator(`input[name="${field}"]`).fill(await listenerOf(run, field, listeners).nextCode())
      return press(page)
    case 'picture': return takePicture(page, field)
    case 'picked-number': throw new Error('a number is picked on its own screen')
  }
}

const lookNowhere = async (): Promise<void> => undefined

/** One question a screen until the last one says that it is done; `look` sees each screen first. */
export const walkKiosk = async (page: Page, run: Run, look: (page: Page) => Promise<void> = lookNowhere): Promise<string[]> => {
  const seen: string[] = []
  const listeners = await listenersOf(run)
  await page.locator('button[name="subjectId"]').first().click()
  for (let screens = 0; screens < 20; screens++) {
    await page.waitForURL(/\/kiosk\/applications\/[^/]+\/[^/]+/)
    const step = stepAt(page)
    const before = new URL(page.url()).pathname
    await look(page)
    if (step === 'done') return seen
    if (step === 'check') {
      const declaration = page.locator('input[name="declaration"][type="checkbox"]')
      if (await declaration.count()) await declaration.check()
      await page.locator('main button[type="submit"]').last().click()
    } else if (step === 'number') {
      seen.push(step)
      await chooseNumber(page, run)
      continue
    } else {
      seen.push(step)
      await answerStep(page, run, step, listeners)
    }
    await page.waitForURL((url) => url.pathname !== before)
  }
  throw new Error('the visit does not end')
}

export const expectDone = (page: Page, { example }: Run): Promise<void> => {
  if (example.outcome === null) throw new Error('a refused example has no status')
  return expect(page.locator('body')).toContainText(messagesOf('zh-Hans').citizen.status[example.outcome])
}
