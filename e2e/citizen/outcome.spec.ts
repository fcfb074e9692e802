import { expect, test } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { exampleRun } from '../services/example-named'
import { walk } from '../services/example-run'
import { signIn, submitOf } from '../sign-in'
import { takePerson } from '../world'

const words = messagesOf('zh-Hans').citizen

/** `name` of an entry, as a calendar reads it: folded lines joined, escapes taken back. */
const partOf = (file: string, name: string): string =>
  file.replace(/\r\n /g, '').split('\r\n').find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1).replace(/\\([\\;,])/g, '$1') ?? ''

test('B12: a submission says what was done and what comes next; its last day goes into the calendar, for its owner alone (B4)', async ({ page, browser }) => {
  const run = exampleRun('B12', 0)
  await signIn(page, run.person.username)
  await page.goto(`/has/services/${run.service.slug}`)
  await submitOf(page, 'subjectId').click()
  await walk(page, run)
  const said = page.locator('main')
  await expect(said).toContainText(`您已${run.service.messages['zh-Hans'].transitions.submit}`)
  await expect(said).toContainText(words.next[run.example.outcome ?? 'submitted'])
  const address = (await page.getByRole('link', { name: words.application.calendar }).getAttribute('href')) ?? ''
  const answer = await page.request.get(address)
  expect([answer.status(), answer.headers()['content-type'], answer.headers()['cache-control']]).toEqual([200, 'text/calendar; charset=utf-8', 'private, no-store'])
  const file = await answer.text()
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  expect(partOf(file, 'UID')).toBe(`${id}@open122`)
  expect(partOf(file, 'DTSTART;VALUE=DATE')).toMatch(/^20\d{6}$/)
  expect(partOf(await (await page.request.get(address)).text(), 'UID')).toBe(partOf(file, 'UID'))
  for (const secret of [run.person.name, run.person.number, run.person.phone]) expect(file).not.toContain(secret)

  const stranger = await browser.newContext()
  expect((await stranger.request.get(address)).status()).toBe(404)
  const other = await stranger.newPage()
  await signIn(other, takePerson('licence-holder').username)
  expect((await other.request.get(address)).status()).toBe(404)
  await stranger.close()
})

test('PLT-07: the home page leads the owner of a new car to its number, and from there to the registration', async ({ page }) => {
  const run = exampleRun('B01', 0)
  const next = run.service.messages['zh-Hans'].next
  await signIn(page, run.person.username)
  await page.goto('/has')
  await page.getByRole('link', { name: next?.title }).click()
  await page.waitForURL(new RegExp(`services/${run.service.slug}$`))
  await submitOf(page, 'subjectId').click()
  await walk(page, run)
  await expect(page.locator('main')).toContainText('前办理注册登记')
  await page.goto('/has')
  await expect(page.getByRole('link', { name: words.home.registerBy })).toBeVisible()
  await expect(page.getByRole('link', { name: next?.title })).toHaveCount(0)
})
