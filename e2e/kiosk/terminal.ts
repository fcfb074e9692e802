import type { Browser, BrowserContext, Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { sandbox } from '../sandbox'
import { signedIn, submitOf } from '../sign-in'
import type { ExamplePerson } from '../world'

export type Terminal = { readonly context: BrowserContext; readonly page: Page; readonly code: string; readonly place: string }

const words = messagesOf('zh-Hans').kiosk
export const PORTRAIT = { width: 1080, height: 1920 }
export const LANDSCAPE = { width: 1920, height: 1080 }

const PATIENCE_MS = 15_000

const attemptCode = async (browser: Browser, place: string, code: string): Promise<{ enrolmentCode: string | null; said: string }> => {
  const context = await signedIn(browser, `${place}-admin`, { face: 'office', place })
  const page = await context.newPage()
  await page.goto(`/${place}/office/terminals`)
  for (const [name, value] of [['code', code], ['name', `测试自助机 ${code}`], ['location', '测试大厅']] as const) await page.locator(`input[name="${name}"]`).last().fill(value)
  await submitOf(page, 'location').click()
  const issued = page.getByRole('status').filter({ hasText: /\d{4} \d{4} \d{4}/ })
  const shown = await issued.waitFor({ timeout: PATIENCE_MS }).then(() => issued.innerText()).catch(() => '')
  const said = shown === '' ? `${page.url()} ${await page.locator('main').innerText()}` : ''
  await context.close()
  return { enrolmentCode: /\d{4} \d{4} \d{4}/.exec(shown)?.[0].replaceAll(' ', '') ?? null, said }
}

/** The administrator's part (KSK-06): a new machine on the board and its one-time code. */
export const issueCode = async (browser: Browser, place: string, code: string): Promise<{ enrolmentCode: string; code: string }> => {
  const first = await attemptCode(browser, place, code)
  if (first.enrolmentCode) return { enrolmentCode: first.enrolmentCode, code }
  // A fresh login of the same account in another test ends the session this one had (A8): once more, signed in anew.
  const again = `${code.slice(0, 18)}-2`
  const second = await attemptCode(browser, place, again)
  if (!second.enrolmentCode) throw new Error(`no enrolment code in ${place}: ${first.said}`)
  return { enrolmentCode: second.enrolmentCode, code: again }
}

/** Whatever key this machine holds is worth nothing from now on (KSK-06). */
export const revoke = async (browser: Browser, place: string, code: string): Promise<void> => {
  const context = await signedIn(browser, `${place}-admin`, { face: 'office', place })
  const page = await context.newPage()
  await page.goto(`/${place}/office/terminals`)
  const row = page.locator('tr').filter({ has: page.getByRole('rowheader', { name: code, exact: true }) })
  await row.locator('summary').click()
  await row.getByRole('button', { name: messagesOf('zh-Hans').terminals.revoke.replace('{code}', code) }).click()
  await page.waitForURL(/done=revoked/)
  await context.close()
}

export const enrol = async (page: Page, place: string, enrolmentCode: string): Promise<void> => {
  await page.goto(`/${place}/kiosk/enrol`)
  await page.locator('[name="code"]').fill(enrolmentCode)
  await page.keyboard.press('Enter')
}

/** A browser that is a terminal from now on. */
export const newTerminal = async (browser: Browser, place: string, viewport = PORTRAIT): Promise<Terminal> => {
  const code = `E2E-${Math.floor(performance.timeOrigin + performance.now()).toString(36).toUpperCase()}`
  const issued = await issueCode(browser, place, code)
  const context = await browser.newContext({ viewport, permissions: ['camera'] })
  const page = await context.newPage()
  await enrol(page, place, issued.enrolmentCode)
  await page.waitForURL(new RegExp(`/${place}/kiosk$`))
  return { context, page, code: issued.code, place }
}

export const beginVisit = async ({ page, place }: Terminal): Promise<void> => {
  await page.goto(`/${place}/kiosk`)
  await page.locator('#begin').click()
  await page.waitForURL(/\/kiosk\/services/)
}

/** Card on the tray, face before the camera; where it leads, the caller waits for. */
export const showCardAndFace = async ({ page, place, code }: Terminal, person: ExamplePerson, service: string): Promise<void> => {
  await page.goto(`/${place}/kiosk/identify?next=${service}`)
  await sandbox.lay(code, person.number)
  await page.getByRole('button', { name: words.identify.look }).click()
}

export const endVisit = async ({ page, place, code }: Terminal): Promise<void> => {
  await page.goto(`/${place}/kiosk/goodbye?why=button`)
  await page.getByText(words.goodbye.lead).waitFor()
  await sandbox.lay(code, null)
}
