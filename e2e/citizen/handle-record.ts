import { expect, type Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { sandbox } from '../sandbox'
import { submitOf } from '../sign-in'
import type { ExamplePerson } from '../world'

const PLACE = 'has'
const words = messagesOf('zh-Hans').violations

/** The number of a decision of Huai'an. */
export const DECISION = /^320800\d{9}$/

/** The code of a handling, asked for on the page. */
const askedCode = async (page: Page, { phone }: ExamplePerson): Promise<string> => {
  const listener = await sandbox.listen(phone)
  await page.getByRole('button', { name: words.handle.askCode }).click()
  await page.waitForURL(/code=sent/)
  return listener.nextCode()
}

const lookNowhere = async (): Promise<void> => undefined

/** From the list to the decision and its paper, by whoever drove. */
export const handleRecord = async (page: Page, person: ExamplePerson, look: (page: Page) => Promise<void> = lookNowhere): Promise<void> => {
  await page.goto(`/${PLACE}/violations?state=open`)
  await page.locator('main a[href*="/violations/vio_"]').first().click()
  await page.waitForURL(/\/violations\/vio_\w+$/)
  await look(page)
  await page.getByRole('link', { name: words.record.accept, exact: true }).click()
  await page.waitForURL(/\/violations\/handle\?/)
  await look(page)
  const code = await askedCode(page, person)
  await look(page)
  await page.locator('[name="code"]').fill(code)
  await submitOf(page, 'code').click()
  await expect(page.locator('#field-drove')).toHaveAttribute('aria-invalid', 'true')
  await page.locator('[name="drove"]').check()
  await page.locator('[name="code"]').fill(code)
  await submitOf(page, 'code').click()
  await page.waitForURL(/\/violations\/decided\/vbt_/)
  await expect(page.locator('[data-decision]')).toHaveAttribute('data-decision', DECISION)
  await look(page)
  const paper = await page.request.get((await page.locator('[data-decision] a').getAttribute('href')) ?? '')
  expect([paper.status(), (await paper.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  await page.goto(`/${PLACE}/violations?state=settled`)
  await expect(page.locator('main')).toContainText(words.state.decided)
}
