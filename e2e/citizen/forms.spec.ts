import { expect, test, type Page } from '@playwright/test'
import { problems } from '@/lib/messages/zh-Hans/problems'
import { exampleRun } from '../services/example-named'
import { submitOf } from '../sign-in'
import { takePerson, takeStranger } from '../world'
import { signIn } from '../sign-in'

/** Every line of the summary leads to a control that is there, and the same words stand at the field (ux.md §1.4). */
const expectToldAt = async (page: Page, told: readonly string[]): Promise<void> => {
  const lines = page.locator('[role="alert"] li a')
  await expect(lines).toHaveText([...told])
  for (const line of await lines.all()) {
    const id = (await line.getAttribute('href'))?.slice(1) ?? ''
    await expect(page.locator(`[id="${id}"]`)).toHaveCount(1)
  }
  for (const text of told) await expect(page.locator('form').getByText(text).last()).toBeVisible()
}

const press = async (page: Page, field: string): Promise<void> => {
  await submitOf(page, field).click()
  await page.locator('[role="alert"] li').first().waitFor()
}

const NAME = problems['person-name.invalid']
const TOO_SHORT = problems['password.too-short'].replace('{shortest}', '8')

for (const javaScriptEnabled of [true, false])
  test(`REG-11 REG-13: an empty registration says on each page what to choose or type, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    const stranger = takeStranger()
    await page.goto('/has/register')
    await press(page, 'personKind')
    await expectToldAt(page, [problems['person-kind.missing']])
    await page.locator('[name="personKind"][value="local-resident"]').check()
    await submitOf(page, 'personKind').click()
    await press(page, 'documentKind')
    await expectToldAt(page, [problems['document-kind.missing']])
    await page.locator('[name="documentKind"][value="resident-card"]').check()
    await submitOf(page, 'documentKind').click()
    await press(page, 'number')
    await expectToldAt(page, [NAME, problems['citizen-number.invalid']])
    await page.locator('input[name="name"]').fill(stranger.name)
    await press(page, 'number')
    await expectToldAt(page, [problems['citizen-number.invalid']])
    await expect(page.locator('input[name="name"]')).toHaveValue(stranger.name)
    await page.locator('input[name="number"]').fill(stranger.number)
    await submitOf(page, 'number').click()
    await page.waitForURL(/register\/phone/)
    await press(page, 'phone')
    await expectToldAt(page, [problems['phone.missing']])
    await page.locator('[name="phone"]').fill(stranger.phone)
    await submitOf(page, 'phone').click()
    await page.waitForURL(/register\/match/)
    await press(page, 'fileTail')
    await expectToldAt(page, [problems['registration.proof-missing']])
    await page.locator('[name="by"][value="vehicle"]').check()
    await press(page, 'fileTail')
    await expectToldAt(page, [problems['plate-number.missing'], problems['registration.vin-tail']])
    await page.locator('[name="by"][value="licence"]').check()
    await page.locator('[name="fileTail"]').fill(stranger.fileTail)
    await submitOf(page, 'fileTail').click()
    await page.waitForURL(/register\/code/)
    await page.locator('[name="repeated"]').fill('another one')
    await press(page, 'repeated')
    await expectToldAt(page, [problems['code.missing'], TOO_SHORT, problems['password.not-repeated']])
    await context.close()
  })

test('H3: a pressed button waits for the page it leads to; what was chosen stands until then, and pressing again changes nothing', async ({ page }) => {
  const { person, service } = exampleRun('B12')
  await signIn(page, person.username)
  await page.goto(`/has/services/${service.slug}`)
  await submitOf(page, 'subjectId').click()
  const button = submitOf(page, 'step')
  const chosen = page.locator('main input[type="radio"]').first()
  await chosen.check()
  let posts = 0
  page.on('request', (request) => (posts += request.method() === 'POST' ? 1 : 0))
  let letCome = () => {}
  const come = new Promise<void>((resolve) => (letCome = resolve))
  await page.route('**/has/applications/**', async (route) => {
    if (route.request().method() === 'POST') await come
    await route.continue()
  })
  const asked = page.waitForRequest((request) => request.method() === 'POST')
  const here = page.url()
  await button.click()
  await asked
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await expect(chosen).toBeChecked()
  await button.click({ force: true })
  letCome()
  await page.waitForURL((url) => url.href !== here)
  expect(posts).toBe(1)
  await page.goBack()
  await expect(chosen).toBeVisible()
  await expect(button).not.toHaveAttribute('aria-disabled', 'true')
})

test('REG-14: recovery tells number and phone together', async ({ page }) => {
  await page.goto('/has/recover')
  await press(page, 'number')
  await expectToldAt(page, [problems['recover.number-missing'], problems['phone.missing']])
})

test('an empty proof is not taken in silence', async ({ page }) => {
  await page.goto('/has/verify')
  await page.locator('main button[type="submit"]').click()
  await expect(page.locator('main [role="alert"]')).toBeVisible()
})

test('KSK-05: an empty or unknown code of a terminal says which code is meant', async ({ page }) => {
  await signIn(page, takePerson('licence-holder').username)
  await page.goto('/has/continue')
  await press(page, 'code')
  await expectToldAt(page, [problems['handoff.code-form']])
  await page.locator('[name="code"]').fill('01234567')
  await submitOf(page, 'code').click()
  await expectToldAt(page, [problems['handoff.not-valid']])
})
