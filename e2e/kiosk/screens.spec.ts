import { expect, test, type Page } from '@playwright/test'
import { approved, reviewerOf } from '../payments/approved'
import { exampleRun } from '../services/example-named'
import { walkKiosk } from '../services/kiosk-run'
import { expectAccessible, JOURNEY_MS } from '../access/checks'
import { EVERY_KIOSK_LOOK, isFull, KIOSK_LOOKS, lookName, setLook, STANDARD, type Look } from '../access/looks'
import { inspect as inspectWhole } from '../full/inspect'
import { expectWellFormed } from '../full/structure'
import { keepPicture } from '../full/pictures'
import { expectReachable } from './geometry'
import { messagesOf } from '@/lib/messages/messages-of'
import { pageItems } from '@/lib/services/registry'
import { takePerson } from '../world'
import { beginVisit, endVisit, LANDSCAPE, newTerminal, PORTRAIT, revoke, showCardAndFace, type Terminal } from './terminal'

const PLACE = 'xmn'

test.setTimeout(Math.max(480_000, JOURNEY_MS))

const nameOf = (page: Page): string => new URL(page.url()).pathname.replace(/app_\w+/, 'app')

const ALL_LOOKS = isFull ? EVERY_KIOSK_LOOK : KIOSK_LOOKS

/** Both ways the machine may stand: axe and all else upright, what can be reached in both. */
const lookAt = async (page: Page, look: Look): Promise<void> => {
  const [name, low] = [`${nameOf(page)} ${lookName(look)}`, look.reach === 'low']
  await page.waitForLoadState('networkidle')
  await keepPicture(page, look)
  await expectReachable(page, { name, low })
  if (!low || isFull) await expectAccessible(page, name, look)
  if (isFull) await inspectWhole(page, look, 'kiosk')
  await page.setViewportSize(LANDSCAPE)
  await keepPicture(page, look, ' wide')
  await expectReachable(page, { name: `${name} wide`, low })
  if (isFull) await expectWellFormed(page, `${name} wide`, 'kiosk', look)
  await page.setViewportSize(PORTRAIT)
}

/** Each screen as it stands; then low, large, in contrast and in English. */
const inspect = async (page: Page): Promise<void> => {
  await lookAt(page, STANDARD)
  for (const look of ALL_LOOKS) {
    await setLook(page, look)
    await page.reload()
    await lookAt(page, look)
  }
  await setLook(page, STANDARD)
  await page.reload()
  await page.waitForLoadState('networkidle')
}

/** Screens beside the way, looked at from the first one that is on it. */
const inspectBeside = async (page: Page, addresses: readonly string[]): Promise<void> => {
  const here = page.url()
  const base = here.slice(0, here.lastIndexOf('/'))
  for (const address of addresses) {
    await page.goto(`${base}/${address}`)
    await inspect(page)
  }
  await page.goto(here)
}

const visit = async (terminal: Terminal, code: string, nth: number): Promise<void> => {
  const run = exampleRun(code, nth, PLACE)
  await beginVisit(terminal)
  await showCardAndFace(terminal, run.person, run.service.slug)
  await terminal.page.waitForURL(new RegExp(`/kiosk/services/${run.service.slug}`))
  await inspect(terminal.page)
  const seen = new Set<string>()
  await walkKiosk(terminal.page, run, async (page) => {
    const name = nameOf(page)
    if (seen.has(name)) return
    seen.add(name)
    // A held number lives for 90 seconds: its screen is looked at, not turned.
    if (name.endsWith('/confirm')) await lookAt(page, STANDARD)
    else await inspect(page)
  })
  expect([...seen].some((name) => name.endsWith('/done'))).toBe(true)
}

test('each screen before and after a visit is reachable and accessible in all looks', async ({ browser }) => {
  const terminal = await newTerminal(browser, PLACE)
  const { page } = terminal
  await inspect(page)
  await page.goto(`/${PLACE}/kiosk/enrol`)
  await inspect(page)
  await beginVisit(terminal)
  for (const path of ['kiosk/services', 'kiosk/services/replace-driving-licence', 'kiosk/plates', 'kiosk/identify', 'kiosk/staff']) {
    await page.goto(`/${PLACE}/${path}`)
    await inspect(page)
  }
  await page.goto(`/${PLACE}/kiosk/goodbye?why=button`)
  await inspect(page)
  await revoke(browser, PLACE, terminal.code)
  await page.goto(`/${PLACE}/kiosk/connect`)
  await page.getByText(messagesOf('zh-Hans').kiosk.connect.fault).waitFor()
  await inspect(page)
  await terminal.context.close()
})

test('what is answered and the further choices are reachable and accessible in all looks', async ({ browser }) => {
  const terminal = await newTerminal(browser, PLACE)
  await beginVisit(terminal)
  const [first, ...others] = pageItems.filter(({ pages }) => pages.kiosk)
  await showCardAndFace(terminal, takePerson('licence-holder', PLACE), first?.slug ?? '')
  await terminal.page.waitForURL(new RegExp(`/kiosk/${first?.pages.kiosk}$`))
  await inspect(terminal.page)
  for (const { pages } of others) {
    await terminal.page.goto(`/${PLACE}/kiosk/${pages.kiosk}`)
    await inspect(terminal.page)
  }
  await terminal.page.goto(`/${PLACE}/kiosk/services?page=2`)
  await inspect(terminal.page)
  await terminal.context.close()
})

test('each screen beside the way to a number is reachable and accessible in all looks', async ({ browser }) => {
  const terminal = await newTerminal(browser, PLACE)
  const run = exampleRun('B01', 0, PLACE)
  await beginVisit(terminal)
  await showCardAndFace(terminal, run.person, run.service.slug)
  await terminal.page.waitForURL(new RegExp(`/kiosk/services/${run.service.slug}`))
  await walkKiosk(terminal.page, run, async (page) => {
    if (!new URL(page.url()).pathname.endsWith('/number')) return
    await inspectBeside(page, ['hand-over', 'number?way=compose', 'number?way=draw'])
    await page.goto(`${page.url().split('?')[0]}?way=draw`)
    await page.getByRole('button', { name: messagesOf('zh-Hans').kiosk.number.drawNow }).click()
    await page.locator('button[name="number"]').first().waitFor()
    // A batch stands for 90 seconds.
    for (const look of [STANDARD, { mode: 'kiosk-elder', locale: 'en' } as const, { reach: 'low' } as const]) {
      await setLook(page, look)
      await page.reload()
      await lookAt(page, look)
    }
    await setLook(page, STANDARD)
    await page.goto(`${page.url().split('?')[0]}`)
  })
  await endVisit(terminal)
  await terminal.context.close()
})

test('each screen of B12 is reachable and accessible in all looks', async ({ browser }) => {
  const terminal = await newTerminal(browser, PLACE)
  await visit(terminal, 'B12', 0)
  await endVisit(terminal)
  await terminal.context.close()
})

test('each screen of paying is reachable and accessible in all looks', async ({ browser }) => {
  const one = await approved(browser, await reviewerOf(browser, PLACE), PLACE)
  const terminal = await newTerminal(browser, PLACE)
  const { page } = terminal
  await beginVisit(terminal)
  await showCardAndFace(terminal, one.person, '')
  await page.waitForURL(/\/kiosk\/services$/)
  await inspect(page)
  await page.goto(`/${PLACE}/kiosk/applications/${one.id}/pay`)
  await inspect(page)
  await page.locator('button[name="provider"]').last().click()
  const words = messagesOf('zh-Hans').payments
  await page.getByRole('img', { name: words.code }).waitFor()
  await inspect(page)
  await endVisit(terminal)
  await terminal.context.close()
})

test('each screen of B01 is reachable and accessible in all looks', async ({ browser }) => {
  const terminal = await newTerminal(browser, PLACE)
  await visit(terminal, 'B01', 0)
  await endVisit(terminal)
  await terminal.context.close()
})
