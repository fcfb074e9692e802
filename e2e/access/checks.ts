import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { inspect } from '../full/inspect'
import { keepPicture } from '../full/pictures'
import { keepSeen } from '../full/seen'
import { expectFits } from '../full/structure'
import { EVERY_LOOK, isFull, LOOKS, lookName, setLook, STANDARD, type Look } from './looks'

/** A test that walks a journey and looks at each of its pages. */
export const JOURNEY_MS = isFull ? 1_500_000 : 300_000

/** axe finds nothing; the summary names rule and place so that the report is enough to mend it. */
export const expectAccessible = async (page: Page, name: string, look: Look = STANDARD): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.slice(0, 4).map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim() ?? ''}`))
  expect.soft(found, name).toEqual([])
  keepSeen(new URL(page.url()).pathname, lookName(look))
}

const lookAt = async (page: Page, look: Look, narrow: boolean): Promise<void> => {
  const name = `${new URL(page.url()).pathname} (${lookName(look)})`
  await keepPicture(page, look)
  await expectAccessible(page, name, look)
  if (isFull) await inspect(page, look, 'web')
  else if (narrow && (look === STANDARD || look.mode === 'elder')) await expectFits(page, name, [320])
}

/** The page as it stands; a template, or in the full run any page, also in the other looks. Leaves the page as the standard one, reloaded. */
export const checkHere = async (page: Page, { template = false, narrow = true, looks = isFull ? EVERY_LOOK : LOOKS, still = false }: { template?: boolean; narrow?: boolean; looks?: readonly Look[]; still?: boolean } = {}): Promise<void> => {
  await lookAt(page, STANDARD, narrow)
  const others = (isFull && !still) || template ? looks : []
  for (const look of others) {
    await setLook(page, look)
    await page.reload()
    await lookAt(page, look, narrow)
  }
  if (others.length) {
    await setLook(page, STANDARD)
    await page.reload()
  }
}

/** Opens and checks; a page that is not there is a fault of the list. */
export const checkPage = async (page: Page, path: string, options: Parameters<typeof checkHere>[1] & { status?: number } = {}): Promise<void> => {
  const answer = await page.goto(path)
  expect.soft(answer?.status(), path).toBe(options.status ?? 200)
  await checkHere(page, options)
}
