import { expect, test, type Page } from '@playwright/test'
import { DEMO_KINDS } from '@/db/national/seed/demo-logins'
import type { Example } from '@/lib/engine/example'
import { catalogue, registered } from '@/lib/services/registry'
import { signedIn } from '../sign-in'
import { takePerson } from '../world'
import { expectNoSidewaysScroll, expectStatus, walk, type Run } from './example-run'
import { enrolTerminal, expectDone, identify, walkKiosk } from './kiosk-run'

const PLACE = 'has'

test.describe.configure({ mode: 'parallel' })
const NARROW = { width: 390, height: 844 }

const newestOf = (code: string) => registered.filter(({ service }) => service.code === code).at(-1)

type Pair = { readonly code: string; readonly letter: 'W' | 'M' | 'K' | 'D'; readonly examples: readonly Example[] }

/** Each open item on each channel it is open on, with the examples that go through it. */
const pairs: readonly Pair[] = catalogue()
  .filter(({ state }) => state === 'open')
  .flatMap(({ code, channels }) =>
    channels.filter((letter): letter is Pair['letter'] => ['W', 'M', 'K', 'D'].includes(letter)).map((letter) => ({
      code, letter, examples: (newestOf(code)?.examples ?? []).filter((example) => example.channels.includes(letter)),
    })),
  )

test('every open item has an example on each channel it is open on', () => {
  expect(pairs.length).toBeGreaterThan(0)
  expect(pairs.filter(({ examples }) => examples.length === 0).map(({ code, letter }) => `${code} ${letter}`)).toEqual([])
  for (const { code, channels } of catalogue().filter(({ state }) => state === 'open'))
    expect(channels.filter((letter) => !pairs.some((pair) => pair.code === code && pair.letter === letter)), `${code}: a channel nobody drives`).toEqual([])
})

test('the demo makes every kind of person the examples name', () => {
  const asked = new Set(pairs.flatMap(({ examples }) => examples.map(({ person }) => person)))
  expect([...asked].filter((kind) => !DEMO_KINDS.includes(kind))).toEqual([])
})

const runOnWeb = async (page: Page, run: Run): Promise<void> => {
  await page.goto(`/${PLACE}/services/${run.service.slug}`)
  const start = page.locator(`form:has(input[name="service"][value="${run.service.slug}"]):has(input[name="subjectId"]) button[type="submit"]`)
  if (run.example.refusal) {
    await expect(page.locator('main')).toBeVisible()
    await expect(start).toHaveCount(0)
    return
  }
  await start.first().click()
  expect(await walk(page, run)).toEqual(run.example.path)
  await expectStatus(page, run)
}

let serial = 0

for (const { code, letter, examples } of pairs)
  for (const example of examples) {
    const number = ++serial
    const { service } = newestOf(code) ?? {}
    test(`${code} ${letter}: ${example.name}`, async ({ browser }) => {
      if (!service) throw new Error(`${code} is open without a definition`)
      const person = takePerson(example.person, PLACE)
      const run: Run = { service, example, person, serial: number, place: PLACE }
      if (letter === 'K') {
        const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, permissions: ['camera'] })
        const page = await context.newPage()
        const terminal = await enrolTerminal(page, PLACE)
        await identify(page, terminal.code, run)
        expect(await walkKiosk(page, run)).toEqual(example.path)
        await expectDone(page, run)
        return context.close()
      }
      const context = await signedIn(browser, letter === 'D' ? `${PLACE}-clerk` : person.username, letter === 'D' ? { face: 'office' } : {})
      const page = await context.newPage()
      if (letter === 'M') await page.setViewportSize(NARROW)
      if (letter === 'D') {
        await page.goto(`/${PLACE}/office/people`)
        await page.locator('[name="number"]').fill(person.number)
        await page.locator('form:has([name="number"]) button[type="submit"]').click()
        await page.locator(`form:has(input[name="service"][value="${service.slug}"]) button[type="submit"]`).first().click()
        expect(await walk(page, run)).toEqual(example.path)
        await expectStatus(page, run)
      } else await runOnWeb(page, run)
      if (letter === 'M') await expectNoSidewaysScroll(page)
      await context.close()
    })
  }
