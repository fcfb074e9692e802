import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { audit } from '@/db/common/schema'
import { organisations } from '@/db/national/schema/organisations'
import { ledger } from '@/db/province/schema/applications'
import { papers } from '@/db/province/schema/production'
import { sales, vehicles } from '@/db/province/schema/register'
import { sheetStocks, temporaryPlates } from '@/db/province/schema/vehicle-papers'
import type { Actor } from '@/lib/kernel/actor'
import { machineNow } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { checkOfVin } from '@/lib/policy/identifiers/vin'
import { asStaff, codesOf, valueOf } from '../applications/application-test-world'
import { findApplication } from '../applications/find-application'
import { correctSale } from '../sales/correct-sale'
import { saveAnswers } from '../applications/save-answers'
import { startApplication } from '../applications/start-application'
import { submitApplication } from '../applications/submit-application'
import { testWorld } from '../test-world'
import { handOutSheets } from './hand-out-sheets'
import { listOfferedVehicles } from './list-offered-vehicles'
import { listPlates } from './list-plates'
import { listStocks } from './list-stocks'
import { reprintPlate } from './reprint-plate'
import { voidPlate } from './void-plate'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => {
  world = await testWorld()
})
afterAll(() => world.close())

const handle = () => world.databases.province('32')
const db = async () => (await handle()).read
let serial = 0

const makeDealer = async (kind = 'DLR') => {
  const id = newId('org', machineNow())
  await world.databases.national.write((tx) =>
    tx.insert(organisations).values({ id, kind: kind === 'DLR' ? 'DLR' : 'DS', name: '测试经销', number: `N${++serial}`, numberKind: 'uscc', place: 'has', registeredBy: 'x', registeredAt: 1, checklist: '[]' }).returning({ id: organisations.id }),
  )
  return id
}

const member = (organisationId: string, services: readonly string[] = ['temporary-plate'], account = 'one'): Actor => ({
  kind: 'member', accountId: `acc-${account}-${organisationId}`, sessionId: 'ses', organisationId, organisationKind: 'DLR', role: 'operator', services,
  place: 'has', province: '32', personId: null, freshAt: machineNow(), factorGiven: true,
})
const NOW = '2025-06-01 10:00'
const portal = (actor: Actor, at = NOW) => world.context({ actor, channel: 'portal', at })
const clerk = (at = NOW) => world.context({ actor: world.staff('window-clerk'), channel: 'office', at })

/** A car this dealer sold and reported, insured for long. */
const sold = async (organisationId: string, values: Partial<typeof vehicles.$inferInsert> = {}) => {
  const n = ++serial
  const buyer = await world.person()
  const invoiceOn = values.invoiceOn ?? '2025-05-20'
  const vin = `LTST1234${n % 10}F${String(2_000_000 + n)}`
  const vehicleId = await world.vehicle({ ownerId: buyer.id, vin, insuranceUntil: '2026-05-20', ...values, invoiceOn })
  await (await handle()).write((tx) =>
    tx.insert(sales).values({
      id: newId('sal', n), place: 'has', organisationId, reportedBy: 'x', receiptNumber: `R${n}`, vin, model: '试验牌轿车', plateType: '02', colour: '蓝',
      buyerId: buyer.id, invoiceNumber: `I${n}`, invoiceOn, state: 'accepted', reportedAt: n,
    }).returning({ id: sales.id }),
  )
  return { vehicleId, vin, applicantId: buyer.id }
}
type Sold = Awaited<ReturnType<typeof sold>>

const dealerWith = async (sheets: number) => {
  const organisationId = await makeDealer()
  if (sheets > 0) valueOf(await handOutSheets(clerk(), { holder: organisationId, count: String(sheets) }))
  return { organisationId, ctx: portal(member(organisationId)) }
}

/** Begins, answers and hands in; what came of it. */
const issue = async (ctx: ReturnType<typeof portal>, { vehicleId, applicantId }: Sold, insuredUntil = '') => {
  const started = await startApplication(ctx, { service: 'B02', subjectId: vehicleId, applicantId })
  if (!started.ok) return started
  const { applicationId } = started.value
  const found = valueOf(await findApplication(ctx, { applicationId }))
  const first = await saveAnswers(ctx, { applicationId, revision: found?.revision ?? 0, step: 'area', answers: { area: 'across-districts' } })
  if (!first.ok) return first
  const second = await saveAnswers(ctx, { applicationId, revision: first.value.revision, step: 'insurance', answers: { insuredUntil } })
  if (!second.ok) return second
  return submitApplication(ctx, { applicationId, revision: second.value.revision })
}

const platesOf = async ({ vin }: Sold) => (await db()).select().from(temporaryPlates).where(eq(temporaryPlates.vin, vin)).orderBy(temporaryPlates.sheet)
const firstOf = async (car: Sold) => {
  const [plate] = await platesOf(car)
  if (!plate) throw new Error('no plate was issued')
  return plate
}

describe('a dealer issues for what it sold (VEH-14 to VEH-16)', () => {
  test('on a sheet of its stock, for 30 days, with a paper to verify, and owes 5 yuan (FEE-03)', async () => {
    const { organisationId, ctx } = await dealerWith(3)
    const car = await sold(organisationId)
    expect(valueOf(await listOfferedVehicles(ctx, {}))).toMatchObject([{ vehicleId: car.vehicleId, issued: 0, problems: [] }])
    expect(valueOf(await issue(ctx, car))).toMatchObject({ status: 'completed' })
    const plate = await firstOf(car)
    expect(plate).toMatchObject({ turn: 1, organisationId, issuedOn: '2025-06-01', validUntil: '2025-07-01', state: 'issued', feeFen: 500 })
    expect(plate.number).toMatch(/^苏H临\d{5}$/)
    const [paper] = await (await db()).select().from(papers).where(eq(papers.subjectId, plate.id))
    expect(paper).toMatchObject({ kind: 'temporary-plate', number: plate.number, validUntil: '2025-07-01', revokedOn: null })
    const legs = await (await db()).select().from(ledger).where(eq(ledger.account, `organisation:${organisationId}`))
    expect(legs).toMatchObject([{ amountFen: 500, reason: 'B02' }])
    expect(valueOf(await listPlates(ctx, {}))).toMatchObject({ total: 1, stock: { handedOut: 3, used: 1, left: 2, isLow: true } })
  })

  test('a shorter insurance ends the plate; one that has ended refuses it (worked example 6)', async () => {
    const { organisationId, ctx } = await dealerWith(3)
    const short = await sold(organisationId, { insuranceUntil: '2025-06-20' })
    valueOf(await issue(ctx, short))
    expect((await firstOf(short)).validUntil).toBe('2025-06-20')
    const ended = await sold(organisationId, { insuranceUntil: '2025-05-31' })
    expect(codesOf(await issue(ctx, ended))).toEqual(['temporary-plate.uninsured'])
  })

  test('a policy the register does not know is shown, and counts from then on (VEH-15)', async () => {
    const { organisationId, ctx } = await dealerWith(3)
    const car = await sold(organisationId, { insuranceUntil: null })
    expect(codesOf(await issue(ctx, car))).toEqual(['temporary-plate.uninsured'])
    expect(codesOf(await issue(ctx, car, '2025-05-31'))).toEqual(['temporary-plate.uninsured'])
    valueOf(await issue(ctx, car, '2026-05-31'))
    const [row] = await (await db()).select().from(vehicles).where(eq(vehicles.id, car.vehicleId))
    expect(row?.insuranceUntil).toBe('2026-05-31')
  })

  test('the second 40 days after the invoice is issued, the first is not; the fourth never (worked example 5)', async () => {
    const { organisationId, ctx } = await dealerWith(5)
    const late = await sold(organisationId, { invoiceOn: '2025-04-22' })
    expect(codesOf(await issue(ctx, late))).toEqual(['temporary-plate.invoice-too-old'])
    const car = await sold(organisationId)
    for (const at of ['2025-06-01 10:00', '2025-06-29 10:00', '2025-07-25 10:00']) valueOf(await issue(portal(member(organisationId), at), car))
    expect((await platesOf(car)).map(({ turn }) => turn)).toEqual([1, 2, 3])
    expect(codesOf(await issue(portal(member(organisationId), '2025-08-20 10:00'), car))).toEqual(['temporary-plate.too-many'])
  })

  test('counter and dealers share the count (VEH-15)', async () => {
    const { organisationId, ctx } = await dealerWith(5)
    const car = await sold(organisationId)
    valueOf(await handOutSheets(clerk(), { holder: 'office', count: '5' }))
    valueOf(await issue(clerk(), car))
    valueOf(await issue(ctx, car))
    valueOf(await issue(clerk(), car))
    expect(codesOf(await issue(ctx, car))).toEqual(['temporary-plate.too-many'])
    expect((await platesOf(car)).map(({ organisationId: issuer }) => issuer)).toEqual([organisationId, null, null])
  })

  test('not for another dealer’s sale, a withdrawn one, a registered car, nor by an operator without the function (VEH-15, REG-17)', async () => {
    const [mine, other] = [await dealerWith(5), await dealerWith(5)]
    const car = await sold(mine.organisationId)
    expect(codesOf(await issue(other.ctx, car))).toEqual(['temporary-plate.not-of-the-dealer'])
    expect(codesOf(await issue(portal(member(mine.organisationId, ['sale'])), car))).not.toEqual([])
    await (await handle()).write((tx) => tx.update(sales).set({ state: 'withdrawn' }).where(eq(sales.vin, car.vin)).returning({ id: sales.id }))
    expect(codesOf(await issue(mine.ctx, car))).toEqual(['temporary-plate.not-of-the-dealer'])
    const registered = await sold(mine.organisationId, { stage: 'registered', plate: `苏H${70_000 + ++serial}`, registeredOn: '2025-05-25' })
    expect(codesOf(await issue(mine.ctx, registered))).toEqual(['vehicle.registered-already'])
    expect(await platesOf(car)).toEqual([])
  })
})

describe('void and print again', () => {
  test('a voided plate no longer counts and its paper says so; its sheet stays used', async () => {
    const { organisationId, ctx } = await dealerWith(5)
    const car = await sold(organisationId)
    valueOf(await issue(ctx, car))
    const plate = await firstOf(car)
    expect(codesOf(await voidPlate(ctx, { plateId: plate.id, reason: 'because' }))).toEqual(['choice.missing'])
    valueOf(await voidPlate(ctx, { plateId: plate.id, reason: 'misprint' }))
    expect(codesOf(await voidPlate(ctx, { plateId: plate.id, reason: 'misprint' }))).toEqual(['temporary-plate.changed-meanwhile'])
    const [paper] = await (await db()).select().from(papers).where(eq(papers.subjectId, plate.id))
    expect(paper?.revokedOn).toBe('2025-06-01')
    valueOf(await issue(ctx, car))
    expect((await platesOf(car)).map(({ turn, state }) => [turn, state])).toEqual([[1, 'void'], [1, 'issued']])
    expect(valueOf(await listPlates(ctx, {})).stock).toMatchObject({ used: 2, left: 3 })
    const [written] = await (await db()).select().from(audit).where(and(eq(audit.subject, plate.id), eq(audit.intent, 'temporary-plate.void')))
    expect(written?.outcome).toBe('done')
  })

  test('what was taken for a plate that is void is owed no longer, and its receipt says so (H6, FEE-03)', async () => {
    const { organisationId, ctx } = await dealerWith(5)
    const car = await sold(organisationId)
    const owed = async () => (await (await db()).select().from(ledger).where(eq(ledger.account, `organisation:${organisationId}`))).reduce((sum, { amountFen }) => sum + amountFen, 0)
    valueOf(await issue(ctx, car))
    valueOf(await voidPlate(ctx, { plateId: (await firstOf(car)).id, reason: 'misprint' }))
    expect(await owed()).toBe(0)
    const [taken] = await (await db()).select().from(ledger).where(eq(ledger.account, `organisation:${organisationId}`))
    const [receipt] = await (await db()).select().from(papers).where(and(eq(papers.kind, 'receipt'), eq(papers.subjectId, taken?.applicationId ?? '')))
    expect(receipt).toMatchObject({ revokedOn: '2025-06-01', revokedFor: 'misprint' })
    valueOf(await issue(ctx, car))
    expect(await owed()).toBe(500)
  })

  test('the sale of a car with a plate is corrected once the plate is void: three plates are three of that car (VEH-14)', async () => {
    const { organisationId, ctx } = await dealerWith(5)
    const car = await sold(organisationId)
    const [sale] = await (await db()).select().from(sales).where(eq(sales.vin, car.vin))
    if (!sale) throw new Error('no sale')
    await (await handle()).write((tx) => tx.update(vehicles).set({ saleId: sale.id }).where(eq(vehicles.id, car.vehicleId)).returning({ id: vehicles.id }))
    valueOf(await issue(ctx, car))
    const another = {
      vin: 'LTST12340F9999999', model: '试验牌轿车', colour: '蓝', plateType: '02', invoiceNumber: 'FP900001', invoiceOn: '2025-05-20', buyerName: '', documentKind: 'resident-card', documentNumber: '', country: '',
      saleId: sale.id, version: 1, reason: '车架号登记有误',
    }
    const correct = () => correctSale(portal(member(organisationId, ['sale'])), { ...another, vin: `${another.vin.slice(0, 8)}${checkOfVin(another.vin)}${another.vin.slice(9)}` })
    expect(codesOf(await correct())).toEqual(['sale.number-chosen'])
    valueOf(await voidPlate(ctx, { plateId: (await firstOf(car)).id, reason: 'wrong-vehicle' }))
    valueOf(await correct())
  })

  test('the day after only the office voids (VEH-14)', async () => {
    const { organisationId, ctx } = await dealerWith(2)
    const car = await sold(organisationId)
    valueOf(await issue(ctx, car))
    const { id: plateId } = await firstOf(car)
    const nextDay = '2025-06-02 09:00'
    expect(codesOf(await voidPlate(portal(member(organisationId), nextDay), { plateId, reason: 'misprint' }))).toEqual(['temporary-plate.void-at-the-office'])
    valueOf(await voidPlate(clerk(nextDay), { plateId, reason: 'sale-undone' }))
  })

  test('printed again it takes the next sheet and keeps number, turn and last day', async () => {
    const { organisationId, ctx } = await dealerWith(3)
    const car = await sold(organisationId)
    valueOf(await issue(ctx, car))
    const before = await firstOf(car)
    valueOf(await reprintPlate(ctx, { plateId: before.id, reprints: 0, reason: 'jammed' }))
    expect(await firstOf(car)).toMatchObject({ number: before.number, turn: 1, validUntil: before.validUntil, sheet: before.sheet + 1, reprints: 1 })
    // Pressed twice, one sheet is spent.
    expect(codesOf(await reprintPlate(ctx, { plateId: before.id, reprints: 0, reason: 'jammed' }))).toEqual(['temporary-plate.changed-meanwhile'])
    expect(valueOf(await listPlates(ctx, {})).stock).toMatchObject({ used: 2, left: 1 })
    expect(codesOf(await reprintPlate(portal(member(organisationId), '2025-07-02 09:00'), { plateId: before.id, reprints: 1, reason: 'jammed' }))).toEqual(['temporary-plate.over'])
  })

  test('another dealer’s plate is not there (B4)', async () => {
    const [mine, other] = [await dealerWith(2), await dealerWith(2)]
    const car = await sold(mine.organisationId)
    valueOf(await issue(mine.ctx, car))
    const { id: plateId } = await firstOf(car)
    expect(codesOf(await voidPlate(other.ctx, { plateId, reason: 'misprint' }))).toEqual(['not-found'])
    expect(codesOf(await reprintPlate(other.ctx, { plateId, reprints: 0, reason: 'jammed' }))).toEqual(['not-found'])
    expect(valueOf(await listPlates(other.ctx, {})).total).toBe(0)
  })
})

describe('races', () => {
  test('of twelve for the last sheet one gets it', async () => {
    const { organisationId, ctx } = await dealerWith(1)
    const cars = await Promise.all(Array.from({ length: 12 }, () => sold(organisationId)))
    const answers = await Promise.all(cars.map((car) => issue(ctx, car)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(['temporary-plate.no-sheet']))
    expect(valueOf(await listPlates(ctx, {}))).toMatchObject({ total: 1, stock: { used: 1, left: 0 } })
  })

  test('with two issued, of dealer and window at once one gets the third (VEH-14)', async () => {
    const { organisationId, ctx } = await dealerWith(6)
    valueOf(await handOutSheets(clerk(), { holder: 'office', count: '6' }))
    const car = await sold(organisationId)
    for (let i = 0; i < 2; i++) valueOf(await issue(ctx, car))
    await Promise.all([issue(ctx, car), issue(clerk(), car), issue(ctx, car), issue(clerk(), car)])
    expect((await platesOf(car)).map(({ turn }) => turn).toSorted()).toEqual([1, 2, 3])
  })

  test('two operators with the same draft issue one plate (VEH-18, H2)', async () => {
    const { organisationId } = await dealerWith(6)
    const car = await sold(organisationId)
    const [one, two] = [portal(member(organisationId, ['temporary-plate'], 'one')), portal(member(organisationId, ['temporary-plate'], 'two'))]
    const { applicationId } = valueOf(await startApplication(one, { service: 'B02', subjectId: car.vehicleId, applicantId: car.applicantId }))
    const area = valueOf(await saveAnswers(one, { applicationId, revision: 1, step: 'area', answers: { area: 'within-district' } }))
    const { revision } = valueOf(await saveAnswers(two, { applicationId, revision: area.revision, step: 'insurance', answers: { insuredUntil: '' } }))
    const answers = await Promise.all([submitApplication(one, { applicationId, revision }), submitApplication(two, { applicationId, revision })])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await platesOf(car)).toHaveLength(1)
  })

  test('clerks who hand out at once never give the same sheet (ORG-04)', async () => {
    const holders = await Promise.all(Array.from({ length: 4 }, () => makeDealer()))
    const answers = await Promise.all(holders.map((holder) => handOutSheets(clerk(), { holder, count: '7' })))
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0)
    const ranges = await (await db()).select().from(sheetStocks).where(eq(sheetStocks.place, 'has')).orderBy(sheetStocks.firstSheet)
    for (const [i, range] of ranges.entries()) expect(range.firstSheet).toBe((ranges[i - 1]?.lastSheet ?? 0) + 1)
  })
})

test('sheets go to dealers of the place and the windows alone, 1 to 500 at a time (ORG-04)', async () => {
  const school = await makeDealer('DS')
  expect(codesOf(await handOutSheets(clerk(), { holder: school, count: '5' }))).toEqual(['not-found'])
  for (const count of ['0', '501', '-1', '1.5', '']) expect(codesOf(await handOutSheets(clerk(), { holder: 'office', count }))).toEqual(['sheets.count'])
  const { organisationId, ctx } = await dealerWith(12)
  expect(codesOf(await handOutSheets(ctx, { holder: organisationId, count: '5' }))).toEqual(['not-allowed'])
  expect(valueOf(await listStocks(asStaff(world, world.staff('window-clerk')), {})).stocks.find(({ holder }) => holder === organisationId)).toMatchObject({ handedOut: 12, used: 0, left: 12, isLow: false })
})
