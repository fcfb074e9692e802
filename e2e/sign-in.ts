import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { machineNow } from '@/lib/kernel/clock'
import { oneAtATime } from './one-at-a-time'
import { sandbox } from './sandbox'
import { accountNamed } from './world'

export type Face = 'citizen' | 'portal' | 'office'

const FOLDER: Readonly<Record<Face, string>> = { citizen: '', portal: '/portal', office: '/office' }

export const submitOf = (page: Page, field: string) => page.locator(`form:has([name="${field}"]) button[type="submit"]`).first()

const isAtFactor = (page: Page): boolean => page.url().includes('/sign-in/factor')

const A_STEP = 30_000

const stepNow = (): number => Math.floor(machineNow() / A_STEP)

const usedFile = (username: string): string => join(process.env.TEST_DATA_DIR ?? '', 'taken', `factor-${username}.used`)

const lastUsed = (username: string): number => (existsSync(usedFile(username)) ? Number(readFileSync(usedFile(username), 'utf8')) : 0)

/**
 * A code counts once, and some refused ones lock the account (A3): whoever comes second within the half minute is given the next one, which a clock a little
 * ahead would show, and a third waits. No code is handed out twice, whichever worker asks.
 */
export const factorFor = async (page: Page, username: string): Promise<string> => {
  test.setTimeout(test.info().timeout + 2 * A_STEP)
  let code = ''
  await oneAtATime(`factor-${username}`, async () => {
    const step = Math.max(lastUsed(username) + 1, stepNow())
    if (step > stepNow() + 1) await page.waitForTimeout((step - 1) * A_STEP - machineNow() + 500)
    code = await sandbox.factorOf(username, step > stepNow())
    writeFileSync(usedFile(username), String(step))
  })
  return code
}

/** One code: given and answered. The page either goes on or marks the field; the address may be the later of the two to change. */
const tryCode = async (page: Page, code: string): Promise<void> => {
  await page.locator('[name="code"]').fill(code)
  await submitOf(page, 'code').click()
  await Promise.race([page.waitForURL((url) => !url.pathname.includes('/sign-in/factor')), page.locator('[name="code"][aria-invalid="true"], [role="alert"] a').first().waitFor()])
}

const giveFactor = async (page: Page, username: string): Promise<void> => {
  for (let tries = 0; tries < 5 && isAtFactor(page); tries++) {
    const code = await factorFor(page, username)
    if (isAtFactor(page)) await tryCode(page, code)
  }
  if (isAtFactor(page)) throw new Error(`the second factor of ${username} was refused`)
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

/** Each worker has logins of its own: what one test ends or makes fresh, no test beside it is using. */
const stateFile = (username: string): string => join(process.env.TEST_DATA_DIR ?? '', 'states', `${username}.${process.env.TEST_PARALLEL_INDEX ?? '0'}.json`)

const PROTECTED: Readonly<Record<Face, string>> = { citizen: '/account', portal: '/portal', office: '/office' }

/** A fresh login or a sign-out has given the cookie a new value, or ended it, since the file was written. */
const isStillSignedIn = async (context: BrowserContext, { face = 'citizen', place = 'has' }: { face?: Face; place?: string }): Promise<boolean> =>
  (await context.request.get(`/${place}${PROTECTED[face]}`, { maxRedirects: 0 })).status() === 200

/** For those after us: what this account's browser has now. */
export const keepState = async (context: BrowserContext, username: string): Promise<void> => {
  mkdirSync(join(process.env.TEST_DATA_DIR ?? '', 'states'), { recursive: true })
  await context.storageState({ path: stateFile(username) })
}

type Where = { face?: Face; place?: string }

const keptContext = async (browser: Browser, username: string, where: Where): Promise<BrowserContext | null> => {
  if (!existsSync(stateFile(username))) return null
  const kept = await browser.newContext({ storageState: stateFile(username) })
  if (await isStillSignedIn(kept, where)) return kept
  await kept.close()
  return null
}

/** A context that is signed in; the first of an account signs in by the page, the others of this worker share what it got. */
export const signedIn = async (browser: Browser, username: string, options: Where = {}): Promise<BrowserContext> => {
  const kept = await keptContext(browser, username, options)
  if (kept) return kept
  const context = await browser.newContext()
  const page = await context.newPage()
  await signIn(page, username, options)
  await keepState(context, username)
  await page.close()
  return context
}
