import type { Browser, Page } from '@playwright/test'
import { ORGANISATIONS } from '@/db/national/seed/demo-logins'
import type { PortalFunction, Service } from '@/lib/engine/define-service'
import { signedIn } from '../sign-in'
import type { Run } from './example-run'

/** Where what is filed for a thing on a list of the body begins. */
const PAGES: Readonly<Partial<Record<PortalFunction, string>>> = { 'temporary-plate': 'temporary-plates' }

const filingOf = ({ channels: { portal }, code }: Service) => {
  if (!portal) throw new Error(`${code} is not filed through the portal`)
  return portal
}

/** An operator of each body that may file it. */
export const filersOf = (service: Service, place: string): readonly string[] =>
  ORGANISATIONS.filter(({ kind }) => filingOf(service).kinds.includes(kind)).map(({ login }) => `${place}-${login}-operator`)

const formOf = (page: Page, { slug }: Service) => page.locator(`form:has(input[name="service"][value="${slug}"])`)

/** Begins for the person of the run, by the document that is shown. */
const fileFor = async (page: Page, { service, person, place }: Run): Promise<void> => {
  await page.goto(`/${place}/portal/file/${service.slug}`)
  const form = formOf(page, service)
  await form.locator('[name="name"]').fill(person.name)
  await form.locator('[name="documentKind"]').selectOption('resident-card')
  await form.locator('[name="number"]').fill(person.number)
  await form.locator('button[type="submit"]').click()
}

/** Begins for a vehicle of the person; false where it is not on the list of this body. */
const fileForVehicle = async (page: Page, { service, place }: Run, frames: readonly string[]): Promise<boolean> => {
  const path = PAGES[filingOf(service).function]
  if (!path) throw new Error(`${service.code} has no page to begin on`)
  await page.goto(`/${place}/portal/${path}`)
  await page.locator('main h1').waitFor()
  const form = page.locator('li').filter({ hasText: new RegExp(frames.map((tail) => `${tail}(?!\\w)`).join('|')) }).locator(formOf(page, service))
  if (!(await form.count())) return false
  await form.locator('button[type="submit"]').click()
  return true
}

/** The page of the body that could begin for the person, or for the vehicle of theirs that is on its list. */
export const beginFiling = async (browser: Browser, run: Run, frames: readonly string[] = []): Promise<Page> => {
  const { service, place } = run
  for (const filer of filersOf(service, place)) {
    const context = await signedIn(browser, filer, { face: 'portal', place })
    const page = await context.newPage()
    if (service.subject === 'person') await fileFor(page, run)
    if (service.subject === 'person' || (await fileForVehicle(page, run, frames))) return page
    await context.close()
  }
  throw new Error(`no body of ${place} can file ${service.code} for ${run.person.username}`)
}
