import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const seenFile = (): string => join(process.env.TEST_DATA_DIR ?? '', 'axe-pages')

/** How a page may be shown besides standard Chinese (ux.md §1). */
export type Look = { readonly locale?: 'en'; readonly mode?: 'elder' | 'kiosk-elder'; readonly contrast?: 'high'; readonly reach?: 'low' }
export const LOOKS: readonly Look[] = [{ mode: 'elder' }, { contrast: 'high' }, { locale: 'en' }]
const EVERY_LOOK: readonly Look[] = [...LOOKS, { mode: 'elder', contrast: 'high' }, { locale: 'en', mode: 'elder' }, { locale: 'en', contrast: 'high' }, { locale: 'en', mode: 'elder', contrast: 'high' }]
export const KIOSK_LOOKS: readonly Look[] = [{ mode: 'kiosk-elder' }, { contrast: 'high' }, { locale: 'en' }, { reach: 'low' }]
export const isFull = process.env.TEST_FULL !== undefined

const NAMES = ['locale', 'mode', 'contrast', 'reach'] as const

export const setLook = async (page: Page, look: Look): Promise<void> => {
  const url = new URL(page.url()).origin
  for (const name of NAMES) await page.context().clearCookies({ name })
  const chosen = NAMES.flatMap((name) => (look[name] ? [{ name, value: look[name], url, httpOnly: true, secure: true, sameSite: 'Lax' as const }] : []))
  if (chosen.length) await page.context().addCookies(chosen)
}

/** axe finds nothing; the summary names rule and place so that the report is enough to mend it. */
export const expectAccessible = async (page: Page, name: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.slice(0, 4).map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim() ?? ''}`))
  expect.soft(found, name).toEqual([])
  appendFileSync(seenFile(), `${new URL(page.url()).pathname}\n`)
}

const sidewaysScroll = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** At 320 px nothing stands beside the screen (WCAG 1.4.10). */
export const expectNarrowFits = async (page: Page, name: string): Promise<void> => {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 720 })
  expect.soft(await sidewaysScroll(page), `${name} at 320 px`).toBeLessThanOrEqual(0)
  if (before) await page.setViewportSize(before)
}

const lookName = (look: Look): string => Object.values(look).join(' ')

/** The page as it stands; a template also in the other looks. Leaves the page as the standard one, reloaded. */
export const checkHere = async (page: Page, { template = false, narrow = true, looks = LOOKS }: { template?: boolean; narrow?: boolean; looks?: readonly Look[] } = {}): Promise<void> => {
  const name = new URL(page.url()).pathname
  await expectAccessible(page, name)
  if (narrow) await expectNarrowFits(page, name)
  const others = isFull && looks === LOOKS ? EVERY_LOOK : template ? looks : []
  for (const look of others) {
    await setLook(page, look)
    await page.reload()
    await expectAccessible(page, `${name} (${lookName(look)})`)
    if (narrow && look.mode === 'elder') await expectNarrowFits(page, `${name} (${lookName(look)})`)
  }
  if (others.length) {
    await setLook(page, {})
    await page.reload()
  }
}

/** Opens and checks; a page that is not there is a fault of the list. */
export const checkPage = async (page: Page, path: string, options: Parameters<typeof checkHere>[1] & { status?: number } = {}): Promise<void> => {
  const answer = await page.goto(path)
  expect.soft(answer?.status(), path).toBe(options.status ?? 200)
  await checkHere(page, options)
}
