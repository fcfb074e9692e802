import { eq } from 'drizzle-orm'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import readXlsxFile from 'read-excel-file/node'
import writeXlsxFile from 'write-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { audit } from '@/db/common/schema'
import { directory } from '@/db/national/schema/accounts'
import { applications } from '@/db/province/schema/applications'
import { people } from '@/db/province/schema/people'
import { sales, vehicles } from '@/db/province/schema/register'
import type { Actor } from '@/lib/kernel/actor'
import { machineNow } from '@/lib/kernel/clock'
import { messagesOf } from '@/lib/messages/messages-of'
import { checkOfVin } from '@/lib/policy/identifiers/vin'
import { MOST_BYTES, readRows } from '../sheets/read-rows'
import { errorText, escapeCell } from '../sheets/sheet-text'
import { sheetTemplate } from '../sheets/sheet-template'
import { isSafeWorkbook, ZIP_LIMITS } from '../sheets/zip-limits'
import { testCitizenNumber, testWorld } from '../test-world'
import { correctSale } from './correct-sale'
import { findSale, listSales } from './list-sales'
import { reportSale } from './report-sale'
import { checkSales, reportSales, type SaleLine } from './report-sales'
import { buyerDocuments, PLATE_TYPES, SALE_FIELDS, type SaleInput } from './sale-input'
import { SALE_COLUMNS } from './sale-columns'
import { withdrawSale, withdrawSales } from './withdraw-sale'

let world: Awaited<ReturnType<typeof testWorld>>
let read: Awaited<ReturnType<(typeof world)['databases']['province']>>['read']

beforeAll(async () => {
  world = await testWorld()
  read = (await world.databases.province('32')).read
})
afterAll(() => world.close())

const dealer = (organisationId = 'org-1', organisationKind = 'DLR'): Actor => ({
  kind: 'member', accountId: `acc-${organisationId}`, sessionId: 'ses', organisationId, organisationKind, role: 'operator', services: ['sale'],
  place: 'has', province: '32', personId: null, freshAt: machineNow(), factorGiven: true,
})
const at = (actor: Actor = dealer()) => world.context({ actor, channel: 'portal', at: '2026-11-20 10:00' })
const codesOf = (result: { ok: true } | { ok: false; problems: readonly { code: string; field?: string }[] }) =>
  result.ok ? [] : result.problems.map(({ code, field }) => `${field ?? '-'} ${code}`)

let serial = 0
const vin = (start = 'LTST1234') => {
  const body = (check: string) => `${start}${check}F${String(1_000_000 + serial)}`
  serial++
  return body(checkOfVin(body('0')))
}
const sale = (change: Partial<SaleInput> = {}): SaleInput => ({
  vin: vin(), model: '试验牌轿车', colour: '蓝', plateType: '02', buyerName: '喆测试', documentKind: 'resident-card',
  documentNumber: testCitizenNumber(700 + serial), country: '', buyerPhone: '13900001234', invoiceNumber: `FP${String(100_000 + serial)}`, invoiceOn: '2026-11-18', ...change,
})

describe('one report', () => {
  test('makes the car a new vehicle of a buyer the province did not know, and tells the country', async () => {
    const given = sale()
    const reported = await reportSale(at(), given)
    expect(reported).toMatchObject({ ok: true, value: { unchanged: false, doubts: [] } })
    expect(reported.ok && reported.value.receiptNumber).toMatch(/^HAS-20261120-\d{5}$/)
    const [car] = await read.select().from(vehicles).where(eq(vehicles.vin, given.vin))
    expect(car).toMatchObject({ stage: 'new', plate: null, plateType: '02', vinTail: given.vin.slice(-6), invoiceOn: '2026-11-18' })
    const [buyer] = await read.select().from(people).where(eq(people.id, car?.ownerId ?? ''))
    expect(JSON.stringify(buyer)).not.toContain(given.documentNumber)
    await world.settle()
    expect(await world.databases.national.read.select().from(directory).where(eq(directory.personId, buyer?.id ?? ''))).toHaveLength(1)
    const [written] = await read.select().from(audit).where(eq(audit.subject, reported.ok ? reported.value.saleId : ''))
    expect(written).toMatchObject({ intent: 'sale.report', outcome: 'done', onBehalfOf: buyer?.id })
  })

  test('a buyer of the register is found, another name on the document refuses', async () => {
    const person = await world.person()
    const buyer = { documentNumber: person.number, buyerName: person.name }
    const given = sale(buyer)
    expect((await reportSale(at(), given)).ok).toBe(true)
    expect((await read.select().from(vehicles).where(eq(vehicles.vin, given.vin)))[0]?.ownerId).toBe(person.id)
    expect(codesOf(await reportSale(at(), sale({ ...buyer, buyerName: '别名' })))).toEqual(['buyerName sale.buyer-differs'])
  })

  test('all defects at once, each at its cell (APP-02)', async () => {
    const wrong = { vin: 'LTST12345F0000001', plateType: '99', documentNumber: '123', invoiceOn: '2026-11-21', model: ' ' }
    expect(codesOf(await reportSale(at(), sale(wrong)))).toEqual(
      expect.arrayContaining(['vin vin.check-differs', 'model sale.model-missing', 'plateType plate-type.unknown', 'invoiceOn sale.invoice-in-future']),
    )
  })

  test('an import without a check digit is taken with a warning (standards.md §4)', async () => {
    expect(await reportSale(at(), sale({ vin: 'W0L000004F0000001' }))).toMatchObject({ ok: true, value: { doubts: ['check'] } })
  })

  test('one winner a VIN: twenty dealers at once', async () => {
    const number = vin()
    const results = await Promise.all(Array.from({ length: 20 }, (_, i) => reportSale(at(dealer(`org-race-${i}`)), sale({ vin: number }))))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.flatMap(codesOf)).toEqual(Array.from({ length: 19 }, () => 'vin sale.vin-known'))
    expect(await read.select().from(vehicles).where(eq(vehicles.vin, number))).toHaveLength(1)
  })

  test('the same report again is the same receipt; the same invoice for another car is refused', async () => {
    const given = sale()
    const [first, again] = [await reportSale(at(), given), await reportSale(at(), given)]
    expect(again).toMatchObject({ ok: true, value: { unchanged: true, receiptNumber: first.ok ? first.value.receiptNumber : '' } })
    expect(codesOf(await reportSale(at(), sale({ invoiceNumber: given.invoiceNumber })))).toEqual(['invoiceNumber sale.invoice-known'])
  })

  test('only a dealer of the place reports', async () => {
    expect(codesOf(await reportSale(at(dealer('org-2', 'SCH')), sale()))).toEqual(['- not-allowed'])
    expect(codesOf(await reportSale(world.context({ actor: dealer(), place: 'szv', channel: 'portal' }), sale()))).toEqual(['- not-allowed'])
    expect((await reportSale(world.context(), sale())).ok).toBe(false)
  })
})

describe('corrections', () => {
  test('a new version with its reason; the car follows; another dealer sees and changes nothing', async () => {
    const given = sale()
    const reported = await reportSale(at(), given)
    const saleId = reported.ok ? reported.value.saleId : ''
    const change = { ...given, documentNumber: '', colour: '白', saleId, version: 1, reason: '颜色登记有误' }
    expect(codesOf(await correctSale(at(dealer('org-9')), change))).toEqual(['- not-found'])
    expect(await findSale(at(dealer('org-9')), { saleId })).toEqual({ ok: true, value: null })
    expect(codesOf(await correctSale(at(), { ...change, reason: '' }))).toEqual(['reason sale.reason-missing'])
    const corrected = await correctSale(at(), change)
    expect(corrected).toMatchObject({ ok: true, value: { version: 2, receiptNumber: `${reported.ok ? reported.value.receiptNumber : ''}-2` } })
    expect((await read.select().from(vehicles).where(eq(vehicles.vin, given.vin)))[0]).toMatchObject({ colour: '白' })
    expect((await read.select().from(sales).where(eq(sales.vin, given.vin))).map(({ state }) => state).sort()).toEqual(['accepted', 'corrected'])
    expect(codesOf(await correctSale(at(), change))).toEqual(['- sale.changed-meanwhile'])
  })

  test('the list is the dealer’s own, with masked buyers', async () => {
    await reportSale(at(dealer('org-list')), sale())
    const listed = await listSales(at(dealer('org-list')), {})
    expect(listed).toMatchObject({ ok: true, value: { total: 1, acceptedToday: 1, rows: [{ buyerMasked: '**试' }] } })
  })
})

const headings = SALE_COLUMNS.map(({ heading }) => heading['zh-Hans'])
const csvOf = (rows: readonly SaleInput[]) => [headings, ...rows.map((row) => SALE_FIELDS.map((field) => row[field] ?? ''))].map((row) => row.join(',')).join('\r\n')
const linesOf = async (file: Buffer): Promise<SaleLine[]> => {
  const sheet = await readRows(file, SALE_COLUMNS)
  if (!sheet.ok) throw new Error(sheet.problems[0]?.code)
  return sheet.value.map(({ line, cells }) => ({ ...cells, line }))
}

/** One file of the workbook, found by its local header. */
const entryOf = (workbook: Buffer, name: string): string => {
  for (let at = workbook.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = workbook.indexOf('PK\u0001\u0002', at + 4, 'latin1')) {
    const length = workbook.readUInt16LE(at + 28)
    if (workbook.toString('utf8', at + 46, at + 46 + length) !== name) continue
    const local = workbook.readUInt32LE(at + 42)
    const start = local + 30 + workbook.readUInt16LE(local + 26) + workbook.readUInt16LE(local + 28)
    return inflateRawSync(workbook.subarray(start, start + workbook.readUInt32LE(at + 20))).toString('utf8')
  }
  throw new Error(`${name} is not in the workbook`)
}

describe('files [D4, D5]', () => {
  test('CSV in UTF-8 and XLSX give the same rows', async () => {
    const rows = [sale(), sale()]
    const fromCsv = await linesOf(Buffer.from(csvOf(rows)))
    const workbook = await writeXlsxFile([headings.map((value) => ({ value })), ...rows.map((row) => SALE_FIELDS.map((field) => ({ value: row[field] ?? '', type: String })))]).toBuffer()
    expect(isSafeWorkbook(workbook)).toBe(true)
    expect(await linesOf(workbook)).toEqual(fromCsv)
    expect(fromCsv[1]).toMatchObject({ ...rows[1], line: 3 })
  })

  test('GB 18030 is understood', async () => {
    // 车身颜色 in GB 18030, as an office's spreadsheet writes it; the other headings by their field names.
    const head = Buffer.concat([Buffer.from('vin,model,'), Buffer.from('b3b5c9edd1d5c9ab', 'hex'), Buffer.from(',plateType,buyerName,documentKind,documentNumber,invoiceNumber,invoiceOn\n')])
    const lines = await linesOf(Buffer.concat([head, Buffer.from('LTST12348F0000001,M,'), Buffer.from('c0b6', 'hex'), Buffer.from(',02,x,resident-card,1,F1,2026-11-01\n')]))
    expect(lines).toMatchObject([{ colour: '蓝', vin: 'LTST12348F0000001' }])
  })

  test('a document may be named as people name it', async () => {
    for (const documentKind of ['居民身份证', '身份证', 'Resident identity card']) {
      const [line] = await linesOf(Buffer.from(csvOf([sale({ documentKind })])))
      expect(line?.documentKind, documentKind).toBe('resident-card')
    }
  })

  test.each([
    { plateType: '小型汽车号牌', code: '02' }, { plateType: '小型汽车', code: '02' }, { plateType: ' 小型新能源汽车号牌 ', code: '52' },
    { plateType: messagesOf('en').plates.type['52'].toUpperCase(), code: '52' }, { plateType: '2', code: '2' }, { plateType: '大车', code: '大车' },
  ])('PLT-07: the plate type $plateType is read as $code', async ({ plateType, code }) => {
    const [line] = await linesOf(Buffer.from(csvOf([sale({ plateType })])))
    expect(line?.plateType).toBe(code)
  })

  test.each([['2026/11/8', '2026-11-08'], ['2026年11月8日', '2026-11-08'], ['2026.11.08', '2026-11-08'], ['8/11/2026', '8/11/2026']])('the invoice day %s is read as %s', async (invoiceOn, day) => {
    const [line] = await linesOf(Buffer.from(csvOf([sale({ invoiceOn })])))
    expect(line?.invoiceOn).toBe(day)
  })

  test.each(['zh-Hans', 'en'] as const)('the template in %s has its columns, drop-downs over every row, and is a safe workbook without rows', async (locale) => {
    const workbook = await sheetTemplate(SALE_COLUMNS, locale, { sheet: 'cars', words: messagesOf(locale).portal.import.wordSheet }, { plateType: PLATE_TYPES, documentKind: buyerDocuments(at()) })
    expect(isSafeWorkbook(workbook)).toBe(true)
    expect(workbook.length).toBeLessThan(MOST_BYTES)
    expect(await readRows(workbook, SALE_COLUMNS)).toMatchObject({ ok: false, problems: [{ code: 'file.no-rows' }] })
    const [first, second] = await readXlsxFile(workbook)
    expect(first?.data[0]).toEqual(SALE_COLUMNS.map(({ heading }) => heading[locale]))
    expect(second?.data.flat()).toEqual(expect.arrayContaining([messagesOf(locale).plates.type['02'], messagesOf(locale).accounts.document['resident-card']]))
    const sheet = entryOf(workbook, 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="D2:D501">')
    expect(sheet).toContain(`<formula1>'${messagesOf(locale).portal.import.wordSheet}'!$A$2:$A$3</formula1>`)
    expect(sheet.indexOf('<dataValidations')).toBeGreaterThan(sheet.indexOf('</sheetData>'))
  })

  test('what is not a sheet is refused', async () => {
    const refused = async (file: Buffer) => {
      const sheet = await readRows(file, SALE_COLUMNS)
      return sheet.ok ? '' : sheet.problems[0]?.code
    }
    expect(await refused(Buffer.alloc(0))).toBe('sheet.missing')
    expect(await refused(Buffer.alloc(300_000, 'a'))).toBe('sheet.too-large')
    expect(await refused(Buffer.from('a,b\n1,2'))).toBe('file.columns-missing')
    expect(await refused(Buffer.from(headings.join(',')))).toBe('file.no-rows')
    expect(await refused(Buffer.from('PK\u0003\u0004 not a workbook'))).toBe('file.unreadable')
    expect(await refused(Buffer.from([headings.join(','), ...Array.from({ length: 501 }, () => 'x')].join('\n')))).toBe('file.too-many-rows')
  })

  test('a bomb is refused before it is unpacked, and one that lies about its size while it is', () => {
    const zip = (claimed: number, content: Buffer) => {
      const body = deflateRawSync(content)
      const local = Buffer.alloc(30)
      local.writeUInt32LE(0x04034b50, 0)
      const entry = Buffer.alloc(46)
      entry.writeUInt32LE(0x02014b50, 0)
      entry.writeUInt16LE(8, 10)
      entry.writeUInt32LE(body.length, 20)
      entry.writeUInt32LE(claimed, 24)
      const end = Buffer.alloc(22)
      end.writeUInt32LE(0x06054b50, 0)
      end.writeUInt16LE(1, 10)
      end.writeUInt32LE(local.length + body.length, 16)
      return Buffer.concat([local, body, entry, end])
    }
    const zeros = Buffer.alloc(20_000_000)
    expect(isSafeWorkbook(zip(zeros.length, zeros))).toBe(false)
    expect(isSafeWorkbook(zip(1_000, zeros))).toBe(false)
    expect(isSafeWorkbook(zip(9, Buffer.from('<a>1</a>\n')))).toBe(true)
    expect(isSafeWorkbook(zip(15, Buffer.from('<!DOCTYPE lol>\n')))).toBe(false)
    expect(ZIP_LIMITS.totalBytes).toBeLessThan(zeros.length)
  })

  test('[D5] no cell of an exported file starts a formula', () => {
    const cell = fc.tuple(fc.constantFrom('', ...'=+-@\t\r'), fc.string()).map((parts) => parts.join(''))
    fc.assert(fc.property(cell, (text) => {
      expect(escapeCell(text)).not.toMatch(/^[=+\-@\t\r]/)
    }))
  })

  test('preview judges each cell, only good rows are sent, the error file comes back corrected, nothing is doubled', async () => {
    const [good, bad] = [sale(), sale({ vin: 'LTST12345F0000001', model: '=cmd()' })]
    const lines = await linesOf(Buffer.from(csvOf([good, bad, good])))
    const checked = checkSales(at(), lines)
    expect(checked.map(({ problems }) => problems.map(({ code, field }) => `${field} ${code}`))).toEqual([
      [], ['vin vin.check-differs'], ['vin sale.row-repeated', 'invoiceNumber sale.row-repeated'],
    ])
    expect(checked[0]?.key).toBe(checked[2]?.key)
    const reports = await reportSales(at(), lines)
    expect(reports.map(({ receiptNumber }) => receiptNumber !== null)).toEqual([true, false, false])

    const file = errorText(SALE_COLUMNS, 'zh-Hans', reports.filter(({ problems }) => problems.length).map(({ row: { line: _line, ...cells } }) => ({ cells: { country: '', buyerPhone: '', ...cells }, faults: '请更正' })))
    expect(file).toContain("'=cmd()")
    const back = await linesOf(Buffer.from(file))
    expect(back[0]).toMatchObject({ model: '=cmd()' })
    const again = await reportSales(at(), [{ ...good, line: 2 }, { ...(back[0] ?? { ...bad, line: 3 }), vin: vin() }])
    expect(again.map(({ unchanged, receiptNumber }) => [unchanged, receiptNumber !== null])).toEqual([[true, true], [false, true]])
    expect(await read.select().from(sales).where(eq(sales.vin, good.vin))).toHaveLength(1)
  })
})

describe('taking a report back', () => {
  const reportOne = async () => {
    const given = sale()
    const reported = await reportSale(at(), given)
    if (!reported.ok) throw new Error(reported.problems[0]?.code)
    return { given, saleId: reported.value.saleId, receiptNumber: reported.value.receiptNumber }
  }
  const take = (saleId: string, change: { version?: number; reason?: string; actor?: Actor } = {}) =>
    withdrawSale(at(change.actor), { saleId, version: change.version ?? 1, reason: change.reason ?? '车型选错' })

  test('the car is gone, the report stays with its reason, and the VIN can be reported again', async () => {
    const { given, saleId } = await reportOne()
    expect(await take(saleId)).toMatchObject({ ok: true })
    expect(await read.select().from(vehicles).where(eq(vehicles.vin, given.vin))).toHaveLength(0)
    expect(await findSale(at(), { saleId })).toMatchObject({ ok: true, value: { state: 'withdrawn', reason: '车型选错' } })
    expect((await read.select().from(audit).where(eq(audit.subject, saleId))).map(({ intent, outcome }) => `${intent} ${outcome}`)).toContain('sale.withdraw done')
    expect((await reportSale(at(), given)).ok).toBe(true)
  })

  test('[B4] another dealer cannot, a stale version cannot, without a reason it cannot; nothing has changed', async () => {
    const { given, saleId } = await reportOne()
    expect((await take(saleId, { actor: dealer('org-2') })).ok).toBe(false)
    expect(codesOf(await take(saleId, { version: 2 }))).toEqual(['- sale.changed-meanwhile'])
    expect(codesOf(await take(saleId, { reason: ' ' }))).toEqual(['reason sale.reason-missing'])
    expect(await read.select().from(vehicles).where(eq(vehicles.vin, given.vin))).toHaveLength(1)
    await take(saleId)
    expect(codesOf(await take(saleId))).toEqual(['- sale.changed-meanwhile'])
  })

  test('PLT-07: a car its buyer has begun to choose a number for stays, and the rest of the upload goes', async () => {
    const [used, other] = [await reportOne(), await reportOne()]
    const [car] = await read.select().from(vehicles).where(eq(vehicles.vin, used.given.vin))
    await (await world.databases.province('32')).write((tx) => tx.insert(applications).values({
      id: 'app-begun', number: 'HAS-1', place: 'has', service: 'B01', version: 1, applicantId: car?.ownerId ?? '', subjectId: car?.id ?? '',
      channel: 'web', enteredBy: car?.ownerId ?? '', status: 'draft', factsSealed: '', statusSince: 1, startedAt: 1,
    }))
    const withdrawals = await withdrawSales(at(), [used, other].map(({ saleId, receiptNumber }) => ({ saleId, receiptNumber, version: 1 })), '上传后随即撤回')
    expect(withdrawals.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['sale.number-chosen'], []])
    expect((await read.select().from(sales).where(eq(sales.id, used.saleId)))[0]?.state).toBe('accepted')
  })
})
