import { expect, test, type Browser, type Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { loginAgain } from '../fresh-login'
import { signedIn } from '../sign-in'
import { accountNamed, type ExamplePerson } from '../world'
import { carryOn, payOnWeb } from './carry-on'
import { courseOf } from './course'
import { expectNoSidewaysScroll, expectStatus, walk, type Run } from './example-run'
import type { Office } from './office'
import { expectRegister, readBefore, type Before, type Pages } from './own-page'

const { fleetVehicle } = messagesOf('zh-Hans').portal

const OPERATOR = 'transport-operator'

/** Who acts for a body that owns vehicles; its phone hears what an owner hears. */
export const fleetOf = (place: string): ExamplePerson => {
  const username = `${place}-${OPERATOR}`
  const { password, phone } = accountNamed(username)
  return { kind: 'vehicle-owner', place, username, password, phone, name: '', number: '', certificate: '' }
}

const startOf = (page: Page, { service }: Run) => page.locator(`form:has(input[name="service"][value="${service.slug}"]) button[type="submit"]`).first()

/** A vehicle nobody applied with yet, for which it can be begun; each worker comes from another end. Gives the path without the place. */
const openVehicle = async (page: Page, run: Run): Promise<string> => {
  const root = `/${run.place}/portal/fleet`
  await page.goto(root)
  const links = await page.locator(`tbody a[href^="${root}/"]`).evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  for (const link of test.info().parallelIndex % 2 === 0 ? links : links.toReversed()) {
    await page.goto(link)
    const isFresh = (await page.getByText(fleetVehicle.noneFiled).count()) > 0
    if (isFresh && (await startOf(page, run).count())) return link.replace(`/${run.place}/`, '')
  }
  throw new Error(`nothing of the fleet is left for ${run.service.code}`)
}

/** A12: gives the password again where the last page asks for it, and no sooner: a code of the second factor counts once. */
const freshen = ({ person, place }: Run) => async (page: Page): Promise<void> => {
  if (await page.locator('main a[href*="/sign-in/again"]').count()) await loginAgain(page, person.username, `/${place}/portal/sign-in/again`, new URL(page.url()).pathname)
}

/** For the first vehicle of the body that it can be done for, to the end of its own part; gives the page it stands on. */
export const runOfFleet = async (browser: Browser, run: Run, pagesBefore: (page: Page, pages: Pages) => Promise<void> = async () => undefined): Promise<{ readonly page: Page; readonly pages: Pages }> => {
  const { example, person, place } = run
  const page = await (await signedIn(browser, person.username, { face: 'portal', place })).newPage()
  const pages: Pages = { fleet: 'portal/fleet', 'fleet-vehicle': await openVehicle(page, run) }
  await pagesBefore(page, pages)
  await page.goto(`/${place}/${pages['fleet-vehicle']}`)
  await startOf(page, run).click()
  expect(await walk(page, run, freshen(run))).toEqual(example.path)
  await expectStatus(page, run)
  return { page, pages }
}

/** From the first click of a body to the changed register, as its portal shows it. */
export const fleetToTheEnd = async (browser: Browser, office: Office, run: Run): Promise<Page> => {
  const before: Before[] = []
  const { page, pages } = await runOfFleet(browser, run, async (own, places) => void before.push(await readBefore(own, run, places)))
  const base = new URL(page.url()).pathname
  const way = { browser, office, run, id: base.split('/').at(-1) ?? '', page, pages, base, pay: payOnWeb }
  await carryOn(way, courseOf(run, 'applicant'), expectNoSidewaysScroll)
  for (const each of before) await expectRegister(way, each, expectNoSidewaysScroll)
  return page
}
