import { expect, test, type Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { checkHere, JOURNEY_MS } from '../access/checks'
import { exampleRun } from '../services/example-named'
import { walk } from '../services/example-run'
import { signedIn, signIn, submitOf } from '../sign-in'

const PLACE = 'xmn'
const words = messagesOf('zh-Hans')
const acts = words.accounts.standing.act

test.setTimeout(JOURNEY_MS)

/** Suspends the place's hospital, or lets it work again. */
const change = async (admin: Page, act: keyof typeof acts): Promise<void> => {
  await admin.goto(`/${PLACE}/office/organisations`)
  await admin.locator('main tr, main li').filter({ hasText: '医院' }).locator('a[href*="/organisations/org_"]').first().click()
  await admin.waitForURL(/\/organisations\/org_/)
  await expect(admin.locator('main')).toContainText(acts[act].lead)
  await checkHere(admin)
  await admin.locator('[name="reason"]').fill('停业整顿')
  await submitOf(admin, 'reason').click()
  await admin.waitForURL(act === 'suspend' ? /done=suspended/ : /done=resumed/)
}

test('ORG-08: a hospital is suspended; who had booked is told, cannot choose it, and chooses anew once there is one', async ({ browser }) => {
  const run = exampleRun('B16', 0, PLACE)
  const person = await (await browser.newContext()).newPage()
  await signIn(person, run.person.username, { place: PLACE })
  await person.goto(`/${PLACE}/services/${run.service.slug}`)
  await submitOf(person, 'subjectId').click()
  await walk(person, run)
  const application = new URL(person.url()).pathname
  const admin = await (await signedIn(browser, `${PLACE}-admin`, { face: 'office', place: PLACE })).newPage()
  await change(admin, 'suspend')
  try {
    await expect(async () => {
      await person.goto(application)
      await expect(person.locator('main')).toContainText(words.citizen.application.calledOff, { timeout: 1_000 })
    }).toPass()
    await checkHere(person)
    await person.goto(`${application}/continue`)
    await expect(person.locator('main')).toContainText(words.citizen.step.noVisits)
    await checkHere(person)
    await person.goto(`/${PLACE}/notices`)
    await expect(person.locator('main')).toContainText('医院已被暂停业务')
  } finally {
    await change(admin, 'resume')
  }
  await person.goto(`${application}/continue`)
  await person.locator('select[name="visit"]').selectOption({ index: 1 })
  await person.locator('input[name="declaration"]').check()
  await submitOf(person, 'visit').click()
  await person.waitForURL((url) => url.pathname === application)
  await expect(person.locator('main')).not.toContainText(words.citizen.application.calledOff)
})
