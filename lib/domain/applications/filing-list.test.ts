import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { audit } from '@/db/common/schema'
import type { Service } from '@/lib/engine/define-service'
import { findService } from '@/lib/services/registry'
import { bodyId, FIT, memberOf, portal, sendForm, type World } from '../hospitals/hospital-test-world'
import { readRows } from '../sheets/read-rows'
import { sheetTemplate } from '../sheets/sheet-template'
import { errorText, templateText } from '../sheets/sheet-text'
import { testCitizenNumber, testWorld } from '../test-world'
import { valueOf } from './application-test-world'
import { checkFilings, filingColumns, prepareFilings } from './filing-list'
import { findApplication } from './find-application'
import { listOpenFilings } from './list-open-filings'
import { prepareFiling } from './prepare-filing'
import { saveAnswers } from './save-answers'

let world: World
beforeAll(async () => { world = await testWorld() })
afterAll(() => world.close())

const serviceOf = (code: string): Service => {
  const service = findService(code)
  if (!service) throw new Error(`no ${code}`)
  return service
}
const school = (id = bodyId('S1')) => portal(world, memberOf('DS', id))
const hospital = (id = bodyId('H1')) => portal(world, memberOf('HOS', id))

type Line = Readonly<Record<string, string>>
/** As a spreadsheet writes it: words where there are words. */
const listOf = async (service: Service, lines: readonly Line[]) => {
  const columns = filingColumns(service)
  const text = [columns.map(({ heading }) => heading['zh-Hans']), ...lines.map((line) => columns.map(({ field }) => line[field] ?? ''))].map((cells) => cells.join(',')).join('\r\n')
  const read = await readRows(Buffer.from(text), columns)
  if (!read.ok) throw new Error(read.problems[0]?.code)
  return read.value
}

const student = (serial: number, more: Line = {}): Line => ({
  'person.name': '喆测试', 'person.documentKind': '身份证', 'person.number': testCitizenNumber(700 + serial, '320899', '20000307'),
  licenceClass: 'C1', certificateNumber: 'HAS1', contractNumber: `HT-${serial}`, ...more,
})
const codesOf = (problems: readonly { readonly code: string; readonly field?: string }[]) => problems.map(({ code, field }) => `${field ?? ''} ${code}`)

describe('students from a list (B20)', () => {
  const b20 = serviceOf('B20')

  test('the columns are the person and what can be written down; pictures and the code are not among them', () => {
    expect(filingColumns(b20).map(({ field }) => field)).toEqual(['person.name', 'person.documentKind', 'person.number', 'person.country', 'person.phone', 'licenceClass', 'certificateNumber', 'contractNumber'])
  })

  test('each faulty cell is named by its column, and one person stands in a list once', async () => {
    const rows = await listOf(b20, [
      student(1), student(2, { 'person.number': '320899200003070000' }), student(3, { licenceClass: 'Z9' }), student(4, { contractNumber: '' }), student(1),
      student(5, { 'person.documentKind': '图书证' }),
    ])
    const [good, number, unknown, missing, again, document] = checkFilings(school(), b20, rows).map(({ problems }) => codesOf(problems))
    expect(good).toEqual([])
    expect(number?.[0]).toMatch(/^person\.number /)
    expect(unknown).toEqual(['licenceClass choice.unknown'])
    expect(missing?.[0]).toMatch(/^contractNumber /)
    expect(again).toEqual(['person.number sale.row-repeated'])
    expect(document).toEqual(['person.documentKind document-kind.missing'])
  })

  test('the good ones become drafts of this school that go on with the photo; the same list again makes no second one', async () => {
    const rows = await listOf(b20, [student(11), student(12, { licenceClass: 'Z9' }), student(13)])
    const first = await prepareFilings(school(), b20, rows)
    expect(first.map(({ number, problems }) => [number !== null, problems.length])).toEqual([[true, 0], [false, 1], [true, 0]])
    const again = await prepareFilings(school(), b20, rows)
    expect(again.map(({ number }) => number)).toEqual(first.map(({ number }) => number))
    const open = valueOf(await listOpenFilings(school(), { service: 'B20' }))
    expect(open).toHaveLength(2)
    const view = valueOf(await findApplication(school(), { applicationId: open[0]?.id ?? '' }))
    expect(view).toMatchObject({ status: 'draft', next: 'photo', facts: { licenceClass: 'C1', certificateNumber: 'HAS1' } })
    expect(valueOf(await listOpenFilings(school(bodyId('S2')), { service: 'B20' }))).toEqual([])
  })

  test('a body of another kind, and an operator without students, prepare nothing', async () => {
    const [row] = await listOf(b20, [student(21)])
    for (const ctx of [hospital(), portal(world, memberOf('DS', bodyId('S1'), { services: ['fleet'] }))]) {
      const [prepared] = await prepareFilings(ctx, b20, row ? [row] : [])
      expect(prepared).toMatchObject({ number: null, problems: [{ code: 'not-allowed' }] })
      expect((await listOpenFilings(ctx, { service: 'B20' })).ok).toBe(false)
    }
    const { read } = await world.databases.province('32')
    expect((await read.select().from(audit)).some(({ intent, outcome }) => intent === 'application.prepare-filing' && outcome === 'denied')).toBe(true)
  })

  test('another name than the register’s is refused at its cell, and the try is kept', async () => {
    const person = await world.person({ name: '测试甲', number: testCitizenNumber(731, '320899', '20000307') })
    const [row] = await listOf(b20, [student(31, { 'person.name': '测试乙', 'person.number': person.number })])
    expect((await prepareFilings(school(), b20, row ? [row] : []))[0]?.problems.map(({ code, field }) => [code, field])).toEqual([['person.name-differs', 'person.name']])
  })
})

describe('findings from a list (B17)', () => {
  const b17 = serviceOf('B17')
  const found = (serial: number, more: Line = {}): Line => ({ ...student(serial), ...FIT, ...more })

  test('words of the form are read, its rules judge the cells, and nothing stands before the signed form is there', async () => {
    const rows = await listOf(b17, [found(41, { colours: '是', abilities: '不需要检查' }), found(42, { heightCm: '17' }), found(43, { sightLeft: '9.9' })])
    expect(checkFilings(hospital(), b17, rows).map(({ problems }) => codesOf(problems))).toEqual([[], ['heightCm examination.height'], ['sightLeft examination.sight']])
    const [first] = await prepareFilings(hospital(), b17, rows)
    expect(first?.problems).toEqual([])
    const [open] = valueOf(await listOpenFilings(hospital(), { service: 'B17' }))
    const applicationId = open?.id ?? ''
    const view = valueOf(await findApplication(hospital(), { applicationId }))
    expect(view).toMatchObject({ status: 'draft', next: 'findings', facts: { heightCm: '172', colours: 'yes', doctor: '测试医生' } })
    const form = await sendForm(hospital(), applicationId)
    const saved = await saveAnswers(hospital(), { applicationId, revision: view?.revision ?? 0, step: 'findings', answers: { ...FIT, ...form } })
    expect(saved).toMatchObject({ ok: true, value: { next: 'done' } })
    const [again] = await prepareFilings(hospital(), b17, rows.slice(0, 1))
    expect(again).toMatchObject({ number: null, problems: [expect.anything()] })
  })

  test.each(['zh-Hans', 'en'] as const)('template and error file in %s are read again as they are', async (locale) => {
    const columns = filingColumns(b17)
    expect(await readRows(Buffer.from(templateText(columns, locale)), columns)).toMatchObject({ ok: false, problems: [{ code: 'file.no-rows' }] })
    const workbook = await sheetTemplate(columns, locale, { sheet: 'list', words: 'words' }, {})
    expect(await readRows(workbook, columns)).toMatchObject({ ok: false, problems: [{ code: 'file.no-rows' }] })
    const rows = await listOf(b17, [found(51)])
    const written = errorText(columns, locale, rows.map(({ cells }) => ({ cells, faults: 'x' })))
    expect(await readRows(Buffer.from(written), columns)).toEqual({ ok: true, value: rows })
  })
})

test('answers that no list can say are not taken from one', async () => {
  const person = await world.person({ number: testCitizenNumber(761, '320899', '20000307') })
  const { applicationId } = valueOf(await prepareFiling(school(), {
    service: 'B20', person: { name: person.name, documentKind: 'resident-card', number: person.number },
    answers: { licenceClass: 'C1', certificateNumber: 'HAS1', contractNumber: 'HT', consent: '123456', photo: 'fil_1', status: 'submitted' },
  }))
  expect(Object.keys(valueOf(await findApplication(school(), { applicationId }))?.facts ?? {}).toSorted()).toEqual(['certificateNumber', 'contractNumber', 'licenceClass'])
})
