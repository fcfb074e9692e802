import { expect, test, type Browser, type Page } from '@playwright/test'
import { DEMO_KINDS } from '@/db/national/seed/demo-logins'
import type { Example } from '@/lib/engine/example'
import { messagesOf } from '@/lib/messages/messages-of'
import { catalogue, findPageItem, pageItems, registered } from '@/lib/services/registry'
import { sandbox } from '../sandbox'
import { signedIn } from '../sign-in'
import { takePerson } from '../world'
import { expectNoSidewaysScroll, expectStatus, walk, type Run } from './example-run'
import { enrolTerminal, expectDone, identify, walkKiosk } from './kiosk-run'
import { beginFiling, filerOf } from './portal-run'

const PLACE = 'has'

test.describe.configure({ mode: 'parallel' })
const NARROW = { width: 390, height: 844 }

const newestOf = (code: string) => registered.filter(({ service }) => service.code === code).at(-1)

type Pair = { readonly code: string; readonly letter: 'W' | 'M' | 'K' | 'D' | 'O'; readonly examples: readonly Example[] }

/** Each open item on each channel it is open on, with the examples that go through it. */
const open = catalogue().filter(({ state }) => state === 'open')

const pairs: readonly Pair[] = open
  .filter(({ code }) => !findPageItem(code))
  .flatMap(({ code, channels }) =>
    channels.filter((letter): letter is Pair['letter'] => ['W', 'M', 'K', 'D', 'O'].includes(letter)).map((letter) => ({
      code, letter, examples: (newestOf(code)?.examples ?? []).filter((example) => example.channels.includes(letter)),
    })),
  )

test('every open item has an example on each channel it is open on', () => {
  expect(pairs.length).toBeGreaterThan(0)
  expect(pairs.filter(({ examples }) => examples.length === 0).map(({ code, letter }) => `${code} ${letter}`)).toEqual([])
  for (const { code, channels } of open.filter((item) => !findPageItem(item.code)))
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

/** One terminal a worker: a place has few, and a goodbye clears all of one person (E12). */
let terminal: Promise<{ readonly page: Page; readonly code: string }> | undefined
const terminalOf = (browser: Browser) =>
  (terminal ??= (async () => {
    const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, permissions: ['camera'] })
    const page = await context.newPage()
    return { page, code: (await enrolTerminal(page, PLACE)).code }
  })())

/** Somebody else's turn. */
const nextVisit = async ({ page, code }: { page: Page; code: string }): Promise<void> => {
  await page.goto(`/${PLACE}/kiosk/goodbye?why=button`)
  await page.getByText(messagesOf('zh-Hans').kiosk.goodbye.lead).waitFor()
  await sandbox.lay(code, null)
  await page.goto(`/${PLACE}/kiosk`)
}

for (const { code, letter, examples } of pairs)
  for (const example of examples) {
    const number = ++serial
    const { service } = newestOf(code) ?? {}
    test(`${code} ${letter}: ${example.name}`, async ({ browser }) => {
      if (!service) throw new Error(`${code} is open without a definition`)
      const person = takePerson(example.person, PLACE)
      const run: Run = { service, example, person, serial: number, place: PLACE }
      if (letter === 'K') {
        const kiosk = await terminalOf(browser)
        await nextVisit(kiosk)
        await identify(kiosk.page, kiosk.code, { ...run, slug: service.slug })
        expect(await walkKiosk(kiosk.page, run)).toEqual(example.path)
        return expectDone(kiosk.page, run)
      }
      if (letter === 'O') {
        const context = await signedIn(browser, filerOf(service, PLACE), { face: 'portal' })
        const page = await context.newPage()
        await beginFiling(page, run)
        expect(await walk(page, run)).toEqual(example.path)
        await expectStatus(page, run)
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

for (const { code, slug, pages, messages } of pageItems) {
  const { web } = pages
  for (const letter of web ? (['W', 'M'] as const) : [])
    test(`${code} ${letter}: from the catalogue to the answer`, async ({ browser }) => {
      const page = await (await signedIn(browser, takePerson('licence-holder', PLACE).username)).newPage()
      if (letter === 'M') await page.setViewportSize(NARROW)
      await page.goto(`/${PLACE}/services?category=${code.charAt(0)}`)
      await page.locator(`main a[href="/${PLACE}/services/${slug}"]`).first().click()
      await page.getByRole('link', { name: messages['zh-Hans'].open }).click()
      await page.waitForURL(new RegExp(`/${PLACE}/${web}$`))
      await expect(page.locator('main h1')).toBeVisible()
      await expectNoSidewaysScroll(page)
      await page.context().close()
    })

  if (pages.kiosk) test(`${code} K: from the choice to the answer`, async ({ browser }) => {
    const person = takePerson('licence-holder', PLACE)
    const kiosk = await terminalOf(browser)
    const { page } = kiosk
    await nextVisit(kiosk)
    await identify(page, kiosk.code, { slug, person, place: PLACE }, new RegExp(`/kiosk/${pages.kiosk}$`))
    await expect(page.locator('h1')).toBeVisible()
    await page.getByRole('link', { name: messagesOf('zh-Hans').kiosk.services.title }).click()
    const choice = page.locator(`a[href="/${PLACE}/kiosk/services/${slug}"]`)
    for (let turns = 0; turns < 20 && !(await choice.count()); turns++) await page.locator('a[href*="/kiosk/services?page="]').click()
    await choice.click()
    await page.waitForURL(new RegExp(`/kiosk/${pages.kiosk}$`))
  })
}
