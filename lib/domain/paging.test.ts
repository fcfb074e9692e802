import { join } from 'node:path'
import { asc } from 'drizzle-orm'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { eq } from '@/db/conditions'
import { medicalCertificates } from '@/db/province/schema/licence-papers'
import { manyRows } from '@/db/testing/many-rows'
import type { Actor } from '@/lib/kernel/actor'
import { seal } from '@/lib/kernel/crypto'
import { listPenalties } from './absence/list-penalties'
import { listPublished } from './absence/list-published'
import { valueOf } from './applications/application-test-world'
import { listCaptured } from './captures/list-captured'
import { listCaptureFiles } from './captures/list-capture-files'
import { listParcels } from './delivery/list-parcels'
import { listOfficeSessions } from './exams/list-office-sessions'
import { listPlan } from './exams/list-plan'
import { listStudentNotices } from './exams/list-student-notices'
import { listStudentTests } from './exams/list-student-tests'
import { listOwnDecisions, listUnpaidFines } from './fines/list-own-fines'
import { listAuditSample } from './hospitals/audit-certificate'
import { memberOf } from './hospitals/hospital-test-world'
import { listCertificates } from './hospitals/list-certificates'
import { listLearners } from './learners/list-learners'
import { listSales } from './sales/list-sales'
import { listPlates } from './temporary-plates/list-plates'
import { testWorld } from './test-world'
import { listReservations } from './vehicles/list-reservations'

const ROWS = 20_000
const AT = '2026-11-20 09:30'

let world: Awaited<ReturnType<typeof testWorld>>
let rows: ReturnType<typeof manyRows>

const idOf = (prefix: string) => `'${prefix}_' || printf('%06d', i)`
/** A day that comes back every `days` rows. */
const dayOf = (from: string, days: number) => `date('${from}', '+' || (i * 7919 % ${days}) || ' days')`
const INSTANT = 'i * 7919 % 20000'

/** No person stands behind the rows: what is asked for is which of them stand on a page, and how they are found. */
const fillLists = () => {
  const here = { place: `'has'` }
  rows.fill('sales', ROWS, { ...here, id: idOf('sal'), organisation_id: `'dealer'`, receipt_number: 'i', vin: 'i', invoice_number: 'i', state: `CASE i % 10 WHEN 0 THEN 'corrected' ELSE 'accepted' END`, reported_at: INSTANT })
  rows.fill('temporary_plates', ROWS, { ...here, id: idOf('tmp'), number: 'i', sheet: 'i', vin: 'i', organisation_id: `'dealer'`, issued_at: INSTANT, issued_on: `'2026-11-01'`, valid_until: `'2026-11-16'`, state: `'issued'` })
  rows.fill('medical_certificates', ROWS, { ...here, id: idOf('cer'), number: 'i', organisation_id: `'hospital'`, entered_at: INSTANT, state: `CASE i % 10 WHEN 0 THEN 'void' ELSE 'valid' END`, audit: `CASE i % 2 WHEN 0 THEN 'drawn' ELSE 'none' END` })
  rows.fill('parcels', ROWS, { ...here, id: idOf('par'), application_id: 'i', waybill: 'i', state: `CASE i % 10 WHEN 0 THEN 'labelled' ELSE 'delivered' END`, created_at: INSTANT })
  rows.fill('learners', ROWS, { ...here, id: idOf('lea'), person_id: 'i', organisation_id: `'school'`, licence_class: `'C1'`, state: `CASE i % 10 WHEN 0 THEN 'admitted' ELSE 'licensed' END`, filed_at: INSTANT })
  rows.fill('notices', ROWS, { id: idOf('ntc'), dedupe: 'i', code: `'F27'`, told_to: `'school'`, created_at: INSTANT })
  rows.fill('intended_penalties', ROWS, { ...here, id: idOf('pen'), vehicle_id: 'i', owner_id: 'i', plate: 'i', plate_type: `'02'`, notice_on: dayOf('2026-01-01', 300), published_on: dayOf('2026-11-01', 30), public_until: `date(${dayOf('2026-11-01', 30)}, '+9 days')`, published_count: '5', ended_on: `CASE i % 2 WHEN 0 THEN '2026-11-01' END` })
  rows.fill('exam_sites', 1, { ...here, id: `'site'`, state: `'active'` })
  rows.fill('exam_sessions', ROWS, { ...here, id: idOf('ses'), site_id: `'site'`, subject: `'K1'`, classes: `'C1,C2'`, test_on: dayOf('2026-01-01', 400), start_time: `CASE i % 2 WHEN 0 THEN '09:00' ELSE '14:00' END`, opens_at: '1', state: `CASE i % 10 WHEN 0 THEN 'planned' ELSE 'published' END` })
  rows.fill('plate_holds', ROWS, { ...here, id: idOf('hol'), person_id: 'i', vehicle_id: 'i', plate_type: `'02'`, number: 'i', state: `'confirmed'`, register_by: dayOf('2026-11-01', 60) })
  rows.fill('violations', ROWS, { ...here, id: idOf('vio'), plate_type: `'02'`, plate: 'i', code: `'1039'`, at: 'i', state: `CASE i % 10 WHEN 0 THEN 'open' ELSE 'captured' END`, received_at: INSTANT })
  rows.fill('violation_decisions', ROWS, { ...here, id: idOf('dec'), number: 'i', violation_id: 'i', person_id: `'fleet'`, procedure: `'simple'`, fine_fen: '100', decided_on: dayOf('2026-01-01', 300), pay_by: dayOf('2026-01-16', 300), paid_on: `CASE i % 2 WHEN 0 THEN '2026-11-01' END`, state: `'in-force'` })
  rows.fill('capture_files', ROWS, { ...here, id: idOf('fil'), digest: 'i', state: `'accepted'`, uploaded_at: INSTANT })
}

beforeAll(async () => {
  world = await testWorld()
  const province = await world.databases.province('32')
  rows = manyRows(join(world.folder, 'province-32.db'))
  fillLists()
  // The findings that the first page of the sample opens.
  await province.write(async (tx) => {
    const drawn = await tx.select({ id: medicalCertificates.id }).from(medicalCertificates).where(eq(medicalCertificates.audit, 'drawn')).orderBy(asc(medicalCertificates.enteredAt)).limit(20)
    for (const { id } of drawn) await tx.update(medicalCertificates).set({ findingsSealed: seal(world.keys, 'medical_certificates.findings', id, '{}') }).where(eq(medicalCertificates.id, id))
  })
})
afterAll(async () => {
  rows.close()
  await world.close()
})

const portal = (kind: string, organisationId: string) => world.context({ actor: memberOf(kind, organisationId), channel: 'portal', at: AT })
const dealer = () => portal('DLR', 'dealer')
const hospital = () => portal('HOS', 'hospital')
const school = () => portal('DS', 'school')
const office = () => world.context({ actor: world.staff('window-clerk', 'reviewer', 'planner'), channel: 'office', at: AT })
const near = () => world.context({ actor: { ...world.staff('reviewer'), tooNear: ['per_x'] } as Actor, channel: 'office', at: AT })
const anybody = () => world.context({ at: AT })
const fleet = () => world.context({ actor: { kind: 'citizen', accountId: 'acc', sessionId: 'ses', level: 'L2', people: { 32: 'fleet' }, freshAt: 0 }, at: AT })

/** What leafs is the ids of a page, what counts does it over some rows. */
const isOfPage = (statement: string) => /^select "\w+"\."id" from .* limit |^select "id" from .* limit |^select count\(\*\) from \(/.test(statement)

const plansOf = async (list: () => Promise<unknown>): Promise<string[]> => {
  const prepared = vi.spyOn(Database.prototype, 'prepare')
  await list()
  const statements = prepared.mock.calls.map(([statement]) => statement).filter(isOfPage)
  prepared.mockRestore()
  return statements.map((statement) => rows.planOf(statement).replaceAll(/SCAN (some|exam_vehicles)\b/g, ''))
}

describe('page and count come out of an index, in its order, without sorting or scanning', () => {
  test.each([
    ['sales of a dealer', () => listSales(dealer(), { page: '2' }), 'COVERING INDEX sales_organisation '],
    ['of one state, oldest first', () => listSales(dealer(), { state: 'corrected', direction: 'asc' }), 'COVERING INDEX sales_organisation '],
    ['sales of a place', () => listSales(office(), {}), 'COVERING INDEX sales_place '],
    ['temporary plates of a dealer', () => listPlates(dealer(), { page: '2' }), 'COVERING INDEX temporary_plates_organisation '],
    ['temporary plates of a place', () => listPlates(office(), { page: '2' }), 'COVERING INDEX temporary_plates_'],
    ['certificates', () => listCertificates(hospital(), {}), 'COVERING INDEX medical_certificates_hospital '],
    ['void certificates', () => listCertificates(hospital(), { state: 'void' }), 'COVERING INDEX medical_certificates_hospital '],
    ['sample of certificates', () => listAuditSample(near(), {}), 'COVERING INDEX medical_certificates_audit '],
    ['parcels', () => listParcels(office(), { state: 'delivered', page: '3' }), 'COVERING INDEX parcels_state '],
    ['learners', () => listLearners(school(), {}), 'COVERING INDEX learners_organisation '],
    ['learners of one state', () => listLearners(school(), { state: 'admitted' }), 'COVERING INDEX learners_organisation '],
    ['tests of students', () => listStudentTests(school(), {}), 'COVERING INDEX learners_organisation '],
    ['notices of students', () => listStudentNotices(school(), {}), 'COVERING INDEX notices_told_to '],
    ['published penalties', () => listPublished(anybody(), {}), 'COVERING INDEX intended_penalties_public '],
    ['intended penalties', () => listPenalties(office(), {}), 'COVERING INDEX intended_penalties_place '],
    ['test sessions', () => listOfficeSessions(office(), {}), 'COVERING INDEX exam_sessions_'],
    ['test sessions of one state', () => listOfficeSessions(office(), { state: 'published' }), 'COVERING INDEX exam_sessions_plan '],
    ['test plan', () => listPlan(anybody(), {}), 'INDEX exam_sessions_day '],
    ['test plan of one gearbox', () => listPlan(anybody(), { gearbox: 'manual', licenceClass: 'C1' }), 'INDEX exam_sessions_day '],
    ['reserved numbers', () => listReservations(office(), { page: '2' }), 'COVERING INDEX plate_holds_waiting '],
    ['records to check', () => listCaptured(office(), { page: '2' }), 'COVERING INDEX violations_state '],
    ['decisions of a body with a fleet', () => listOwnDecisions(fleet(), {}), 'COVERING INDEX violation_decisions_person '],
    ['files of records', () => listCaptureFiles(office(), { page: '2' }), 'INDEX capture_files_place '],
  ])('%s', async (_name, list, index) => {
    const plans = await plansOf(list)
    expect(plans).toHaveLength(2)
    for (const plan of plans) {
      expect(plan).toContain(index)
      expect(plan).not.toMatch(/SCAN|TEMP B-TREE/)
    }
  })

  test.each([
    ['a number', '苏H·12345', 'INDEX plate_holds_number '],
    ['a VIN', 'LTST12340F0000500', 'INDEX plate_holds_'],
  ])('a reservation found by %s does not leaf through the place', async (_name, search, index) => {
    for (const plan of await plansOf(() => listReservations(office(), { search }))) {
      expect(plan).toContain(index)
      expect(plan).not.toMatch(/SCAN|plate_holds_waiting/)
    }
  })
})

test('what has to be paid comes out of an index, the most urgent first', async () => {
  const prepared = vi.spyOn(Database.prototype, 'prepare')
  await listUnpaidFines(fleet(), {})
  const asked = prepared.mock.calls.map(([statement]) => statement).filter((statement) => statement.includes('"pay_by"') && statement.includes(' order by '))
  prepared.mockRestore()
  expect(asked).toHaveLength(1)
  for (const statement of asked) {
    expect(rows.planOf(statement)).toContain('INDEX violation_decisions_to_pay ')
    expect(rows.planOf(statement)).not.toMatch(/SCAN|TEMP B-TREE/)
  }
})

test('leafing goes through the list once, in its order, and ends where counting stopped', async () => {
  const page = async (asked: object) => valueOf(await listCaptureFiles(office(), asked))
  const [first, second, last] = [await page({}), await page({ page: '2' }), await page({ page: '250' })]
  expect(first).toMatchObject({ total: 5_000, more: true, page: 1, pages: 250 })
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(40)
  const uploaded = [...first.rows, ...second.rows, ...last.rows].map(({ uploadedAt }) => uploadedAt)
  expect(uploaded).toEqual(uploaded.toSorted((a, b) => b - a))
  expect(uploaded[0]).toBe(ROWS - 1)
  expect(last.rows).toHaveLength(20)
  expect(uploaded.at(-1)).toBe(ROWS - 5_000)
  expect((await page({ page: '251' })).page).toBe(1)
  expect((await page({ page: 'x' })).page).toBe(1)
})

test('what is counted to the end says so, and a state counts its own alone', async () => {
  const waiting = valueOf(await listParcels(office(), { state: 'labelled', page: '40' }))
  expect(waiting).toMatchObject({ total: 2_000, more: false, pages: 40 })
  expect(valueOf(await listLearners(school(), { state: 'admitted' }))).toMatchObject({ total: 2_000, more: false })
  expect(valueOf(await listLearners(school(), {}))).toMatchObject({ total: 5_000, more: true })
  expect(valueOf(await listLearners(portal('DS', 'another'), {}))).toMatchObject({ total: 0, more: false, pages: 1, rows: [] })
})

test('the latest published penalty comes first, and none whose days are over (G18)', async () => {
  const shown = valueOf(await listPublished(anybody(), {}))
  expect(shown.rows).toHaveLength(50)
  expect(shown.rows.every(({ publishedOn, until }) => publishedOn === '2026-11-20' && until === '2026-11-29')).toBe(true)
  const last = valueOf(await listPublished(anybody(), { page: '100' }))
  expect(last.rows.every(({ publishedOn, until }) => publishedOn < '2026-11-20' && until >= '2026-11-20')).toBe(true)
})
