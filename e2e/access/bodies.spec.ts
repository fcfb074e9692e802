import { expect, test } from '@playwright/test'
import { signedIn } from '../sign-in'
import { checkPage, JOURNEY_MS } from './checks'

test('nothing to find for axe at a hospital, a school and the audit of certificates', async ({ browser }) => {
  test.setTimeout(JOURNEY_MS)
  const hospital = await (await signedIn(browser, 'has-hospital-operator', { face: 'portal' })).newPage()
  for (const path of ['', '/examinations', '/examinations/hours', '/file/submit-health-certificate', '/file/submit-health-certificate/import']) await checkPage(hospital, `/has/portal${path}`, { template: path === '/examinations' })
  await hospital.goto('/has/portal/examinations')
  const voiding = await hospital.locator('a[href$="/void"]').first().getAttribute('href')
  await checkPage(hospital, voiding ?? '')
  await hospital.context().close()

  const school = await (await signedIn(browser, 'has-school-operator', { face: 'portal' })).newPage()
  for (const path of ['', '/students', '/students/hours', '/students/tests', '/students/notices', '/students/pass-rates', '/file/file-student-application', '/file/file-student-application/import']) await checkPage(school, `/has/portal${path}`, { template: path === '/students' })
  await school.goto('/has/portal/students/tests')
  const students = await Promise.all((await school.locator('main tbody a[href*="/students/tests/"]').all()).map((link) => link.getAttribute('href')))
  await checkPage(school, students[0] ?? '')
  for (const student of students) {
    await school.goto(student ?? '')
    const booking = await school.locator('main a[href*="/book/"]').first().getAttribute('href', { timeout: 500 }).catch(() => null)
    if (booking !== null) { await checkPage(school, booking); break }
  }
  expect((await school.goto('/has/portal/examinations'))?.status(), 'a hospital’s page').toBe(404)
  await school.context().close()

  const reviewer = await (await signedIn(browser, 'has-reviewer', { face: 'office' })).newPage()
  await checkPage(reviewer, '/has/office/examinations', { template: true })
  await reviewer.goto('/has/office/examinations')
  const drawn = await reviewer.locator('main a[href*="/office/examinations/"]').first().getAttribute('href')
  await checkPage(reviewer, drawn ?? '')
  await reviewer.context().close()

  const administrator = await (await signedIn(browser, 'has-admin', { face: 'office' })).newPage()
  await checkPage(administrator, '/has/office/organisations', { template: true })
  const body = await administrator.locator('main a[href*="/office/organisations/org_"]').first().getAttribute('href')
  await checkPage(administrator, body ?? '')
  await administrator.context().close()
})
