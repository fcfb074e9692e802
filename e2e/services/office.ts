import type { Browser, Page } from '@playwright/test'
import { machineNow, MINUTE } from '@/lib/kernel/clock'
import { giveLoginAgain } from '../fresh-login'
import { signIn } from '../sign-in'

/** An officer with a login of this worker alone. */
export type Officer = {
  readonly page: Page
  /** A login counts as fresh for five minutes (A12). */
  beFresh(): Promise<void>
  decide(applicationId: string, transition: string): Promise<void>
}

export type Office = { readonly place: string; readonly reviewer: Officer; readonly clerk: Officer; readonly phone: Page }

const officerOf = async (browser: Browser, place: string, login: string, freshFor: number): Promise<Officer> => {
  const username = `${place}-${login}`
  const page = await (await browser.newContext()).newPage()
  await signIn(page, username, { face: 'office', place })
  let freshUntil = machineNow() + freshFor
  const officer: Officer = {
    page,
    async beFresh() {
      if (machineNow() < freshUntil) return
      await giveLoginAgain(page, username, `/${place}/office/sign-in/again`, `/${place}/office`)
      freshUntil = machineNow() + freshFor
    },
    async decide(id, transition) {
      await officer.beFresh()
      await page.goto(`/${place}/office/applications/${id}/decide/${transition}`)
      await page.locator('button[name="confirmed"]').click()
      await page.waitForURL(new RegExp(`/office/applications/${id}\\?done=moved`))
    },
  }
  return officer
}

/** A code of the second factor counts once: of two workers one begins with the reviewer and one with the clerk, and they renew at other times. */
export const openOffice = async (browser: Browser, place: string): Promise<Office> => {
  const isOdd = Number(process.env.TEST_PARALLEL_INDEX ?? 0) % 2 === 1
  const open = (login: string) => officerOf(browser, place, login, (isOdd ? 3 : 4) * MINUTE)
  const early = isOdd ? await open('clerk') : null
  const reviewer = await open('reviewer')
  const clerk = early ?? (await open('clerk'))
  return { place, reviewer, clerk, phone: await (await browser.newContext()).newPage() }
}

/** The chosen number becomes the plate at the window (PLT-11). */
export const registerVehicle = async ({ place, clerk: { page } }: Office, number: string): Promise<void> => {
  await page.goto(`/${place}/office/vehicles/register?search=${encodeURIComponent(number)}`)
  await page.locator('tbody a[href*="/vehicles/register/"]').first().click()
  await page.locator('form:has([name="holdId"]) button[type="submit"]').click()
  await page.waitForURL(/vehicles\/register\?done=/)
}
