import { expect, test, type Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { checkHere, checkPage, JOURNEY_MS } from '../access/checks'
import { sandbox } from '../sandbox'
import { signedIn, submitOf } from '../sign-in'
import { takePerson } from '../world'

const words = messagesOf('zh-Hans').drivers

test.setTimeout(JOURNEY_MS)

type Car = { readonly plate: string; readonly vinTail: string }

const carOf = async (page: Page): Promise<Car> => {
  await page.goto('/has/vehicles')
  const text = (await page.locator('main').innerText()).replace(/[\s·]/gu, '')
  return { plate: /苏H[A-Z0-9]{5,6}/u.exec(text)?.[0] ?? '', vinTail: /\*(\w{6})/u.exec(text)?.[1] ?? '' }
}

const ask = async (page: Page, { plate, vinTail }: Car): Promise<void> => {
  await page.goto('/has/drivers/apply')
  await page.locator('[name="plateType"]').selectOption([...plate].length === 8 ? '52' : '02')
  await page.locator('[name="plate"]').fill(plate)
  await page.locator('[name="vinTail"]').fill(vinTail)
  await submitOf(page, 'vinTail').click()
}

/** What the page says of the state, whose address stays. */
const expectState = (page: Page, state: keyof typeof words.state): Promise<void> => expect(page.locator('main')).toContainText(words.state[state])

test('C03, C04: a driver asks, the owner agrees on the own login, either side ends it; then by the owner’s code (VIO-07, VIO-08)', async ({ browser }) => {
  const [owning, driving] = [takePerson('vehicle-owner'), takePerson('large-class-holder')]
  const owner = await (await signedIn(browser, owning.username)).newPage()
  const driver = await (await signedIn(browser, driving.username)).newPage()
  const car = await carOf(owner)

  await checkPage(driver, '/has/drivers')
  await ask(driver, { ...car, vinTail: '999999' })
  await expect(driver.locator('[aria-labelledby="error-summary-title"]')).toBeVisible()
  await checkPage(driver, '/has/drivers/apply', { template: true })
  await ask(driver, car)
  await driver.waitForURL(/\/drivers\/bnd_/)
  await expect(driver.locator('main')).not.toContainText(owning.name)
  await checkHere(driver)

  await owner.goto('/has')
  await owner.locator('main a[href*="/drivers/bnd_"]').first().click()
  await owner.waitForURL(/\/drivers\/bnd_/)
  await expect(owner.locator('main')).toContainText(driving.name)
  await checkHere(owner, { template: true })
  await owner.getByRole('button', { name: words.agree.replace('{plate}', car.plate) }).click()
  await expectState(owner, 'bound')
  await owner.locator('main a[href$="/end"]').waitFor()
  await checkPage(owner, '/has/drivers', { template: true })

  await driver.reload()
  await driver.locator('main a[href$="/end"]').click()
  await driver.waitForURL(/\/end$/)
  await checkHere(driver, { template: true })
  await driver.locator('form:has([name="bindingId"]) button[type="submit"]').click()
  await driver.waitForURL(/\/drivers\/bnd_[^/]+$/)
  await expectState(driver, 'ended')
  await owner.reload()
  await expect(owner.locator('[data-binding]')).toHaveCount(0)
})

test('C03: the owner beside the driver agrees by the code on the own phone (VIO-08)', async ({ browser }) => {
  const [owning, driving] = [takePerson('vehicle-owner'), takePerson('large-class-holder')]
  const owner = await (await signedIn(browser, owning.username)).newPage()
  const driver = await (await signedIn(browser, driving.username)).newPage()
  await ask(driver, await carOf(owner))
  await driver.waitForURL(/\/drivers\/bnd_/)
  await driver.locator('main a[href$="/code"]').click()
  await driver.waitForURL(/\/code$/)
  await checkHere(driver)
  const phone = await sandbox.listen(owning.phone)
  await driver.locator('form:has([name="bindingId"]) button[type="submit"]').click()
  await driver.waitForURL(/\?sent=yes$/)
  await checkHere(driver, { template: true })
  await driver.locator('[name="code"]').fill(await phone.nextCode())
  await submitOf(driver, 'code').click()
  await driver.waitForURL(/\/drivers\/bnd_[^/]+$/)
  await expectState(driver, 'bound')
})
