import type { Browser, Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { signedIn } from '../sign-in'
import { world, type ExamplePerson } from '../world'

const { fines: words } = messagesOf('zh-Hans')

type Debtor = { readonly person: ExamplePerson; readonly page: Page; readonly number: string }
type Sought = { readonly place: string; readonly isLate?: boolean; /** From the other end, so that tests side by side do not meet. */ readonly fromEnd?: boolean }

/** The first so many people of a place who owe a fine, or one that is late; each on the page of the own fines. */
export const debtors = async (browser: Browser, many: number, { place, isLate = false, fromEnd = false }: Sought): Promise<Debtor[]> => {
  const found: Debtor[] = []
  const holders = world().examples.filter((each) => each.kind === 'licence-holder' && each.place === place)
  for (const person of fromEnd ? holders.toReversed() : holders) {
    const page = await (await signedIn(browser, person.username, { place })).newPage()
    await page.goto(`/${place}/fines`)
    const owed = (await page.locator('[data-unpaid]').count()) ? await page.locator('main li').first().innerText() : ''
    const number = /\d{15}/.exec(owed)?.[0]
    if (number && (!isLate || owed.includes(words.wasDue))) found.push({ person, page, number })
    else await page.context().close()
    if (found.length === many) return found
  }
  throw new Error(`not ${many} people in ${place} owe such a fine`)
}
