import { expect, type Page } from '@playwright/test'
import { placeRows } from '@/db/national/seed/place-rows'
import type { Example, ExampleAnswer } from '@/lib/engine/example'
import type { Service } from '@/lib/engine/define-service'
import { civilDate, DAY, machineNow } from '@/lib/kernel/clock'
import { askedPictures } from '@/lib/domain/files/asked-pictures'
import { samplePicture } from '@/lib/domain/files/sample-picture'
import { messagesOf } from '@/lib/messages/messages-of'
import { sandbox } from '../sandbox'
import { submitOf } from '../sign-in'
import type { ExamplePerson } from '../world'

export type Run = { readonly service: Service; readonly example: Example; readonly person: ExamplePerson; readonly serial: number; readonly place: string }

type Listener = Awaited<ReturnType<typeof sandbox.listen>>

/** Every run has a phone of its own: a number may get five codes a day (REG-13). */
const phoneOfRun = ({ serial }: Run): string => `1390009${String(serial).padStart(4, '0')}`

/** A number of the segment that stands open from the first day of the test world. */
export const wishOfRun = ({ serial, place }: Run): string =>
  `${placeRows.find(({ code }) => code === place)?.platePrefix ?? ''}K${String(serial % 1000).padStart(3, '0')}A`

export const answerOf = (run: Run, step: string, field: string): ExampleAnswer => {
  const answer = run.example.answers[step]?.[field]
  if (answer === undefined) throw new Error(`the example answers no ${field} of ${step}`)
  return run.service.fields[field]?.kind === 'phone' && typeof answer === 'string' && answer !== '' ? phoneOfRun(run) : answer
}

/** Where a code of this field goes: the registered phone, or the one just answered. */
export const phoneFor = (run: Run, field: string): string => {
  const asked = run.service.fields[field]
  return asked?.kind === 'code' && asked.to !== 'registered-phone' ? phoneOfRun(run) : run.person.phone
}

const agree = async (page: Page): Promise<void> => {
  const declaration = page.locator('input[name="declaration"]')
  if (await declaration.count()) await declaration.check()
}

const fillDate = async (page: Page, field: string, days: number): Promise<void> => {
  const [year = '', month = '', day = ''] = civilDate(machineNow() - days * DAY).split('-')
  await page.locator(`[name="${field}.year"]`).fill(year)
  await page.locator(`[name="${field}.month"]`).fill(month)
  await page.locator(`[name="${field}.day"]`).fill(day)
}

const fillCode = async (page: Page, run: Run, field: string, listener: Listener): Promise<void> => {
  const request = page.locator(`form:has(input[name="field"][value="${field}"]) button[type="submit"]`)
  if (await request.count()) {
    await request.first().click()
    await page.waitForURL(/[?&]code=/)
  }
  await page.locator(`[name="${field}"]`).fill(await listener.nextCode())
}

/** Many to choose from are a list to pull down; the first of it asks to choose. */
const chooseFirst = async (page: Page, field: string): Promise<void> => {
  const radios = page.locator(`input[type="radio"][name="${field}"]`)
  if (await radios.count()) return radios.first().check()
  await page.locator(`select[name="${field}"]`).selectOption({ index: 1 })
}

/** Among the days of a station; what is booked for it can still be moved, which ends a day before. */
const LATER_DAY = 3

/** A station first, then a day that is far enough, then the first of its times that is free. */
const chooseSlot = async (page: Page, field: string): Promise<void> => {
  await page.locator('main a[href*="station=org_"]').first().click()
  await page.waitForURL(/station=org_/)
  const day = page.locator('table a[href*="on="]').nth(LATER_DAY)
  const on = new URL((await day.getAttribute('href')) ?? '', page.url()).searchParams.get('on')
  await day.click()
  await page.waitForURL((url) => url.searchParams.get('on') === on)
  await page.locator(`input[type="radio"][name="${field}"]:not([disabled])`).first().check()
}

/** Posted by its own form; the page then stands again with the picture on it. */
const sendPicture = async (page: Page, { service }: Run, field: string): Promise<void> => {
  const asked = askedPictures(service, field)
  if (!asked) throw new Error(`${field} asks for no picture`)
  const form = page.locator(`form[action*="field=${field}&"]`)
  await form.locator('input[type="file"]').setInputFiles({ name: 'picture.jpg', mimeType: 'image/jpeg', buffer: await samplePicture(asked.what) })
  const pictures = page.locator('main img')
  const before = await pictures.count()
  await form.locator('button[type="submit"]').click()
  await pictures.nth(before).waitFor()
}

const fillField = async (page: Page, run: Run, step: string, field: string, listener: Listener): Promise<void> => {
  const answer = answerOf(run, step, field)
  const choices = page.locator(`input[type="radio"][name="${field}"]`)
  if (typeof answer !== 'string') {
    switch (answer.kind) {
      case 'code-received': return fillCode(page, run, field, listener)
      case 'days-ago': return fillDate(page, field, answer.days)
      case 'first-office': return choices.first().check()
      case 'first-visit': return chooseFirst(page, field)
      case 'first-slot': return chooseSlot(page, field)
      case 'own-certificate': return page.locator(`[name="${field}"]`).fill(run.person.certificate)
      case 'picture': return sendPicture(page, run, field)
      case 'picked-number': throw new Error('a number is picked on its own page')
    }
  }
  if (await choices.count()) return page.locator(`input[type="radio"][name="${field}"][value="${answer}"]`).check()
  const list = page.locator(`select[name="${field}"]`)
  if (await list.count()) await list.selectOption(answer)
  else await page.locator(`[name="${field}"]`).fill(answer)
}

/** The page of the number: composed or drawn; afterwards it asks for the second code itself. */
const pickNumber = async (page: Page, run: Run, mode: 'composed' | 'drawn'): Promise<void> => {
  // PLT-17: one request a second and account.
  await page.waitForTimeout(1_100)
  if (mode === 'composed') {
    await page.locator('[name="number"]').fill(wishOfRun(run))
  } else {
    await page.goto(`${page.url().split('?')[0]}?mode=drawn`)
    await page.locator('form:not(:has([name="mode"])):has([name="applicationId"]) button[type="submit"]').first().click()
    await page.locator('input[type="radio"][name="number"]').first().check()
    await page.waitForTimeout(1_100)
  }
  await page.locator('form:has(input[name="mode"]) button[type="submit"]').first().click()
}

const stepAt = (page: Page): string | null => /\/applications\/[^/]+\/([^/]+)$/.exec(new URL(page.url()).pathname)?.[1] ?? null

const answerStep = async (page: Page, run: Run, step: string, listeners: Map<string, Listener>): Promise<void> => {
  const definition = run.service.steps.find(({ id }) => id === step)
  if (!definition) throw new Error(`the page asks for ${step}, which is no step`)
  for (const field of definition.fields) {
    const phone = phoneFor(run, field)
    const listener = listeners.get(phone) ?? (await sandbox.listen(phone))
    listeners.set(phone, listener)
    await fillField(page, run, step, field, listener)
  }
  await agree(page)
  await page.waitForTimeout(definition.submits ? 1_100 : 0)
  await submitOf(page, 'path').click()
}

const lookNowhere = async (): Promise<void> => undefined

/** Fills in what each page asks until the application's own page stands; returns the steps it went through. `look` sees each page first. */
export const walk = async (page: Page, run: Run, look: (page: Page) => Promise<void> = lookNowhere): Promise<string[]> => {
  const seen: string[] = []
  const listeners = new Map([[run.person.phone, await sandbox.listen(run.person.phone)]])
  for (let pages = 0; pages < 20; pages++) {
    await page.waitForURL(/\/applications\/[^/]+(\/(?!continue)[^/]+)?(\?.*)?$/)
    const step = stepAt(page)
    await look(page)
    if (step === null) return seen
    const before = new URL(page.url()).pathname
    if (step === 'check') {
      await agree(page)
      await submitOf(page, 'declaration').click()
    } else if (step === 'number' && !(await page.locator('[name="confirmCode"]').count())) {
      const answer = answerOf(run, 'number', 'number')
      seen.push('number')
      await pickNumber(page, run, typeof answer !== 'string' && answer.kind === 'picked-number' ? answer.mode : 'composed')
      await page.locator('[name="confirmCode"]').waitFor()
      continue
    } else {
      const asked = step === 'number' ? 'confirm' : step
      seen.push(asked)
      await answerStep(page, run, asked, listeners)
    }
    await page.waitForURL((url) => url.pathname !== before)
  }
  throw new Error('the journey does not end')
}

export const expectStatus = (page: Page, { example }: Run): Promise<void> => {
  if (example.outcome === null) throw new Error('a refused example has no status')
  return expect(page.locator('main')).toContainText(messagesOf('zh-Hans').citizen.status[example.outcome])
}

/** Nothing of a page stands beside a narrow screen (ux.md §1). */
export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(over).toBeLessThanOrEqual(0)
}
