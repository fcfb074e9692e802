import { expect, test } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { exampleRun } from '../services/example-named'
import { walk } from '../services/example-run'
import { identify, nextVisit, openKiosk } from '../services/kiosk-run'
import { signIn, signedIn, submitOf } from '../sign-in'

const PLACE = 'has'
const words = messagesOf('zh-Hans')
const NARROW = { width: 390, height: 844 }

test('KSK-05: begun on a phone, gone on with at a terminal, handed in at the window by the one-time code; what was answered is not asked again', async ({ browser }) => {
  const run = exampleRun('B05')
  const { slug } = run.service
  const phone = await (await browser.newContext({ viewport: NARROW })).newPage()
  await signIn(phone, run.person.username, { place: PLACE })
  await phone.goto(`/${PLACE}/services/${slug}`)
  await submitOf(phone, 'subjectId').click()
  await phone.waitForURL(/\/reason$/)
  await phone.locator('input[name="reason"][value="lost"]').check()
  await submitOf(phone, 'path').click()
  await phone.waitForURL(/\/loss$/)
  const id = /app_\w+/.exec(phone.url())?.[0] ?? ''
  await phone.context().close()

  const kiosk = await openKiosk(browser, PLACE)
  await nextVisit(kiosk)
  await identify(kiosk, { person: run.person, slug })
  await kiosk.page.locator('button[name="subjectId"]').first().click()
  await kiosk.page.waitForURL(new RegExp(`/kiosk/applications/${id}/loss`))
  await kiosk.page.goto(`/${PLACE}/kiosk/applications/${id}/hand-over`)
  await kiosk.page.getByRole('button', { name: words.kiosk.handOver.make }).click()
  const status = kiosk.page.getByRole('status')
  await expect(status).toContainText(/\d{4} \d{4}/)
  const code = /\d{4} \d{4}/.exec(await status.innerText())?.[0] ?? ''
  await kiosk.page.context().close()

  const desk = await (await signedIn(browser, `${PLACE}-clerk`, { face: 'office', place: PLACE })).newPage()
  await desk.goto(`/${PLACE}/office/people`)
  await desk.locator('[name="number"]').fill(run.person.number)
  await submitOf(desk, 'number').click()
  await desk.waitForURL(/\/office\/people\/per_/)
  await desk.locator('[name="code"]').fill(code)
  await submitOf(desk, 'code').click()
  await desk.waitForURL(new RegExp(`/office/applications/${id}/loss$`))
  expect(await walk(desk, run)).toEqual(run.example.path.slice(1))
  await expect(desk.locator('main')).toContainText(words.citizen.status.submitted)
  await desk.context().close()
})
