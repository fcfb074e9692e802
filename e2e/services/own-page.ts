import { expect, type Page } from '@playwright/test'
import type { OwnPage, RegisterRow, RowValue } from '@/lib/engine/example'
import { addDays, addYears, civilDate, machineNow, type CivilDate } from '@/lib/kernel/clock'
import { maskPhone } from '@/lib/kernel/text'
import { formatDate } from '@/lib/messages/format'
import { messagesOf } from '@/lib/messages/messages-of'
import { answerOf, type Run } from './example-run'

const words = messagesOf('zh-Hans').citizen

/** The person's own side of an application. */
export type Own = { readonly page: Page; readonly run: Run; /** The application's own page. */ readonly base: string; /** Pages that stand elsewhere than by their name. */ readonly pages?: Pages }

/** Where pages of a body stand, which depends on the vehicle. */
export type Pages = Readonly<Partial<Record<OwnPage, string>>>

/** What one's own pages say before anything is applied for. */
export type Before = { readonly on: CivilDate; readonly texts: readonly string[] }

/** Where something stands. */
type Place = Omit<RegisterRow, 'says'>

const lookNowhere = async (): Promise<void> => undefined

/** Plates and names are set in parts. */
const plain = (text: string): string => text.replace(/[\s·]/gu, '')

/** A vehicle of a body is told in the words of a person's. */
const WORDS: Readonly<Partial<Record<OwnPage, string>>> = { 'fleet-vehicle': 'vehicles' }

const isWords = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

/** The name of a row as the page writes it: `document.plate` of the vehicles. */
const termOf = ({ page, row = '' }: Place): string => {
  let found: unknown = words
  for (const key of [WORDS[page] ?? page, ...row.split('.')]) found = isWords(found) ? found[key] : undefined
  if (typeof found !== 'string') throw new Error(`there is no row ${row} on the page ${page}`)
  return found
}

/** A row of a list of terms, a section under its heading, or what stands large above all. */
const rowOf = (page: Page, term: string) => page.locator(['dt', 'span'].map((name) => `main ${name}:text-is("${term}") + *`).join(', ') + `, main section:has(> h2:text-is("${term}"))`)

/** Plain text of each row as the pages have it now, each page opened once. */
export const readRows = async (page: Page, place: string, rows: readonly Place[], look: (page: Page) => Promise<void> = lookNowhere, pages: Pages = {}): Promise<string[]> => {
  const texts: string[] = []
  for (const [nth, row] of rows.entries()) {
    if (row.page !== rows[nth - 1]?.page) {
      await page.goto(`/${place}/${pages[row.page] ?? row.page}`)
      await page.locator('main h1').waitFor()
      await look(page)
    }
    const found = row.row === undefined ? page.locator('main') : rowOf(page, termOf(row))
    texts.push(plain((await found.allInnerTexts()).join(' ')))
  }
  return texts
}

export const readBefore = async (page: Page, { example: { register = [] }, place }: Run, pages: Pages = {}): Promise<Before> => ({
  texts: await readRows(page, place, register, lookNowhere, pages), on: civilDate(machineNow()),
})

/** The ends of the frame numbers of one's own vehicles: `500012`. */
export const ownFrames = async (page: Page, place: string): Promise<string[]> =>
  (await readRows(page, place, [{ page: 'vehicles', row: 'vin' }])).flatMap((text) => [...text.matchAll(/\*(\w+)/gu)].map(([, tail = '']) => tail))

/** The chosen number stands among the answers of the application. */
const numberOf = async ({ page, run, base }: Own, field: string): Promise<string> => {
  await page.goto(base)
  const label = run.service.messages['zh-Hans'].fields[field]?.label ?? ''
  return (await rowOf(page, label).first().innerText()).trim()
}

export const chosenNumber = (own: Own): Promise<string> => {
  const [field] = Object.entries(own.run.service.fields).find(([, { kind }]) => kind === 'plate-hold') ?? []
  if (!field) throw new Error(`${own.run.service.code} asks for no number`)
  return numberOf(own, field)
}

const answeredText = async (own: Own, step: string, field: string): Promise<string> => {
  const answer = answerOf(own.run, step, field)
  if (typeof answer !== 'string') return numberOf(own, field)
  return own.run.service.fields[field]?.kind === 'phone' ? maskPhone(answer) : answer
}

const daysIn = (text: string): CivilDate[] =>
  [...text.matchAll(/(\d{4})年(\d{1,2})月(\d{1,2})日/gu)].map(([, year = '', month = '', day = '']) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)

/** One of these; a day counts from when the run began or from now, between which midnight may lie. */
const wanted = async (own: Own, says: RowValue, before: string, begunOn: CivilDate): Promise<string[]> => {
  if (typeof says === 'string') return [says]
  const written = (day: CivilDate) => formatDate('zh-Hans', day)
  switch (says.kind) {
    case 'days-ago': return [begunOn, civilDate(machineNow())].map((day) => written(addDays(day, -says.days)))
    case 'years-later': return daysIn(before).map((day) => written(addYears(day, says.years)))
    case 'answered': return [await answeredText(own, says.step, says.field)]
  }
}

/** Each row says at the end what the example promises, and did not before. */
export const expectRegister = async (own: Own, before: Before, look: (page: Page) => Promise<void>): Promise<void> => {
  const { page, pages, run: { example: { register = [] }, place } } = own
  const promised: string[][] = []
  for (const [nth, { says }] of register.entries()) promised.push((await wanted(own, says, before.texts[nth] ?? '', before.on)).map(plain))
  const after = await readRows(page, place, register, look, pages)
  for (const [nth, row] of register.entries()) {
    const says = (text = ''): boolean => promised[nth]?.some((each) => text.includes(each)) ?? false
    const name = `${row.page} ${row.row ?? ''}: ${promised[nth]?.join(' or ')}`
    expect(says(before.texts[nth]), `${name}, before: ${before.texts[nth]}`).toBe(false)
    expect(says(after[nth]), `${name}, after: ${after[nth]}`).toBe(true)
  }
}

/** The application's own page, read again until it says so: the world outside answers in its own time. */
export const untilOwn = (page: Page, path: string, isSo: () => Promise<boolean>): Promise<void> =>
  expect(async () => {
    await page.goto(path)
    expect(await isSo()).toBe(true)
  }).toPass({ intervals: [100, 200, 400], timeout: 20_000 })
