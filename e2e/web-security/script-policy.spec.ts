import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { signedIn, signIn, submitOf } from '../sign-in'
import { takePerson } from '../world'
import { officePages, ownPages, portalPages, publicPages } from './addresses'

test.slow()

type Seen = { readonly violations: string[]; readonly foreign: string[] }

/** What the browser itself says: every refusal of the policy, and every request that leaves the house. */
const watch = async (context: BrowserContext, origin: string): Promise<Seen> => {
  const seen: Seen = { violations: [], foreign: [] }
  await context.exposeBinding('reportViolation', (_source, text: string) => void seen.violations.push(text))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, documentURI, sample }) => {
      const report: unknown = Reflect.get(window, 'reportViolation')
      if (typeof report === 'function') report(`${documentURI}: ${violatedDirective} ${blockedURI} ${sample}`)
    })
  })
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== origin) seen.foreign.push(request.url())
  })
  return seen
}

const crawl = async (page: Page, paths: readonly string[]): Promise<void> => {
  for (const path of paths) {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
  }
}

test('C4 E11: a crawl of all faces breaks no line of the policy and leaves the house nowhere', async ({ browser, baseURL }) => {
  const origin = new URL(baseURL ?? '').origin
  const person = takePerson('vehicle-owner')
  const plans = [
    { context: await browser.newContext(), pages: publicPages('has') },
    { context: await signedIn(browser, person.username), pages: ownPages('has') },
    { context: await signedIn(browser, 'has-clerk', { face: 'office' }), pages: officePages('has') },
    { context: await signedIn(browser, 'has-dealer', { face: 'portal' }), pages: portalPages('has') },
  ]
  for (const { context, pages } of plans) {
    const seen = await watch(context, origin)
    await crawl(await context.newPage(), pages)
    expect.soft(seen.violations).toEqual([])
    expect.soft(seen.foreign).toEqual([])
    await context.close()
  }
})

const INJECTED = '<script>window.hacked = 1</script><img src="/none.png" onerror="window.hacked = 2"><svg onload="window.hacked = 3"></svg><a id="trap" href="javascript:window.hacked=4">x</a><base href="https://evil.example/">'

test('C4: a script, a handler and a base that got into the page do nothing', async ({ page, context, baseURL }) => {
  const seen = await watch(context, new URL(baseURL ?? '').origin)
  await page.route('**/has/help', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: (await answer.text()).replace('</main>', `${INJECTED}</main>`) })
  })
  await page.goto('/has/help')
  // The page's own script may have swept the foreign nodes out already.
  await page.evaluate(() => document.getElementById('trap')?.click())
  await expect.poll(() => seen.violations.length).toBeGreaterThanOrEqual(3)
  expect(await page.evaluate(() => Reflect.get(window, 'hacked'))).toBeUndefined()
  expect(await page.evaluate(() => document.baseURI)).not.toContain('evil.example')
})

const HOSTILE = ['<script>window.hacked = 1</script>', '"><img src=x onerror=window.hacked=1>', "'; DROP TABLE people; --", '{{7*7}}${7*7}', '\u202Egnp.exe', '𠮷'.repeat(60)]

test('script and SQL in a text are text: shown as typed or refused in words', async ({ page }) => {
  const person = takePerson('licence-holder')
  await signIn(page, person.username)
  for (const text of HOSTILE) {
    await page.goto(`/has/services?q=${encodeURIComponent(text)}`)
    await expect(page.locator('main')).toBeVisible()
    await page.goto('/has/verify')
    await page.locator('[name="token"]').fill(text)
    await submitOf(page, 'token').click()
    await expect(page.locator('main')).toBeVisible()
    expect(await page.evaluate(() => Reflect.get(window, 'hacked')), text).toBeUndefined()
  }
})
