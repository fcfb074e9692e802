import { expect, test } from '@playwright/test'
import { walk } from '../services/example-run'
import { exampleRun } from '../services/example-named'
import { loginAgain } from '../fresh-login'
import { signedIn, signIn, submitOf } from '../sign-in'
import { accountNamed } from '../world'
import { checkHere, checkPage, JOURNEY_MS } from './checks'

test.setTimeout(JOURNEY_MS)

const WIDE = { width: 1440, height: 900 }

test('nothing to find for axe at the counter', async ({ browser }) => {
  const run = exampleRun('B12', 0)
  const page = await (await signedIn(browser, 'has-clerk', { face: 'office' })).newPage()
  await page.setViewportSize(WIDE)
  for (const path of ['', '/people', '/registrations', '/registrations/people', '/registrations/organisations', '/vehicles/register', '/sign-in/again', '/terminals', '/production', '/parcels', '/sheets'])
    await checkPage(page, `/has/office${path}`, { template: path === '' || path === '/people' })
  await checkPage(page, '/has/office/registrations/people?personKind=local-resident&documentKind=resident-card', { template: true })
  await checkPage(page, '/has/office/registrations/people?personKind=foreigner')
  await page.goto('/has/office/people')
  await page.locator('[name="number"]').fill(run.person.number)
  await submitOf(page, 'number').click()
  await page.waitForURL(/\/people\/per_/)
  await checkHere(page, { template: true })
  await page.locator(`form:has(input[name="service"][value="${run.service.slug}"]) button[type="submit"]`).click()
  await walk(page, run, async () => checkHere(page))
  const base = new URL(page.url()).pathname
  await checkPage(page, `${base}/receipt`)
})

test('nothing to find for axe before the reviewer', async ({ browser }) => {
  const run = exampleRun('B12', 0, 'xmn')
  const citizen = await (await browser.newContext()).newPage()
  await signIn(citizen, run.person.username, { place: 'xmn' })
  await citizen.goto(`/xmn/services/${run.service.slug}`)
  await submitOf(citizen, 'subjectId').click()
  await walk(citizen, run)
  const id = new URL(citizen.url()).pathname.split('/').at(-1) ?? ''
  const page = await (await signedIn(browser, 'xmn-reviewer', { face: 'office', place: 'xmn' })).newPage()
  await page.setViewportSize(WIDE)
  const base = `/xmn/office/applications/${id}`
  await loginAgain(page, 'xmn-reviewer', '/xmn/office/sign-in/again', base)
  await checkPage(page, '/xmn/office?filter=team', { template: true })
  await checkPage(page, base, { template: true })
  for (const transition of ['approve', 'reject', 'return', 'turn-to-counter']) await checkPage(page, `${base}/decide/${transition}`, { template: transition === 'reject' })
  await page.goto(`${base}/decide/reject`)
  await page.locator('[name="rejectionReason"]').fill('不符合第六十六条。')
  await page.locator('form:has([name="rejectionReason"]) button[type="submit"]').first().click()
  await page.locator('blockquote').waitFor()
  await checkHere(page)
  await page.goto(`${base}/decide/approve`)
  await page.locator('button[name="confirmed"]').click()
  await page.waitForURL(/done=moved/)
  await checkPage(citizen, `/xmn/applications/${id}/pay`)
  expect(new URL(citizen.url()).pathname, 'what is to be paid').toMatch(/\/pay$/)
})

test('nothing to find for axe before planner and administrator', async ({ browser }) => {
  const planner = await (await signedIn(browser, 'has-planner', { face: 'office' })).newPage()
  await planner.setViewportSize(WIDE)
  await checkPage(planner, '/has/office/segments', { template: true })
  const cancel = planner.locator('a[href$="/cancel"]').first()
  await expect(cancel).toBeVisible()
  await checkPage(planner, (await cancel.getAttribute('href')) ?? '')
  await checkPage(planner, '/has/office/calendar', { template: true })
  const auditor = await (await signedIn(browser, 'has-auditor', { face: 'office' })).newPage()
  await auditor.setViewportSize(WIDE)
  await checkPage(auditor, '/has/office/audit', { template: true })
  const administrator = await (await signedIn(browser, 'has-admin', { face: 'office' })).newPage()
  await administrator.setViewportSize(WIDE)
  await checkPage(administrator, '/has/office/terminals', { template: true })
  await checkPage(administrator, '/has/office/reconciliation', { template: true })
  await loginAgain(administrator, 'has-admin', '/has/office/sign-in/again', '/has/office/staff')
  for (const path of ['staff', 'staff/new', 'staff/grant', 'staff/relations', 'staff/reset', 'staff/disable']) await checkPage(administrator, `/has/office/${path}`, { template: path === 'staff' })
})

test('nothing to find for axe where a penalty is intended, for the office and for the owner', async ({ browser }) => {
  const reviewer = await (await signedIn(browser, 'has-reviewer', { face: 'office' })).newPage()
  await reviewer.setViewportSize(WIDE)
  await checkPage(reviewer, '/has/office/absence', { template: true })
  await reviewer.locator('main tbody a').first().click()
  await reviewer.waitForURL(/absence\/ipn_/)
  await checkHere(reviewer)
  const owner = await (await signedIn(browser, 'has-recorded-519')).newPage()
  await checkPage(owner, '/has/violations/intended')
  expect(new URL(owner.url()).pathname).toBe('/has/violations/intended')
})

test('nothing to find for axe on the portal', async ({ browser }) => {
  const page = await (await signedIn(browser, 'has-dealer', { face: 'portal' })).newPage()
  await page.setViewportSize(WIDE)
  for (const path of ['', '/sales', '/sales/new', '/sales/import', '/temporary-plates', '/members', '/sign-in/again']) await checkPage(page, `/has/portal${path}`, { template: ['', '/sales', '/sales/new'].includes(path) })
  await page.goto('/has/portal/sales')
  const correct = page.locator('a[href$="/correct"]').first()
  await expect(correct).toBeAttached()
  const href = (await correct.getAttribute('href')) ?? ''
  await checkPage(page, href)
  await checkPage(page, href.replace(/correct$/, 'withdraw'))
  await page.goto('/has/portal/sales/import')
  await page.locator('input[type="file"]').setInputFiles({ name: 'sales.csv', mimeType: 'text/csv', buffer: Buffer.from((await (await page.request.get('/has/portal/sales/import/template')).text()) + 'X,,,,,,,,,,\r\n') })
  await page.locator('form:has(input[type="file"]) button[type="submit"]').click()
  await page.locator('tbody tr').first().waitFor()
  await checkHere(page, { template: false })
})

for (const [face, login] of [['office', 'xmn-auditor'], ['portal', 'xmn-dealer']] as const)
  test(`nothing to find for axe at the second factor of the ${face}`, async ({ browser }) => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(`/xmn/${face}/sign-in`)
    await page.locator('[name="name"]').fill(login)
    await page.locator('[name="password"]').fill(accountNamed(login).password)
    await submitOf(page, 'password').click()
    await page.waitForURL(/sign-in\/factor/)
    await checkHere(page, { template: face === 'office' })
  })

test('nothing to find for axe where a reserved number becomes a plate', async ({ browser }) => {
  const run = exampleRun('B01', 0, 'xmn')
  const citizen = await (await browser.newContext()).newPage()
  await signIn(citizen, run.person.username, { place: 'xmn' })
  await citizen.goto(`/xmn/services/${run.service.slug}`)
  await submitOf(citizen, 'subjectId').click()
  await walk(citizen, run)
  const page = await (await signedIn(browser, 'xmn-clerk', { face: 'office', place: 'xmn' })).newPage()
  await page.setViewportSize(WIDE)
  await checkPage(page, '/xmn/office/vehicles/register', { template: true })
  await page.locator('a[href*="/vehicles/register/"]').first().click()
  await page.waitForURL(/vehicles\/register\/\w+/)
  await checkHere(page)
})
