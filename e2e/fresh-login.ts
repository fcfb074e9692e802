import { expect, type Page } from '@playwright/test'
import { sandbox } from './sandbox'
import { keepState } from './sign-in'
import { accountNamed } from './world'

/** A12: gives password and, where asked, the factor once more; `again` is the page that asks. */
export const loginAgain = async (page: Page, username: string, again: string, back: string): Promise<void> => {
  for (let tries = 0; tries < 3; tries++) {
    await page.goto(`${again}?back=${encodeURIComponent(back)}`)
    await page.locator('[name="current"]').fill(accountNamed(username).password)
    const code = page.locator('[name="code"]')
    if (await code.count()) await code.fill(await sandbox.factorOf(username))
    await page.locator('form:has([name="current"]) button[type="submit"]').click()
    await Promise.race([page.waitForURL((url) => !url.pathname.endsWith('/sign-in/again')), page.locator('form [aria-invalid="true"]').first().waitFor()])
    if (!page.url().includes('/sign-in/again')) return keepState(page.context(), username)
    // A code counts once; the next stands within half a minute.
    await page.waitForTimeout(31_000)
  }
  expect(page.url(), 'the fresh login was refused').not.toContain('/sign-in/again')
}
