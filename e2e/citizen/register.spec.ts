import { expect, test, type Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { sandbox } from '../sandbox'
import { submitOf } from '../sign-in'
import { takePerson, takeStranger } from '../world'

const words = messagesOf('zh-Hans').accounts
const PASSWORD = 'a-boat-of-reeds-41'

const signInWith = async (page: Page, name: string, password: string): Promise<void> => {
  await page.goto('/has/sign-in')
  await page.locator('[name="name"]').fill(name)
  await page.locator('[name="password"]').fill(password)
  await submitOf(page, 'password').click()
}

const untilDetails = async (page: Page, person: { name: string; number: string }): Promise<void> => {
  await page.goto('/has/register')
  await page.locator('[name="personKind"][value="local-resident"]').check()
  await submitOf(page, 'personKind').click()
  await page.locator('[name="documentKind"][value="resident-card"]').check()
  await submitOf(page, 'documentKind').click()
  await page.locator('input[name="name"]').fill(person.name)
  await page.locator('input[name="number"]').fill(person.number)
  await submitOf(page, 'number').click()
  await page.waitForURL(/register\/phone/)
}

for (const javaScriptEnabled of [true, false])
  test(`REG-11 REG-13: registers on the web with a code, ${javaScriptEnabled ? 'with' : 'without'} script, and is L1`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    const stranger = takeStranger()
    const phone = await sandbox.listen(stranger.phone)
    await untilDetails(page, stranger)
    await page.locator('[name="phone"]').fill(stranger.phone)
    await submitOf(page, 'phone').click()
    await page.locator('[name="by"][value="licence"]').check()
    await page.locator('[name="fileTail"]').fill(stranger.fileTail)
    await submitOf(page, 'fileTail').click()
    await page.waitForURL(/register\/code/)
    await page.locator('[name="code"]').fill(await phone.nextCode())
    await page.locator('[name="password"]').fill(PASSWORD)
    await page.locator('[name="repeated"]').fill(PASSWORD)
    await submitOf(page, 'repeated').click()
    await page.waitForURL(/\/has\/account\?done=registered$/)
    await expect(page.locator('main')).toContainText(words.account.done.registered)
    await expect(page.locator('main')).toContainText(words.level.L1)
    await expect(page.locator('main')).not.toContainText(stranger.number)
    await page.goto('/has/services/replace-driving-licence')
    await expect(page.locator('input[name="subjectId"]')).toHaveCount(0)
    await context.close()
  })

test('REG-13 A4: data that do not match get the same page; the message tells the person, with no code', async ({ page }) => {
  const stranger = takeStranger()
  await untilDetails(page, stranger)
  await page.locator('[name="phone"]').fill(stranger.phone)
  await submitOf(page, 'phone').click()
  await page.locator('[name="by"][value="licence"]').check()
  await page.locator('[name="fileTail"]').fill('999999')
  await submitOf(page, 'fileTail').click()
  await page.waitForURL(/register\/code/)
  await expect(page.locator('[name="code"]')).toBeVisible()
  await expect.poll(async () => (await sandbox.messagesOf(stranger.phone)).length).toBeGreaterThan(0)
  expect((await sandbox.messagesOf(stranger.phone)).filter(({ code }) => code !== null)).toEqual([])
})

test('REG-14 A3: five wrong passwords lock this device; the right one is refused too; recovery opens it', async ({ browser }) => {
  const person = takePerson('vehicle-owner')
  const context = await browser.newContext()
  const page = await context.newPage()
  for (let tries = 0; tries < 5; tries++) {
    await signInWith(page, person.username, `wrong-${tries}-guess`)
    await expect(page.locator('form [role="alert"], form [aria-invalid="true"], main').first()).toBeVisible()
    await page.waitForLoadState('networkidle')
  }
  await signInWith(page, person.username, person.password)
  await expect(page.getByText('分钟').first()).toBeVisible()
  expect(page.url()).toContain('/sign-in')

  const phone = await sandbox.listen(person.phone)
  await page.goto('/has/recover')
  await page.locator('[name="number"]').fill(person.number)
  await page.locator('[name="phone"]').fill(person.phone)
  await submitOf(page, 'phone').click()
  await page.waitForURL(/recover\/code/)
  await page.locator('[name="code"]').fill(await phone.nextCode())
  await page.locator('[name="password"]').fill(PASSWORD)
  await page.locator('[name="repeated"]').fill(PASSWORD)
  await submitOf(page, 'repeated').click()
  await page.waitForURL(/recover\/done/)
  await signInWith(page, person.number, PASSWORD)
  await page.waitForURL(/\/has$/)
  await context.close()
})

test('A5: the login phone is changed with a code from each of both numbers', async ({ page }) => {
  const person = takePerson('vehicle-owner')
  const fresh = `1390008${person.phone.slice(-4)}`
  await signInWith(page, person.username, person.password)
  await page.waitForURL(/\/has$/)
  const [before, after] = [await sandbox.listen(person.phone), await sandbox.listen(fresh)]
  await page.goto('/has/account/phone')
  await page.locator('[name="phone"]').fill(fresh)
  await submitOf(page, 'phone').click()
  await page.waitForURL(/phone\/code/)
  await page.locator('[name="code"]').fill(await after.nextCode())
  await page.locator('[name="oldCode"]').fill(await before.nextCode())
  await submitOf(page, 'oldCode').click()
  await page.waitForURL(/done=phone/)
  await expect(page.locator('main')).toContainText(fresh.slice(-4))
})

test('A8 A11: the list of login states, the end of another one, and of all', async ({ browser }) => {
  const person = takePerson('vehicle-owner')
  const contexts = await Promise.all([1, 2, 3].map(() => browser.newContext()))
  const pages = await Promise.all(contexts.map((context) => context.newPage()))
  for (const page of pages) {
    await signInWith(page, person.username, person.password)
    await page.waitForURL(/\/has$/)
  }
  const [mine, second, third] = pages
  if (!mine || !second || !third) throw new Error('three pages were opened')
  await mine.goto('/has/account')
  await expect(mine.locator('input[name="sessionId"]')).toHaveCount(2)
  await submitOf(mine, 'sessionId').click()
  await mine.waitForURL(/done=sessions/)
  await expect(mine.locator('input[name="sessionId"]')).toHaveCount(1)
  await mine.getByRole('button', { name: words.account.endOthers }).click()
  await expect(mine.locator('input[name="sessionId"]')).toHaveCount(0)
  for (const page of [second, third]) {
    await page.goto('/has/account')
    expect(page.url()).toContain('/sign-in')
  }
  await Promise.all(contexts.map((context) => context.close()))
})
