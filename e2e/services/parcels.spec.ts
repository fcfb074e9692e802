import { expect, test, type Browser, type Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { checkHere, JOURNEY_MS } from '../access/checks'
import { loginAgain } from '../fresh-login'
import { sandbox } from '../sandbox'
import { signedIn, signIn, submitOf } from '../sign-in'
import { takePerson } from '../world'
import { exampleRun } from './example-named'
import { walk } from './example-run'
import { makeAll } from './production'

const PLACE = 'has'
const words = messagesOf('zh-Hans')
const POSTED = 1

test.setTimeout(JOURNEY_MS)

const officeOf = async (browser: Browser, login: string): Promise<Page> => (await signedIn(browser, `${PLACE}-${login}`, { face: 'office', place: PLACE })).newPage()

/** Applied for and answered by the example, for somebody who has a vehicle too: to be posted. */
const apply = async (browser: Browser) => {
  const run = { ...exampleRun('B12', POSTED, PLACE), person: takePerson('vehicle-owner', PLACE) }
  const page = await (await browser.newContext()).newPage()
  await signIn(page, run.person.username, { place: PLACE })
  await page.goto(`/${PLACE}/vehicles`)
  const plate = /苏H[A-Z0-9]{5,6}/.exec((await page.locator('main').innerText()).replace(/[\s·]/g, ''))?.[0] ?? ''
  await page.goto(`/${PLACE}/services/${run.service.slug}`)
  await submitOf(page, 'subjectId').click()
  await walk(page, run)
  return { page, person: run.person, plate, id: new URL(page.url()).pathname.split('/').at(-1) ?? '' }
}

const decide = async (page: Page, id: string, transition: string): Promise<void> => {
  await page.goto(`/${PLACE}/office/applications/${id}/decide/${transition}`)
  await page.locator('button[name="confirmed"]').click()
  await page.waitForURL(new RegExp(`/office/applications/${id}\\?done=moved`))
}

const ordered = async (browser: Browser, id: string): Promise<Page> => {
  const reviewer = await officeOf(browser, 'reviewer')
  await loginAgain(reviewer, `${PLACE}-reviewer`, `/${PLACE}/office/sign-in/again`, `/${PLACE}/office/applications/${id}`)
  await decide(reviewer, id, 'approve')
  const clerk = await officeOf(browser, 'clerk')
  await decide(clerk, id, 'pay-at-window')
  return clerk
}

test('B22 from the counter to the door: made, posted, tracked by the owner and by three factors, delivered once (DLV-01, DLV-05)', async ({ browser }) => {
  const { page: citizen, person, plate, id } = await apply(browser)
  const clerk = await ordered(browser, id)
  let isLooked = false
  await makeAll(clerk, PLACE, async (page) => {
    await checkHere(page, { still: isLooked })
    isLooked = true
  })
  const parcel = await sandbox.parcelTo(person.phone)

  const desk = await browser.newPage()
  await desk.goto(parcel.page)
  await desk.locator('button[name="kind"][value="collected"]').click()
  await citizen.goto(`/${PLACE}/parcels`)
  await expect(async () => {
    await citizen.reload()
    await expect(citizen.locator('main')).toContainText(words.delivery.event.collected, { timeout: 500 })
  }).toPass()
  await expect(citizen.locator('main')).toContainText(parcel.waybill)
  await citizen.goto(`/${PLACE}/applications/${id}`)
  await expect(citizen.getByRole('region', { name: words.delivery.course.title })).toContainText(parcel.waybill)

  const stranger = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const lookUp = async (phone: string): Promise<void> => {
    await stranger.goto(`/${PLACE}/parcels`)
    await stranger.locator('[name="plateType"]').selectOption([...plate].length === 8 ? '52' : '02')
    await stranger.locator('[name="plate"]').fill(plate.toLowerCase())
    await stranger.locator('[name="phone"]').fill(phone)
    await submitOf(stranger, 'plate').click()
    await stranger.waitForURL(/parcels\/found\?token=/)
    expect(stranger.url()).not.toContain(phone)
  }
  await lookUp('13900000000')
  await expect(stranger.locator('main')).toContainText(words.delivery.foundNone)
  await lookUp(person.phone)
  await expect(stranger.locator('main')).toContainText(words.delivery.event.collected)
  await expect(stranger.locator('main')).not.toContainText(parcel.waybill)
  await citizen.goto(stranger.url())
  await checkHere(citizen)
  await citizen.goto(`/${PLACE}/parcels`)
  await checkHere(citizen)
  await citizen.goto(`/${PLACE}/applications/${id}`)
  await checkHere(citizen)

  await parcel.report('delivered', 'forged')
  await parcel.report('delivered', 'twice')
  await expect(async () => {
    await citizen.reload()
    await expect(citizen.locator('main')).toContainText(words.citizen.status.delivered, { timeout: 500 })
  }).toPass()
  await parcel.report('returned')
  await clerk.goto(`/${PLACE}/office/parcels?waybill=${parcel.waybill}`)
  await expect(clerk.locator('main')).toContainText(words.delivery.state.delivered)
  await citizen.reload()
  await expect(citizen.locator('main')).toContainText(words.citizen.status.delivered)
})

test('refused at the door and back: the clerk finds it among the refused and hands it to a proxy with a letter (DLV-03, DLV-04, LIC-21)', async ({ browser }) => {
  const { page: citizen, person, id } = await apply(browser)
  const clerk = await ordered(browser, id)
  await makeAll(clerk, PLACE, (page) => checkHere(page, { still: true }))
  const parcel = await sandbox.parcelTo(person.phone)
  await parcel.report('refused')
  await parcel.report('returned')
  await expect(async () => {
    await clerk.goto(`/${PLACE}/office/parcels?state=refused`)
    await expect(clerk.locator('main')).toContainText(parcel.waybill, { timeout: 500 })
  }).toPass()
  await citizen.reload()
  await expect(citizen.locator('main')).toContainText(words.citizen.status.undelivered)

  await clerk.getByRole('link', { name: parcel.waybill }).click()
  await clerk.goto(`/${PLACE}/office/applications/${id}/decide/collect-by-proxy`)
  await clerk.locator('[name="proxyName"]').fill('买买提')
  await clerk.locator('[name="proxyDocument"]').fill('123X')
  await clerk.locator('[name="proxyLetter"]').fill('委托书已收，双方身份证明已核对')
  await submitOf(clerk, 'proxyName').click()
  await clerk.locator('button[name="confirmed"]').click()
  await clerk.waitForURL(/done=moved/)
  await citizen.reload()
  await expect(citizen.locator('main')).toContainText(words.citizen.status.completed)
  await expect(citizen.locator('main')).toContainText('买买提')
})
