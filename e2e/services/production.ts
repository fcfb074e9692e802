import { expect, type Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { oneAtATime } from '../one-at-a-time'

const words = messagesOf('zh-Hans').production

let blanks = 0

const lookNowhere = async (): Promise<void> => undefined

/** Opens a batch that is not finished, or takes one of what waits; false when nothing is left to make. */
const openBatch = async (clerk: Page, place: string): Promise<boolean> => {
  await clerk.goto(`/${place}/office/production`)
  const begun = clerk.locator('tbody tr').filter({ hasText: words.batchState.open }).locator('a').first()
  const take = clerk.locator('form:has(input[name="kind"]) button[type="submit"]').first()
  if (await begun.count()) await begun.click()
  else if (await take.count()) await take.click()
  else return false
  await clerk.waitForURL(/production\/bat_/)
  return true
}

const recordAll = async (clerk: Page): Promise<void> => {
  while (await clerk.locator('[name="serial"]').count()) {
    const item = await clerk.locator('input[name="itemId"]').first().inputValue()
    await clerk.locator('[name="serial"]').fill(`e2e ${process.pid} ${String(++blanks).padStart(4, '0')}`)
    await clerk.locator('[name="serial"]').press('Enter')
    await expect(clerk.locator(`input[name="itemId"][value="${item}"]`)).toHaveCount(0)
  }
  await expect(clerk.locator('main')).toContainText(words.allDone)
}

/** At the one machine of the place: takes batches until nothing waits, and records every number. */
export const makeAll = (clerk: Page, place: string, look: (page: Page) => Promise<void> = lookNowhere): Promise<void> =>
  oneAtATime(`production-${place}`, async () => {
    while (await openBatch(clerk, place)) {
      await look(clerk)
      await recordAll(clerk)
    }
  })
