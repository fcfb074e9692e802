import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { exampleRun } from '../services/example-named'
import { walk } from '../services/example-run'
import { signIn, submitOf } from '../sign-in'
import type { ExamplePerson } from '../world'

export type Approved = { readonly page: Page; readonly person: ExamplePerson; readonly id: string; readonly number: string; readonly base: string }

/** A reviewer with a session of their own: other tests' fresh logins do not end it. */
export const reviewerOf = async (browser: Browser, place: string): Promise<Page> => {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, `${place}-reviewer`, { face: 'office', place })
  return page
}

/** Applied for by a person of the example and approved by the office: it waits to be paid. */
export const approved = async (browser: Browser, reviewer: Page, place: string, options: BrowserContextOptions = {}): Promise<Approved> => {
  const run = exampleRun('B12', 0, place)
  const page = await (await browser.newContext(options)).newPage()
  await signIn(page, run.person.username, { place })
  await page.goto(`/${place}/services/${run.service.slug}`)
  await submitOf(page, 'subjectId').click()
  await walk(page, run)
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const number = /\d{2}-\d{4}-\d{6}/.exec(await page.locator('main').innerText())?.[0] ?? ''
  await reviewer.goto(`/${place}/office/applications/${id}/decide/approve`)
  await reviewer.locator('button[name="confirmed"]').click()
  await reviewer.waitForURL(/done=moved/)
  return { page, person: run.person, id, number, base: `/${place}/applications/${id}` }
}
