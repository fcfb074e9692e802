import { expect, type Browser, type Page } from '@playwright/test'
import { signedIn } from '../sign-in'
import { accountNamed, type ExamplePerson } from '../world'
import { expectStatus, walk, type Run } from './example-run'

const OPERATOR = 'transport-operator'

/** Who acts for a body that owns vehicles; its phone hears what an owner hears. */
export const fleetOf = (place: string): ExamplePerson => {
  const username = `${place}-${OPERATOR}`
  const { password, phone } = accountNamed(username)
  return { kind: 'vehicle-owner', place, username, password, phone, name: '', number: '', certificate: '' }
}

/** For the first vehicle of the body that it can be done for, to the end of its own part; gives the page it stands on. */
export const runOfFleet = async (browser: Browser, run: Run): Promise<Page> => {
  const { service, example, person, place } = run
  const page = await (await signedIn(browser, person.username, { face: 'portal', place })).newPage()
  await page.goto(`/${place}/portal/fleet`)
  await page.locator(`form:has(input[name="service"][value="${service.slug}"]) button[type="submit"]`).first().click()
  expect(await walk(page, run)).toEqual(example.path)
  await expectStatus(page, run)
  const booking = page.url()
  for (const { page: own, says } of example.register ?? []) {
    await page.goto(`/${place}/portal/${own}`)
    if (typeof says === 'string') await expect(page.locator('main')).toContainText(says)
  }
  await page.goto(booking)
  return page
}
