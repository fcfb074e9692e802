import { expect, test, type Browser, type Page } from '@playwright/test'
import { DEMO_KINDS } from '@/db/national/seed/demo-logins'
import type { Example, ExampleChannel, RegisterRow } from '@/lib/engine/example'
import type { PageItem } from '@/lib/engine/page-item'
import { messagesOf } from '@/lib/messages/messages-of'
import { catalogue, findPageItem, pageItems, registered } from '@/lib/services/registry'
import { takePerson, type ExamplePerson } from '../world'
import { carryOn, payOnWeb } from './carry-on'
import { apply, expectRefused, lookOn, openOwn } from './channels'
import { courseOf } from './course'
import { expectNoSidewaysScroll, type Run } from './example-run'
import { fleetOf, fleetToTheEnd } from './fleet-run'
import { identify, nextVisit, openKiosk, type Kiosk } from './kiosk-run'
import { openOffice, type Office } from './office'
import { expectRegister, readBefore } from './own-page'
import { payAtTerminal } from './pay-at-terminal'

const PLACE = 'has'
const NARROW = { width: 390, height: 844 }
const WIDE = { width: 1280, height: 720 }

test.describe.configure({ mode: 'parallel' })
test.setTimeout(120_000)

const newestOf = (code: string) => registered.filter(({ service }) => service.code === code).at(-1)

type Pair = { readonly code: string; readonly letter: ExampleChannel; readonly examples: readonly Example[] }

/** Each open item on each channel it is open on, with the examples that go through it. */
const open = catalogue().filter(({ state }) => state === 'open')

const pairs: readonly Pair[] = open
  .filter(({ code }) => !findPageItem(code))
  .flatMap(({ code, channels }) =>
    channels.filter((letter): letter is ExampleChannel => ['W', 'M', 'K', 'D', 'O'].includes(letter)).map((letter) => ({
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
  expect([...asked].filter((kind) => kind !== 'fleet' && !DEMO_KINDS.includes(kind))).toEqual([])
})

/** The office and the terminal of this worker. */
let office: Office
test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000)
  office = await openOffice(browser, PLACE)
})
let opened: Promise<Kiosk> | undefined
const kioskOf = (browser: Browser) => () => (opened ??= openKiosk(browser, PLACE))

/** From the first click to the changed register; gives the person's own page. */
const runToTheEnd = async (browser: Browser, run: Run, letter: ExampleChannel): Promise<Page> => {
  const page = await openOwn(browser, run, letter)
  const kiosk = kioskOf(browser)
  const before = await readBefore(page, run)
  const id = await apply[letter]({ browser, run, office, kiosk, own: page })
  const way = { browser, office, run, id, page, base: `/${PLACE}/applications/${id}`, pay: letter === 'K' ? payAtTerminal(kiosk) : payOnWeb }
  await carryOn(way, courseOf(run, letter === 'D' ? 'clerk' : 'applicant'), lookOn(letter))
  await expectRegister(way, before, lookOn(letter))
  return page
}

const personOf = ({ person }: Example): ExamplePerson => (person === 'fleet' ? fleetOf(PLACE) : takePerson(person, PLACE))

let serial = 0

for (const { code, letter, examples } of pairs)
  for (const example of examples) {
    const number = ++serial
    const { service } = newestOf(code) ?? {}
    test(`${code} ${letter}: ${example.name}`, async ({ browser }) => {
      if (!service) throw new Error(`${code} is open without a definition`)
      const run: Run = { service, example, person: personOf(example), serial: number, place: PLACE }
      if (example.person === 'fleet') return (await fleetToTheEnd(browser, office, run)).context().close()
      if (example.refusal) await expectRefused(await openOwn(browser, run, letter), run)
      else await (await runToTheEnd(browser, run, letter)).context().close()
    })
  }

type Filling = { readonly run: Omit<Run, 'person' | 'serial'>; readonly row: RegisterRow }

/** The first example that leaves something on a page that is not applied for itself; none for a page that is never empty. */
const fillingOf = (page: string | undefined): Filling | null => {
  for (const { service, examples } of registered)
    for (const example of examples)
      for (const row of example.register ?? []) if (row.page === page) return { run: { service, example, place: PLACE }, row }
  return null
}

const expectSaid = async (page: Page, filling: Filling | null): Promise<void> => {
  await expect(page.locator('h1')).toBeVisible()
  const says = filling?.row.says
  if (typeof says === 'string') await expect(page.locator('body')).toContainText(says)
}

const askOnWeb = async (page: Page, { code, slug, pages, messages }: PageItem): Promise<void> => {
  await page.goto(`/${PLACE}/services?category=${code.charAt(0)}`)
  await page.locator(`main a[href="/${PLACE}/services/${slug}"]`).first().click()
  await page.getByRole('link', { name: messages['zh-Hans'].open }).click()
  await page.waitForURL(new RegExp(`/${PLACE}/${pages.web}$`))
  await expectNoSidewaysScroll(page)
}

const askAtTerminal = async (kiosk: Kiosk, person: ExamplePerson, { slug, pages }: PageItem): Promise<void> => {
  const { page } = kiosk
  await nextVisit(kiosk)
  await identify(kiosk, { slug, person }, new RegExp(`/kiosk/${pages.kiosk}$`))
  await page.getByRole('link', { name: messagesOf('zh-Hans').kiosk.services.title }).click()
  const choice = page.locator(`a[href="/${PLACE}/kiosk/services/${slug}"]`)
  for (let turns = 0; turns < 20 && !(await choice.count()); turns++) await page.locator('a[href*="/kiosk/services?page="]').click()
  await choice.click()
  await page.waitForURL(new RegExp(`/kiosk/${pages.kiosk}$`))
}

/** Whoever asks has something there, where an item leads to it. */
const askerOf = async (browser: Browser, filling: Filling | null, nth: number): Promise<{ readonly page: Page; readonly person: ExamplePerson }> => {
  const person = filling ? personOf(filling.run.example) : takePerson('licence-holder', PLACE)
  const [letter] = filling?.run.example.channels ?? []
  if (filling && letter) return { person, page: await runToTheEnd(browser, { ...filling.run, person, serial: nth }, letter) }
  return { person, page: await openOwn(browser, { person, place: PLACE }, 'W') }
}

for (const item of pageItems) {
  const nth = ++serial
  const filling = fillingOf(item.pages.web)
  test(`${item.code} ${Object.keys(item.pages).join(', ')}: from the catalogue, and from the choice at the terminal, to the answer`, async ({ browser }) => {
    const { page, person } = await askerOf(browser, filling, nth)
    for (const size of item.pages.web ? [WIDE, NARROW] : []) {
      await page.setViewportSize(size)
      await askOnWeb(page, item)
      await expectSaid(page, filling)
    }
    if (item.pages.kiosk) {
      const kiosk = await kioskOf(browser)()
      await askAtTerminal(kiosk, person, item)
      await expectSaid(kiosk.page, filling)
    }
    await page.context().close()
  })
}
