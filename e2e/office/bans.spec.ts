import { expect, test } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { checkHere, checkPage, JOURNEY_MS } from '../access/checks'
import { walk } from '../services/example-run'
import { exampleRun } from '../services/example-named'
import { signedIn, signIn, submitOf } from '../sign-in'

const words = messagesOf('zh-Hans').bans

test.setTimeout(JOURNEY_MS)

test('a ban is told with reason, end and appeal, where it refuses and on its page; one proposes to lift it, another does (BAN-general)', async ({ browser }) => {
  const run = exampleRun('B01', 0)
  const person = await (await browser.newContext()).newPage()
  await signIn(person, run.person.username)
  await person.goto(`/has/services/${run.service.slug}`)
  await submitOf(person, 'subjectId').click()
  await walk(person, run)
  const application = new URL(person.url()).pathname.split('/').at(-1) ?? ''
  await person.goto(`/has/applications/${application}/act/cancel`)
  await person.locator('button[name="confirmed"], form:has([name="applicationId"]) button[type="submit"]').first().click()
  await person.waitForURL((url) => !url.pathname.endsWith('/act/cancel'))
  await person.goto(`/has/services/${run.service.slug}`)
  await person.locator('main a[href="/has/bans"]').first().click()
  await person.waitForURL(/\/has\/bans$/)
  await expect(person.locator('[data-ban="BAN-02"]')).toHaveCount(1)
  await checkHere(person, { template: true })

  const clerk = await (await signedIn(browser, 'has-clerk', { face: 'office' })).newPage()
  await clerk.goto('/has/office/people')
  await clerk.locator('[name="number"]').fill(run.person.number)
  await submitOf(clerk, 'number').click()
  await clerk.waitForURL(/\/people\/per_/)
  await clerk.locator('a[href$="/bans"][href*="/people/"]').click()
  await clerk.waitForURL(/\/people\/[^/]+\/bans$/)
  await checkHere(clerk)
  await clerk.locator('a[href*="/office/bans/ban_"]').click()
  await clerk.waitForURL(/\/office\/bans\/ban_/)
  await checkHere(clerk, { template: true })
  const ban = new URL(clerk.url()).pathname
  await clerk.locator('[name="reason"]').fill('本人住院，有医院证明，未能按期登记。')
  await submitOf(clerk, 'reason').click()
  await clerk.waitForURL(/done=proposed/)
  await checkHere(clerk)
  await clerk.goto(ban)
  await expect(clerk.locator('main')).toContainText(words.office.own)

  const reviewer = await (await signedIn(browser, 'has-reviewer', { face: 'office' })).newPage()
  await checkPage(reviewer, '/has/office/bans')
  await reviewer.locator(`a[href="${ban}"]`).click()
  await reviewer.waitForURL(/\/office\/bans\/ban_/)
  await checkHere(reviewer)
  await reviewer.getByRole('button', { name: words.office.approve, exact: true }).click()
  await reviewer.waitForURL(/done=approved/)
  await person.reload()
  await expect(person.locator('[data-ban]')).toHaveCount(0)
})
