import { expect, test } from '@playwright/test'
import { problems } from '@/lib/messages/zh-Hans/problems'
import { exampleRun } from '../services/example-named'
import { walk } from '../services/example-run'
import { signIn, submitOf } from '../sign-in'
import { takePerson } from '../world'

test('[D3] B13: what is no picture is said in words; what was sent in, and the receipt as PDF, are for their owner alone (B4)', async ({ page, browser }) => {
  const run = exampleRun('B13', 0)
  await signIn(page, run.person.username)
  await page.goto(`/has/services/${run.service.slug}`)
  await submitOf(page, 'subjectId').click()
  let refused = false
  await walk(page, run, async (at) => {
    const form = at.locator('form[action*="/files?"]')
    if (refused || !(await form.count())) return
    refused = true
    await form.locator('input[type="file"]').setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') })
    await form.locator('button[type="submit"]').click()
    await expect(at.locator('main')).toContainText(problems['file.not-a-picture'])
  })
  expect(refused).toBe(true)

  const picture = (await page.locator('main img').first().getAttribute('src')) ?? ''
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const receipt = `/has/receipts/${id}/pdf`
  const shown = await page.request.get(picture)
  const { 'content-type': type, 'content-disposition': disposition, 'cache-control': cache, 'x-content-type-options': sniff } = shown.headers()
  expect([shown.status(), type, cache, sniff]).toEqual([200, 'image/jpeg', 'private, no-store', 'nosniff'])
  expect(disposition).toMatch(/^attachment/)
  const paper = await page.request.get(receipt)
  expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf'])

  const stranger = await browser.newContext()
  const other = await stranger.newPage()
  for (const address of [picture, receipt]) expect((await stranger.request.get(address)).status()).toBe(404)
  await signIn(other, takePerson('licence-holder').username)
  for (const address of [picture, receipt]) expect((await other.request.get(address)).status()).toBe(404)
  await stranger.close()
})
