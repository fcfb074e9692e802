import { expect, test } from '@playwright/test'

const SWITCHES = [
  { name: 'locale', value: 'en' },
  { name: 'mode', value: 'elder' },
  { name: 'contrast', value: 'high' },
] as const

for (const javaScriptEnabled of [true, false])
  test(`language, elder mode and contrast are one press away and stay, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    await page.goto('/has/services?q=%E8%A1%A5%E8%AF%81')
    for (const { name, value } of SWITCHES) {
      await page.locator(`button[name="${name}"][value="${value}"]`).click()
      await page.waitForURL(/\/has\/services/)
    }
    await page.goto('/has/plates')
    const shown = page.locator('html')
    await expect(shown).toHaveAttribute('lang', 'en')
    await expect(page.locator('[data-mode="elder"]').first()).toBeAttached()
    await expect(page.locator('[data-contrast="high"]').first()).toBeAttached()
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText(/[\u4e00-\u9fff]/)
    await page.locator('button[name="locale"][value="zh-Hans"]').click()
    await expect(shown).toHaveAttribute('lang', 'zh-Hans')
    await context.close()
  })

test('letters of the elder mode are large', async ({ page }) => {
  await page.goto('/has')
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('main p') ?? document.body).fontSize))
  const before = await size()
  await page.locator('button[name="mode"][value="elder"]').click()
  await page.locator('[data-mode="elder"]').first().waitFor({ state: 'attached' })
  expect(await size()).toBeGreaterThan(before)
  expect(await size()).toBeGreaterThanOrEqual(24)
})
