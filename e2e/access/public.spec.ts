import { expect, test } from '@playwright/test'
import { checkHere, checkPage, JOURNEY_MS } from './checks'

test.setTimeout(JOURNEY_MS)

const TEMPLATES = ['/', '/has', '/has/services', '/has/services/replace-driving-licence', '/has/plates', '/has/sign-in', '/has/help', '/has/parcels', '/has/violations']
const OTHERS = [
  '/has/services/a01', '/has/services/track-parcels', '/has/parcels/found?token=nothing', '/has/violations/found?token=nothing', '/has/announcements/intended-penalties', '/has/open-data', '/has/verify', '/has/recover', '/has/recover/done', '/has/register', '/has/account/closed', '/has/account/phone/stop?of=nothing&by=nobody',
  '/has/portal/sign-in', '/has/office/sign-in', '/has-2015',
]

for (const path of TEMPLATES) test(`nothing to find for axe at ${path}, in all looks`, ({ page }) => checkPage(page, path, { template: true }))

test('nothing to find for axe at the other public pages', async ({ page }) => {
  for (const path of OTHERS) await checkPage(page, path)
})

test('nothing to find for axe where nothing is', async ({ page }) => {
  await checkPage(page, '/has/nowhere', { status: 404, template: true })
  await checkPage(page, '/nowhere', { status: 404 })
  await checkPage(page, '/has/services/nothing-of-the-kind', { status: 404 })
  await expect(page).toHaveTitle(/\S+ · Open122/)
})

test('nothing to find for axe in a form that came back with problems', async ({ page }) => {
  await page.goto('/has/sign-in')
  await page.locator('form:has([name="password"]) button[type="submit"]').click()
  await page.locator('[aria-invalid="true"]').first().waitFor()
  await checkHere(page, { still: true })
})
