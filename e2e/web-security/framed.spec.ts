import { expect, test, type BrowserContext } from '@playwright/test'
import { signIn } from '../sign-in'
import { accountNamed, takePerson } from '../world'

const FRAMED = ['/has/plates', '/has/services', '/has/services?q=驾驶', '/has/help', '/has/open-data']

/** What a person sees of a page, without what differs from one rendering to the next. */
const mainOf = async (context: BrowserContext, path: string): Promise<string> => {
  const page = await context.newPage()
  await page.goto(path)
  const text = await page.locator('main').innerText()
  await page.close()
  return text.replaceAll(/\d{2}:\d{2}(:\d{2})?/g, '')
}

const nonceOf = (policy = ''): string => /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''

test('B4 C4 C6: a page made once for all who are signed in has each reader’s name, nonce and navigation, and is kept by nobody', async ({ browser }) => {
  const people = [takePerson('licence-holder'), takePerson('licence-holder')] as const
  const contexts = [await browser.newContext(), await browser.newContext(), await browser.newContext()] as const
  for (const [i, { username }] of people.entries()) await signIn(await contexts[i === 0 ? 0 : 1].newPage(), username)
  for (const path of FRAMED) {
    const answers = await Promise.all(contexts.map((context) => context.request.get(path)))
    const [a = '', b = '', nobody = ''] = await Promise.all(answers.map((answer) => answer.text()))
    expect.soft(a, path).toContain(people[0].name)
    expect.soft(b, path).toContain(people[1].name)
    expect.soft(a, path).not.toContain(people[1].name)
    expect.soft(nobody, path).not.toContain(people[0].name)
    for (const own of [a, b]) expect.soft(own, path).toContain('/has/account')
    expect.soft(nobody, path).not.toContain('/has/account')
    const nonces = answers.map((answer) => nonceOf(answer.headers()['content-security-policy']))
    expect.soft(new Set(nonces).size, path).toBe(3)
    for (const [i, page] of [a, b, nobody].entries()) expect.soft(page, path).toContain(`nonce="${nonces[i] ?? ''}"`)
    for (const answer of answers.slice(0, 2)) {
      expect.soft(answer.headers()['cache-control'], path).toContain('no-store')
      expect.soft(answer.headers()['x-accel-expires'], path).toBeUndefined()
    }
    expect.soft(await mainOf(contexts[0], path), path).toBe(await mainOf(contexts[2], path))
  }
  for (const context of contexts) await context.close()
})

test('A7: the browser keeps the name through other pages and loses it with the session', async ({ browser }) => {
  const person = takePerson('licence-holder')
  const context = await browser.newContext()
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())))
  page.on('pageerror', (fault) => void faults.push(fault.message))
  await signIn(page, person.username)
  const corner = page.locator('header').getByText(person.name)
  await page.goto('/has/plates')
  await expect(corner).toBeVisible()
  await page.locator('header nav a[href="/has/services"]').click()
  await page.waitForURL(/\/has\/services$/)
  await expect(corner).toBeVisible()
  await page.locator('header nav a[href="/has/vehicles"]').click()
  await page.waitForURL(/\/has\/vehicles$/)
  await expect(corner).toBeVisible()
  await page.goto('/has/plates')
  await page.locator('header form button[type="submit"]').filter({ hasText: '退出' }).click()
  await expect(page.locator('header a[href="/has/sign-in"]')).toBeVisible()
  await page.goto('/has/plates')
  await expect(page.locator('header a[href="/has/sign-in"]')).toBeVisible()
  await expect(corner).toHaveCount(0)
  expect(faults).toEqual([])
  await context.close()
})

test('whoever goes back to such a page from outside the place still reads the own name', async ({ browser }) => {
  const person = takePerson('licence-holder')
  const context = await browser.newContext()
  const page = await context.newPage()
  await signIn(page, person.username)
  const corner = page.locator('header').getByText(person.name)
  await page.goto('/has/plates')
  await page.locator('header a[href="/"]').click()
  await page.waitForURL((url) => url.pathname === '/')
  await page.goBack()
  await expect(page.locator('[data-remaining]').first()).toBeVisible()
  await expect(corner).toBeVisible()
  await page.locator('header nav a[href="/has/services"]').click()
  await page.waitForURL(/\/has\/services$/)
  await expect(corner).toBeVisible()
  await context.close()
})

test('E12: whoever signs in after somebody in the same window never reads the other’s name, back and forth', async ({ browser }) => {
  const [first, second] = [takePerson('licence-holder'), takePerson('licence-holder')]
  const context = await browser.newContext()
  const page = await context.newPage()
  await signIn(page, first.username)
  await page.goto('/has/plates')
  await expect(page.locator('header').getByText(first.name)).toBeVisible()
  await page.locator('header form button[type="submit"]').filter({ hasText: '退出' }).click()
  await page.locator('header a[href="/has/sign-in"]').click()
  await page.locator('[name="name"]').fill(second.username)
  await page.locator('[name="password"]').fill(accountNamed(second.username).password)
  await page.locator('form:has([name="password"]) button[type="submit"]').click()
  await expect(page.locator('header').getByText(second.name)).toBeVisible()
  for (let step = 0; step < 3; step++) {
    await page.goBack()
    await expect(page.locator('main')).toBeVisible()
    await expect(page.locator('header').getByText(first.name)).toHaveCount(0)
  }
  await page.goto('/has/plates')
  await expect(page.locator('header').getByText(second.name)).toBeVisible()
  await context.close()
})
