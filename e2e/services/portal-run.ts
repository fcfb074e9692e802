import type { Page } from '@playwright/test'
import { ORGANISATIONS } from '@/db/national/seed/demo-logins'
import type { PortalFunction, Service } from '@/lib/engine/define-service'
import type { Run } from './example-run'

/** Where what is filed for a thing on a list of the body begins. */
const PAGES: Readonly<Partial<Record<PortalFunction, string>>> = { 'temporary-plate': 'temporary-plates' }

const filingOf = ({ channels: { portal }, code }: Service) => {
  if (!portal) throw new Error(`${code} is not filed through the portal`)
  return portal
}

/** The operator of a body that may file it. */
export const filerOf = (service: Service, place: string): string => {
  const body = ORGANISATIONS.find(({ kind }) => filingOf(service).kinds.includes(kind))
  if (!body) throw new Error(`the demo has no body that files ${service.code}`)
  return `${place}-${body.login}-operator`
}

/** Begins for the person of the run: by the document that is shown, or by the thing the body has a list of. */
export const beginFiling = async (page: Page, { service, person, place }: Run): Promise<void> => {
  const path = service.subject === 'person' ? `file/${service.slug}` : PAGES[filingOf(service).function]
  if (!path) throw new Error(`${service.code} has no page to begin on`)
  await page.goto(`/${place}/portal/${path}`)
  const form = page.locator(`form:has(input[name="service"][value="${service.slug}"])`).first()
  if (await form.locator('[name="number"]').count()) {
    await form.locator('[name="name"]').fill(person.name)
    await form.locator('[name="documentKind"]').selectOption('resident-card')
    await form.locator('[name="number"]').fill(person.number)
  }
  await form.locator('button[type="submit"]').click()
}
