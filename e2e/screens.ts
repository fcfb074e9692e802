import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test, type Page } from '@playwright/test'
import { beginVisit, newTerminal, PORTRAIT } from './kiosk/terminal'
import { walk } from './services/example-run'
import { exampleRun } from './services/example-named'
import { signedIn, signIn, submitOf } from './sign-in'

const FOLDER = join(import.meta.dirname, '..', 'docs', 'screens')
const SIZE = { width: 1280, height: 900 }

/** Pictures of the four faces for the README: `npx playwright test --config e2e/screens.config.ts`. */
const keep = async (page: Page, name: string): Promise<void> => {
  mkdirSync(FOLDER, { recursive: true })
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled', caret: 'hide' })
}

test('citizen', async ({ browser }) => {
  const page = await (await signedIn(browser, 'has-owner')).newPage()
  await page.setViewportSize(SIZE)
  await page.goto('/has')
  await keep(page, 'citizen')
})

test('portal', async ({ browser }) => {
  const page = await (await signedIn(browser, 'has-dealer', { face: 'portal' })).newPage()
  await page.setViewportSize(SIZE)
  await page.goto('/has/portal')
  await keep(page, 'portal')
})

test('office', async ({ browser }) => {
  const run = exampleRun('B12', 1)
  const citizen = await (await browser.newContext()).newPage()
  await signIn(citizen, run.person.username)
  await citizen.goto(`/has/services/${run.service.slug}`)
  await submitOf(citizen, 'subjectId').click()
  await walk(citizen, run)
  const page = await (await signedIn(browser, 'has-reviewer', { face: 'office' })).newPage()
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(new URL(citizen.url()).pathname.replace('/has/', '/has/office/'))
  await keep(page, 'office')
})

test('kiosk', async ({ browser }) => {
  const terminal = await newTerminal(browser, 'has')
  await beginVisit(terminal)
  await terminal.page.setViewportSize(PORTRAIT)
  await keep(terminal.page, 'kiosk')
  await terminal.context.close()
})
