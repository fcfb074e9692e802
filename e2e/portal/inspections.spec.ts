import { expect, test, type Browser, type Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { loginAgain } from '../fresh-login'
import { exampleRun } from '../services/example-named'
import { expectNoSidewaysScroll, walk } from '../services/example-run'
import { runOfFleet } from '../services/fleet-run'
import { signedIn, submitOf } from '../sign-in'

const PLACE = 'has'
const words = messagesOf('zh-Hans')
const NARROW = { width: 390, height: 844 }

/** Somebody with a vehicle that is due, who has booked the first free time. */
const booked = async (browser: Browser, size?: typeof NARROW) => {
  const run = exampleRun('A03')
  const page = await (await signedIn(browser, run.person.username)).newPage()
  if (size) await page.setViewportSize(size)
  await page.goto(`/${PLACE}/services/${run.service.slug}`)
  await page.locator('form:has(input[name="subjectId"]) button[type="submit"]').first().click()
  await walk(page, run)
  return { page, run, base: new URL(page.url()).pathname }
}

const station = async (browser: Browser, path: string): Promise<Page> => {
  const page = await (await signedIn(browser, `${PLACE}-station-operator`, { face: 'portal' })).newPage()
  await page.goto(`/${PLACE}/portal/${path}`)
  return page
}

for (const [letter, size] of [['W', undefined], ['M', NARROW]] as const)
  test(`A04 ${letter}: what was booked is moved, then given up, and the calendar follows (VEH-12)`, async ({ browser }) => {
    const { page, base } = await booked(browser, size)
    const first = await page.request.get(`${base}/calendar`)
    expect(await first.text()).toContain('METHOD:PUBLISH')
    await page.goto(`/${PLACE}/services/cancel-inspection`)
    await page.getByRole('link', { name: words.inspections.own.title.slice(-4) }).first().click()
    await page.waitForURL(new RegExp(`/${PLACE}/inspections$`))
    await page.locator(`a[href="${base}/continue"]`).click()
    await page.waitForURL(/\/inspection$/)
    await page.locator('main a[href*="station=org_"]').last().click()
    const day = page.locator('table a[href*="on="]').last()
    const onDay = new URL((await day.getAttribute('href')) ?? '', page.url()).searchParams.get('on')
    await day.click()
    await page.waitForURL((url) => url.searchParams.get('on') === onDay)
    await page.locator('input[type="radio"][name="slot"]:not([disabled])').last().check()
    await page.locator('input[name="declaration"]').check()
    await submitOf(page, 'path').click()
    await page.waitForURL((url) => url.pathname === base)
    await expectNoSidewaysScroll(page)

    await page.goto(`/${PLACE}/inspections`)
    await page.locator(`a[href="${base}/act/cancel"]`).click()
    await submitOf(page, 'transition').click()
    await page.waitForURL((url) => url.pathname === base)
    await expect(page.locator('main')).toContainText(words.citizen.status.withdrawn)
    const gone = await (await page.request.get(`${base}/calendar`)).text()
    expect(gone).toContain('METHOD:CANCEL')
    const uid = /UID:\S+/
    expect(uid.exec(gone)?.[0]).toBe(uid.exec(await first.text())?.[0])
    await page.context().close()
  })

test('A04 O: a body gives up the booking of its vehicle, and another body does not see it', async ({ browser }) => {
  const run = exampleRun('A03', 1)
  const { page } = await runOfFleet(browser, run)
  const base = new URL(page.url()).pathname
  const stranger = await station(browser, 'inspections')
  expect((await stranger.goto(base))?.status()).toBe(404)
  await page.goto(base)
  await submitOf(page, 'transition').click()
  await page.waitForURL(/done=moved/)
  await expect(page.locator('main')).toContainText(words.citizen.status.withdrawn)
  await page.context().close()
})

test('A03 from the booking to the register: a vehicle comes, is tested, and “my vehicles” shows the next due date (ORG-05, VEH-02)', async ({ browser }) => {
  const run = exampleRun('A03')
  const citizen = await (await signedIn(browser, run.person.username)).newPage()
  await citizen.goto(`/${PLACE}/vehicles`)
  const card = citizen.locator('article').first()
  const before = await card.innerText()
  const plate = (await card.getAttribute('aria-label')) ?? ''
  const tail = /\*([0-9A-Z]{6})/.exec(before)?.[1] ?? ''

  const desk = await station(browser, 'inspections/walk-in')
  await desk.locator('[name="plate"]').fill(plate)
  await desk.locator('[name="vinTail"]').fill('000000')
  await submitOf(desk, 'vinTail').click()
  await expect(desk.locator('[role="alert"] a').first()).toBeVisible()
  await desk.locator('[name="vinTail"]').fill(tail)
  await submitOf(desk, 'vinTail').click()
  await desk.waitForURL(/\/inspections\/ins_/)
  const address = new URL(desk.url()).pathname
  await loginAgain(desk, `${PLACE}-station-operator`, `/${PLACE}/portal/sign-in/again`, address)
  await desk.goto(address)
  await submitOf(desk, 'remark').click()
  await expect(desk.locator('[role="alert"] a').first(), 'no item was judged').toBeVisible()
  for (const choice of await desk.locator('input[type="radio"][value="pass"]').all()) await choice.check()
  await submitOf(desk, 'remark').click()
  await expect(desk.locator('main')).toContainText(/HASJ\d{8}-\d{9}/)

  await citizen.reload()
  expect(await card.innerText()).not.toBe(before)
  await citizen.goto(`/${PLACE}/notices`)
  await expect(citizen.locator('main')).toContainText(/HASJ\d{8}-\d{9}/)
  await citizen.context().close()
  await desk.context().close()
})

test('a station plans a line, gives out its times, and takes a day off (ORG-05)', async ({ browser }) => {
  const page = await (await signedIn(browser, `${PLACE}-station2-operator`, { face: 'portal' })).newPage()
  await page.goto(`/${PLACE}/portal/inspections/lanes/new`)
  await page.locator('[name="name"]').fill('9号线')
  await submitOf(page, 'minutes').click()
  await expect(page.locator('[name="capacity"][aria-invalid="true"]')).toBeVisible()
  await page.locator('[name="capacity"]').fill('2')
  await page.locator('[name="priceYuan"]').fill('150')
  await submitOf(page, 'minutes').click()
  await page.waitForURL(/done=lane/)
  await page.getByRole('link', { name: `${words.inspections.lanes.publish} 9号线` }).click()
  await submitOf(page, 'through.year').click()
  await page.waitForURL(/done=published/)
  await expect(page.getByRole('status')).not.toContainText('没有新的时间')
  await page.goto(`/${PLACE}/portal/inspections`)
  const day = page.locator('table a[href*="/days/"]').last()
  await day.click()
  await page.waitForURL(/\/days\//)
  await page.locator('[name="reason"]').fill('设备检修')
  await submitOf(page, 'reason').click()
  await page.waitForURL(/done=closed/)
  await expect(page.locator('main')).toContainText('设备检修')
  await page.context().close()
})
