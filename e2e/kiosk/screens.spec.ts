import { expect, test, type Page } from '@playwright/test'
import { exampleRun } from '../services/example-named'
import { walkKiosk } from '../services/kiosk-run'
import { expectAccessible, KIOSK_LOOKS, setLook, type Look } from '../access/checks'
import { expectReachable } from './geometry'
import { beginVisit, endVisit, LANDSCAPE, newTerminal, PORTRAIT, showCardAndFace, type Terminal } from './terminal'

const PLACE = 'xmn'

test.setTimeout(480_000)

const nameOf = (page: Page): string => new URL(page.url()).pathname.replace(/app_\w+/, 'app')

/** Each screen as it stands: axe and geometry upright; then low, wide, large, in contrast and in English. */
const inspect = async (page: Page, looks: readonly Look[] = KIOSK_LOOKS): Promise<void> => {
  await page.waitForLoadState('networkidle')
  const name = nameOf(page)
  await expectAccessible(page, name)
  await expectReachable(page, { name })
  await page.setViewportSize(LANDSCAPE)
  await expectReachable(page, { name: `${name} wide` })
  await page.setViewportSize(PORTRAIT)
  for (const look of looks) {
    await setLook(page, look)
    await page.reload()
    await page.waitForLoadState('networkidle')
    const looked = `${name} ${Object.values(look).join(' ')}`
    await expectReachable(page, { name: looked, low: look.reach === 'low' })
    if (look.reach !== 'low') await expectAccessible(page, looked)
    if (look.reach === 'low' || look.mode) {
      await page.setViewportSize(LANDSCAPE)
      await expectReachable(page, { name: `${looked} wide`, low: look.reach === 'low' })
      await page.setViewportSize(PORTRAIT)
    }
  }
  await setLook(page, {})
  await page.reload()
  await page.waitForLoadState('networkidle')
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
    // A held number lives for 90 seconds: its screen is looked at, not turned.
    if (seen.has(name) || name.endsWith('/confirm')) return
    seen.add(name)
    await inspect(page)
  })
  expect([...seen].some((name) => name.endsWith('/done'))).toBe(true)
}

test('each screen before and after a visit is reachable and accessible in all looks', async ({ browser }) => {
  const terminal = await newTerminal(browser, PLACE)
  const { page } = terminal
  await inspect(page)
  await page.goto(`/${PLACE}/kiosk/enrol`)
  // Staff stand here once in a machine's life; the low reach is a visitor's choice.
  await inspect(page, KIOSK_LOOKS.filter(({ reach }) => reach === undefined))
  await beginVisit(terminal)
  for (const path of ['kiosk/services', 'kiosk/services/replace-driving-licence', 'kiosk/plates', 'kiosk/identify', 'kiosk/staff']) {
    await page.goto(`/${PLACE}/${path}`)
    await inspect(page)
  }
  await endVisit(terminal)
  await terminal.context.close()
})

test('each screen of B12 is reachable and accessible in all looks', async ({ browser }) => {
  const terminal = await newTerminal(browser, PLACE)
  await visit(terminal, 'B12', 0)
  await endVisit(terminal)
  await terminal.context.close()
})

test('each screen of B01 but the held number is reachable and accessible in all looks', async ({ browser }) => {
  const terminal = await newTerminal(browser, PLACE)
  await visit(terminal, 'B01', 0)
  await endVisit(terminal)
  await terminal.context.close()
})
