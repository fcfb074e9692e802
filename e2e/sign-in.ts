import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { sandbox } from './sandbox'
import { accountNamed } from './world'

export type Face = 'citizen' | 'portal' | 'office'

const FOLDER: Readonly<Record<Face, string>> = { citizen: '', portal: '/portal', office: '/office' }

export const submitOf = (page: Page, field: string) => page.locator(`form:has([name="${field}"]) button[type="submit"]`).first()

const giveFactor = async (page: Page, username: string): Promise<void> => {
  for (let tries = 0; page.url().includes('/sign-in/factor'); tries++) {
    if (tries === 3) throw new Error(`the second factor of ${username} was refused`)
    // A code counts once: whoever signed in within the same half minute waits for the next one.
    if (tries > 0) await page.waitForTimeout(31_000)
    await page.locator('[name="code"]').fill(await sandbox.factorOf(username))
    await submitOf(page, 'code').click()
    await page.waitForLoadState('networkidle')
  }
}

/** Signs in by the page of the face, as people do. */
export const signIn = async (page: Page, username: string, { face = 'citizen', place = 'has' }: { face?: Face; place?: string } = {}): Promise<void> => {
  const { password } = accountNamed(username)
  await page.goto(`/${place}${FOLDER[face]}/sign-in`)
  await page.locator('[name="name"]').fill(username)
  await page.locator('[name="password"]').fill(password)
  await submitOf(page, 'password').click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
  await giveFactor(page, username)
}

const stateFile = (username: string): string => join(process.env.TEST_DATA_DIR ?? '', 'states', `${username}.json`)

/** A context that is signed in; the first of an account signs in by the page, the others share what it got. */
export const signedIn = async (browser: Browser, username: string, options: { face?: Face; place?: string } = {}): Promise<BrowserContext> => {
  const file = stateFile(username)
  if (existsSync(file)) return browser.newContext({ storageState: file })
  const context = await browser.newContext()
  const page = await context.newPage()
  await signIn(page, username, options)
  mkdirSync(join(process.env.TEST_DATA_DIR ?? '', 'states'), { recursive: true })
  await context.storageState({ path: file })
  await page.close()
  return context
}
