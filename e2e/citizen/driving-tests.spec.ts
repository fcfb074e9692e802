import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { PASSWORDS } from '@/db/national/seed/demo-logins'
import { messagesOf } from '@/lib/messages/messages-of'
import { checkHere, checkPage, JOURNEY_MS } from '../access/checks'
import { sandbox } from '../sandbox'
import { signedIn, submitOf } from '../sign-in'
import { world } from '../world'

/** The re-enactment has a province and a clock of its own: moving it disturbs nobody. */
const PLACE = 'has-2015'
const PROVINCE = '32-2015'
const [YEAR, MONTH, DAY, STARTS, ENDS] = ['2015', '11', '12', '07:10', '07:50']
/** The lower number passed the test before earlier. */
const [LONGER, SHORTER] = [25, 37]
const words = messagesOf('zh-Hans').tests

test.setTimeout(JOURNEY_MS)

const officeOf = async (browser: Browser, login: string): Promise<Page> => (await signedIn(browser, `${PLACE}-${login}`, { face: 'office', place: PLACE })).newPage()

/** One place, so that one of two goes without. */
const planOne = async (page: Page): Promise<{ session: string; site: string }> => {
  await checkPage(page, `/${PLACE}/office/tests`)
  await checkPage(page, `/${PLACE}/office/tests/new`)
  await page.locator('[name="siteId"]').selectOption({ index: 1 })
  const site = await page.locator('[name="siteId"]').inputValue()
  await page.locator('[name="subject"]').selectOption('K2')
  await page.locator('[name="class-C1"]').check()
  const vehicles = await page.locator('[name="vehicleId"] option').allInnerTexts()
  await page.locator('[name="vehicleId"]').selectOption({ index: vehicles.findIndex((text) => text.startsWith('C1')) })
  await page.locator('[name="testOn.year"]').fill(YEAR)
  await page.locator('[name="testOn.month"]').fill(MONTH)
  await page.locator('[name="testOn.day"]').fill(DAY)
  await page.locator('[name="startTime"]').fill(STARTS)
  await page.locator('[name="endTime"]').fill(ENDS)
  await page.locator('[name="capacity"]').fill('1')
  await page.locator('[name^="examiner-"]').first().check()
  await submitOf(page, 'siteId').click()
  await page.waitForURL(/office\/tests\/exs_\w+\?done=planned/)
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await checkHere(page)
  await checkPage(page, `/${PLACE}/office/tests/${id}/publish`)
  await submitOf(page, 'sessionId').click()
  await page.waitForURL(/done=published/)
  return { session: id, site }
}

/** By the place in the list of the people of the place. */
const numberOf = (index: number): string => world().people.filter(({ place }) => place === PLACE)[index]?.number ?? ''

const own = async (browser: Browser, index: number, script = true): Promise<Page> => {
  const page = await (await browser.newContext({ javaScriptEnabled: script })).newPage()
  await page.goto(`/${PLACE}/sign-in`)
  await page.locator('[name="name"]').fill(`${PLACE}-learner-${index}`)
  await page.locator('[name="password"]').fill(PASSWORDS.citizen)
  await submitOf(page, 'password').click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
  return page
}

const lookNowhere = async (): Promise<void> => undefined

/** Through every question to the booking; the session is told by its hour. */
const book = async (page: Page, look: (page: Page) => Promise<void> = lookNowhere): Promise<string> => {
  await page.goto(`/${PLACE}/tests`)
  await look(page)
  await page.locator('main a[href$="/K2"]').click()
  await page.waitForURL(/\/book\//)
  for (let pages = 0; pages < 6 && (await page.locator('main input[type="radio"]').count()); pages++) {
    await look(page)
    const day = page.locator(`main input[type="radio"][value="${YEAR}-${MONTH}-${DAY}"]`)
    const session = page.locator('main label', { hasText: STARTS }).locator('input[type="radio"]')
    const any = page.locator('main input[type="radio"][value="any"]')
    const choice = (await session.count()) ? session : (await day.count()) ? day : (await any.count()) ? any : page.locator('main input[type="radio"]')
    await choice.first().check()
    const before = page.url()
    await page.locator('main form button[type="submit"]').click()
    await page.waitForURL((url) => url.href !== before)
  }
  await look(page)
  await submitOf(page, 'learnerId').click()
  await page.waitForURL(/\/tests\/bookings\/exb_/)
  await look(page)
  return page.url()
}

const rankOn = async (page: Page): Promise<string | null> => page.locator('[data-rank]').first().getAttribute('data-rank')

test('from the plan to the result: who waited longer gets the only place, whoever asked first; anybody computes it again; given back, it goes down the list (A01, A02, EXM-12, EXM-16 to EXM-22)', async ({ browser }) => {
  await sandbox.setClock(PROVINCE, '2015-10-29T10:00')
  const planner = await officeOf(browser, 'planner')
  const { session, site } = await planOne(planner)

  const late = await own(browser, SHORTER)
  const lateBooking = await book(late, checkHere)
  expect(await rankOn(late)).toBe('1')
  await expect(late.locator('main')).toContainText(words.status.accepted)
  for (const act of ['change', 'cancel']) await checkPage(late, `${lateBooking}/${act}`)
  await late.goto(`/${PLACE}/tests`)
  await late.getByRole('link', { name: words.mine.changePlace }).click()
  await late.waitForURL(/\/tests\/place\//)
  await checkHere(late)
  await late.goto(lateBooking)
  const early = await own(browser, LONGER, false)
  const earlyBooking = await book(early)
  expect(await rankOn(early)).toBe('1')
  await late.reload()
  expect(await rankOn(late)).toBe('2')
  const calendar = await late.request.get(`${lateBooking}/calendar`)
  expect(await calendar.text()).toContain('METHOD:PUBLISH')
  expect((await (await late.request.get(`${lateBooking}/receipt`)).body()).subarray(0, 5).toString()).toBe('%PDF-')

  await sandbox.setClock(PROVINCE, '2015-11-07T17:00')
  await expect(async () => {
    await early.goto(earlyBooking)
    await expect(early.locator('main')).toContainText(words.status.allotted, { timeout: 1_000 })
  }).toPass({ timeout: 60_000 })
  await late.goto(lateBooking)
  await expect(late.locator('main')).toContainText(words.status['not-allotted'])
  await expect(early.locator('main')).toContainText(words.booking.bring.document)
  await expect(early.getByRole('link', { name: words.booking.cancel })).toHaveCount(0)
  await expect(early.locator('main')).toContainText(words.booking.window)

  const anyone = await (await browser.newContext()).newPage()
  for (const path of ['plan', 'sites', 'schools', 'results', `results/${session}`, `sessions/${session}`]) await checkPage(anyone, `/${PLACE}/tests/${path}`)
  await anyone.getByRole('link', { name: words.session.check }).click()
  await anyone.waitForURL(/\/tests\/proof\//)
  await anyone.getByRole('button', { name: words.proof.run }).click()
  await expect(anyone.locator('[data-outcome="right"]')).toBeVisible()
  await expect(anyone.locator('[data-outcome="right"]')).not.toContainText('NaN')
  await checkHere(anyone)
  const file = await (await anyone.request.get(`${anyone.url()}/file`)).text()
  const verify = (text: string) => {
    mkdirSync(test.info().outputDir, { recursive: true })
    const path = join(test.info().outputDir, 'closing.json')
    writeFileSync(path, text)
    return spawnSync(process.execPath, ['public/driving-tests/verify-1.mjs', path], { encoding: 'utf8' }).status
  }
  expect([verify(file), verify(file.replace('"rank":1', '"rank":2'))]).toEqual([0, 1])

  // The place comes back at the window and goes down the list (EXM-12, EXM-22).
  const clerk = await officeOf(browser, 'clerk')
  await clerk.goto(`/${PLACE}/office/people`)
  await clerk.locator('[name="number"]').fill(numberOf(LONGER))
  await submitOf(clerk, 'number').click()
  await clerk.getByRole('link', { name: words.window.link }).click()
  await clerk.waitForURL(/\/people\/[^/]+\/tests$/)
  await checkHere(clerk)
  await clerk.getByRole('link', { name: words.window.cancel }).click()
  await clerk.waitForURL(/\/tests\/cancel\//)
  await checkHere(clerk)
  await clerk.locator('[name="seen-document"]').check()
  await submitOf(clerk, 'bookingId').click()
  await clerk.waitForURL(/done=cancelled/)
  await clerk.locator('main a[href*="/tests/book/"][href$="/K2"]').click()
  await clerk.waitForURL(/\/tests\/book\//)
  await checkHere(clerk)
  await checkPage(late, `${lateBooking}/offer`)
  await late.getByRole('button', { name: words.offer.accept }).click()
  await late.waitForURL((url) => url.href === lateBooking)
  await expect(late.locator('main')).toContainText(words.status.allotted)

  await sandbox.setClock(PROVINCE, '2015-11-12T09:00')
  const examiner = await officeOf(browser, 'examiner')
  await checkPage(examiner, `/${PLACE}/office/tests/import`)
  await checkPage(examiner, `/${PLACE}/office/tests/${session}`)
  await examiner.getByRole('link', { name: new RegExp(words.office.result) }).click()
  await examiner.waitForURL(/\/results\/exb_/)
  await checkHere(examiner)
  await examiner.locator('[name="first"]').fill('101')
  await submitOf(examiner, 'first').click()
  await expect(examiner.locator('#field-first')).toHaveAttribute('aria-invalid', 'true')
  // The test site signs what came of it, and the examiner imports its file.
  const number = await late.locator('main .text-display').innerText()
  await examiner.goto(`/${PLACE}/office/tests/import`)
  await examiner.locator('[name="text"]').fill(await sandbox.resultsOf(site, `${YEAR}-${MONTH}-${DAY}`, [`${number},70,85`]))
  await submitOf(examiner, 'text').click()
  await expect(examiner.getByRole('status')).toBeVisible()
  // What the file says stands on this page alone: another look would load it anew.
  await checkHere(examiner, { still: true })
  await examiner.getByRole('button', { name: words.office.importSubmit }).click()
  await examiner.waitForURL(/done=imported/)
  await late.goto(lateBooking)
  await expect(late.locator('main')).toContainText(words.status.passed)

  const reviewer = await officeOf(browser, 'reviewer')
  await reviewer.goto(`/${PLACE}/office/tests/${session}`)
  await reviewer.getByRole('link', { name: new RegExp(words.office.fraud.act) }).click()
  await reviewer.waitForURL(/\/results\/exb_/)
  await checkHere(reviewer)
  await reviewer.locator('[name="fraud"][value="cheating"]').check()
  await reviewer.locator('[name="reason"]').fill('考试中使用通讯设备')
  await submitOf(reviewer, 'reason').click()
  await reviewer.waitForURL(/done=fraud/)
  await late.goto(lateBooking)
  await expect(late.locator('main')).toContainText(words.status['result-void'])
})
