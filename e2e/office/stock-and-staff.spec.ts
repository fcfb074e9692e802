import { expect, test, type Browser, type Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { addDays, civilDate, machineNow } from '@/lib/kernel/clock'
import { loginAgain } from '../fresh-login'
import { signedIn, submitOf } from '../sign-in'

const PLACE = 'szv'
const words = messagesOf('zh-Hans')

test.slow()

const officeOf = async (browser: Browser, login: string, place = PLACE): Promise<Page> =>
  (await signedIn(browser, `${place}-${login}`, { face: 'office', place })).newPage()

test('PLT-14 B7: one planner proposes, only another publishes, and then everybody can read it', async ({ browser, page: visitor }) => {
  const first = await officeOf(browser, 'planner')
  await first.goto(`/${PLACE}/office/segments`)
  await first.locator('[name="firstNumber"]').fill('苏EM000A')
  await first.locator('[name="lastNumber"]').fill('苏EM009A')
  const [year = '', month = '', day = ''] = addDays(civilDate(machineNow()), 12).split('-')
  for (const [part, text] of [['year', year], ['month', month], ['day', day]] as const) await first.locator(`[name="releaseOn.${part}"]`).fill(text)
  await submitOf(first, 'firstNumber').click()
  await expect(first.getByRole('status').first()).toContainText(words.plates.segments.done.proposed.next)
  const row = (page: Page) => page.locator('tr', { hasText: '苏EM000A' })
  await expect(row(first)).toContainText(words.plates.segments.states.proposed)
  await expect(row(first)).toContainText(words.plates.segments.ownProposal)
  await expect(row(first).locator('a[href$="/publish"]')).toHaveCount(0)

  const second = await officeOf(browser, 'planner2')
  await second.goto(`/${PLACE}/office/segments`)
  await row(second).locator('a[href$="/publish"]').click()
  await submitOf(second, 'segmentId').click()
  await second.waitForURL(/\/segments\?done=published$/)
  await expect(row(second)).not.toContainText(words.plates.segments.states.proposed)
  await visitor.goto(`/${PLACE}/plates`)
  await expect(visitor.locator('main')).toContainText('苏EM000A')
})

test('PLT-14: a segment for tomorrow is refused in words; nothing is proposed', async ({ browser }) => {
  const planner = await officeOf(browser, 'planner')
  await planner.goto(`/${PLACE}/office/segments`)
  await planner.locator('[name="firstNumber"]').fill('苏EN000A')
  await planner.locator('[name="lastNumber"]').fill('苏EN009A')
  const [year = '', month = '', day = ''] = addDays(civilDate(machineNow()), 1).split('-')
  for (const [part, text] of [['year', year], ['month', month], ['day', day]] as const) await planner.locator(`[name="releaseOn.${part}"]`).fill(text)
  await submitOf(planner, 'firstNumber').click()
  await expect(planner.locator('form:has([name="firstNumber"])')).toContainText('72')
  await planner.reload()
  await expect(planner.locator('main')).not.toContainText('苏EN000A')
})

test('A11 B8: an administrator disables an account and its login ends at once', async ({ browser }) => {
  const colleague = await officeOf(browser, 'planner2', 'xmn')
  await colleague.goto('/xmn/office/segments')
  await expect(colleague.locator('main')).toContainText(words.plates.segments.title)
  const administrator = await officeOf(browser, 'admin', 'xmn')
  await loginAgain(administrator, 'xmn-admin', '/xmn/office/sign-in/again', '/xmn/office/staff/disable')
  await administrator.goto('/xmn/office/staff/disable')
  const option = administrator.locator('select[name="accountId"] option', { hasText: 'xmn-planner2' })
  await administrator.locator('select[name="accountId"]').selectOption((await option.getAttribute('value')) ?? '')
  await administrator.locator('[name="reason"]').fill('离岗')
  await submitOf(administrator, 'reason').click()
  await administrator.waitForURL(/done=disabled/)
  await colleague.reload()
  expect(colleague.url()).toContain('/office/sign-in')
})

test('B7: the auditor reads queue, segments and terminals, and finds nothing to change', async ({ browser }) => {
  const auditor = await officeOf(browser, 'auditor')
  for (const path of ['office?filter=team', 'office/segments', 'office/terminals']) {
    expect((await auditor.goto(`/${PLACE}/${path}`))?.status(), path).toBe(200)
    await expect(auditor.locator('main form:has(input[name="idempotencyKey"])'), path).toHaveCount(0)
  }
  for (const path of ['office/people', 'office/vehicles/register', 'office/staff'])
    await test.step(path, async () => {
      await auditor.goto(`/${PLACE}/${path}`)
      const search = auditor.locator('main form:has([name="number"])')
      if (await search.count()) {
        await auditor.locator('[name="number"]').fill('320899199001011234')
        await search.locator('button[type="submit"]').click()
        await expect(auditor).toHaveURL(new RegExp(`${path}$`))
      }
    })
})
