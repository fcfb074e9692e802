import { expect, type Page } from '@playwright/test'
import { factorFor, keepState } from './sign-in'
import { accountNamed } from './world'

/** A12: gives password and, where asked, the factor once more; `again` is the page that asks. */
export const giveLoginAgain = async (page: Page, username: string, again: string, back: string): Promise<void> => {
  for (let tries = 0; tries < 5; tries++) {
    const factor = await factorFor(page, username)
    await page.goto(`${again}?back=${encodeURIComponent(back)}`)
    await page.locator('[name="current"]').fill(accountNamed(username).password)
    const code = page.locator('[name="code"]')
    if (await code.count()) await code.fill(factor)
    await page.locator('form:has([name="current"]) button[type="submit"]').click()
    await Promise.race([page.waitForURL((url) => !url.pathname.endsWith('/sign-in/again')), page.locator('form [aria-invalid="true"]').first().waitFor()])
    if (!page.url().includes('/sign-in/again')) return
  }
  expect(page.url(), 'the fresh login was refused').not.toContain('/sign-in/again')
}

/** The same with the login that tests of this worker share. */
export const loginAgain = async (page: Page, username: string, again: string, back: string): Promise<void> => {
  await giveLoginAgain(page, username, again, back)
  await keepState(page.context(), username)
}
