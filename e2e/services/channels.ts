import { expect, type Browser, type Page } from '@playwright/test'
import type { ExampleChannel } from '@/lib/engine/example'
import { signedIn } from '../sign-in'
import { expectNoSidewaysScroll, expectStatus, walk, type Run } from './example-run'
import { expectDone, identify, nextVisit, walkKiosk, type Kiosk } from './kiosk-run'
import type { Office } from './office'
import { ownFrames } from './own-page'
import { beginFiling } from './portal-run'

export type Stage = { readonly browser: Browser; readonly run: Run; readonly office: Office; readonly kiosk: () => Promise<Kiosk>; /** Signed in as the person of the run. */ readonly own: Page }

const NARROW = { width: 390, height: 844 }

/** The id stands in the address of every face. */
const applicationOn = (page: Page): string => {
  const id = /\/applications\/([^/?]+)/.exec(page.url())?.[1]
  if (!id) throw new Error(`${page.url()} shows no application`)
  return id
}

const walkToStatus = async (page: Page, run: Run): Promise<string> => {
  expect(await walk(page, run)).toEqual(run.example.path)
  await expectStatus(page, run)
  return applicationOn(page)
}

const startOf = (page: Page, { service }: Run) =>
  page.locator(`form:has(input[name="service"][value="${service.slug}"]):has(input[name="subjectId"]) button[type="submit"]`)

export const expectRefused = async (own: Page, run: Run): Promise<void> => {
  await own.goto(`/${run.place}/services/${run.service.slug}`)
  await expect(own.locator('main')).toBeVisible()
  await expect(startOf(own, run)).toHaveCount(0)
}

const onWeb = async ({ own, run }: Stage): Promise<string> => {
  await own.goto(`/${run.place}/services/${run.service.slug}`)
  await startOf(own, run).first().click()
  return walkToStatus(own, run)
}

const atTerminal = async ({ run, ...stage }: Stage): Promise<string> => {
  const kiosk = await stage.kiosk()
  await nextVisit(kiosk)
  await identify(kiosk, { person: run.person, slug: run.service.slug })
  expect(await walkKiosk(kiosk.page, run)).toEqual(run.example.path)
  await expectDone(kiosk.page, run)
  return applicationOn(kiosk.page)
}

const atWindow = async ({ office: { clerk }, run: { person, place, service, ...run } }: Stage): Promise<string> => {
  const { page } = clerk
  await clerk.beFresh()
  await page.goto(`/${place}/office/people`)
  await page.locator('[name="number"]').fill(person.number)
  await page.locator('form:has([name="number"]) button[type="submit"]').click()
  await page.locator(`form:has(input[name="service"][value="${service.slug}"]) button[type="submit"]`).first().click()
  return walkToStatus(page, { person, place, service, ...run })
}

const byBody = async ({ browser, run, own }: Stage): Promise<string> => {
  const page = await beginFiling(browser, run, run.service.subject === 'person' ? [] : await ownFrames(own, run.place))
  const id = await walkToStatus(page, run)
  await page.context().close()
  return id
}

/** The applicant's part on each channel, from the first click; gives the application's id. */
export const apply: Readonly<Record<ExampleChannel, (stage: Stage) => Promise<string>>> = { W: onWeb, M: onWeb, K: atTerminal, D: atWindow, O: byBody }

/** The person's own pages, on a phone where the run is on one. */
export const openOwn = async (browser: Browser, { person, place }: Pick<Run, 'person' | 'place'>, letter: ExampleChannel): Promise<Page> => {
  const page = await (await signedIn(browser, person.username, { place })).newPage()
  if (letter === 'M') await page.setViewportSize(NARROW)
  return page
}

/** What is looked at on every page of one's own. */
export const lookOn = (letter: ExampleChannel) => (page: Page): Promise<void> => (letter === 'M' ? expectNoSidewaysScroll(page) : Promise.resolve())
