import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deferrals, medicalCertificates } from '@/db/province/schema/licence-papers'
import { people } from '@/db/province/schema/people'
import { licenceDocuments, licences } from '@/db/province/schema/register'
import { violations } from '@/db/province/schema/violations'
import { addMonths, instantOf, type CivilDate } from '@/lib/kernel/clock'
import { open, seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { findService } from '@/lib/services/registry'
import { addFile } from '../files/add-file'
import { askedPictures } from '../files/asked-pictures'
import { samplePicture } from '../files/sample-picture'
import { findOwnLicence } from '../register/find-own-licence'
import { testCitizenNumber, testWorld } from '../test-world'
import { codesOf, valueOf } from './application-test-world'
import { moveApplication } from './move-application'
import { saveAnswers } from './save-answers'
import { startApplication } from './start-application'
import { submitApplication } from './submit-application'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => void (world = await testWorld()))
afterAll(() => world.close())

const handle = () => world.databases.province('32')
let serial = 0

type Held = Partial<typeof licences.$inferInsert> & { readonly points?: number; readonly bornOn?: string; readonly examinedOn?: CivilDate; readonly fitFor?: string; readonly fullScore?: readonly CivilDate[] }

/** A holder with this licence; what they do happens on the day that is said with it. */
const holder = async ({ bornOn = '1990-03-07', examinedOn, fitFor = 'A1,A2,A3,B1,B2,C1,C2,C3,C4,C5,C6,D,E,F', fullScore = [], ...held }: Held) => {
  const person = await world.person({ number: testCitizenNumber(100 + ++serial, '320899', bornOn.replaceAll('-', '')) })
  const licenceId = await world.licence({ personId: person.id, ...held })
  const officeId = await world.office()
  if (examinedOn) {
    const id = newId('med', ++serial)
    await (await handle()).write((tx) => tx.insert(medicalCertificates).values({
      id, number: id, place: 'has', personId: person.id, organisationId: 'org', examinedOn, validUntil: addMonths(examinedOn, 6), isFit: true, fitFor,
      findingsSealed: seal(world.keys, 'medical_certificates.findings', id, '{}'), enteredBy: 'op', enteredAt: instantOf(examinedOn), state: 'valid',
    }).returning({ id: medicalCertificates.id }))
  }
  for (const startsOn of fullScore) await world.points(licenceId, 12, startsOn, addMonths(startsOn, 1))
  const on = (day: CivilDate) => world.context({ actor: person.citizen(), at: `${day} 09:00` })
  return { person, licenceId, officeId, on, begin: (service: string, day: CivilDate) => startApplication(on(day), { service, subjectId: licenceId }) }
}

type Holder = Awaited<ReturnType<typeof holder>>

const staffOn = (role: 'reviewer' | 'window-clerk', day: CivilDate) => world.context({ actor: world.staff(role), channel: 'office', at: `${day} 10:00` })

/** Stands for the id of a picture that is sent in first. */
const PICTURE = 'a picture'

const collected = ({ officeId }: Holder) => ({ delivery: { delivery: 'collect' }, collection: { collectAt: officeId }, photo: { photo: PICTURE } })

const sent = async (of: Holder, service: string, day: CivilDate, applicationId: string, field: string): Promise<string> => {
  const asked = askedPictures(findService(service) ?? { fields: {} }, field)
  return valueOf(await addFile(of.on(day), { applicationId, field, bytes: await samplePicture(asked?.what ?? 'paper') })).fileId
}

const withPictures = async (of: Holder, service: string, day: CivilDate, applicationId: string, given: Readonly<Record<string, string>>): Promise<Record<string, string>> => {
  const answers: Record<string, string> = {}
  for (const [field, text] of Object.entries(given))
    answers[field] = text === PICTURE ? await sent(of, service, day, applicationId, field) : text
  return answers
}

const submitted = async (of: Holder, service: string, day: CivilDate, answers: Readonly<Record<string, Readonly<Record<string, string>>>>) => {
  const { applicationId } = valueOf(await of.begin(service, day))
  let revision = 1
  for (const [step, given] of Object.entries(answers))
    revision = valueOf(await saveAnswers(of.on(day), { applicationId, revision, step, answers: await withPictures(of, service, day, applicationId, given) })).revision
  valueOf(await submitApplication(of.on(day), { applicationId, revision }))
  return { applicationId, revision: revision + 1 }
}

const approved = async (of: Holder, service: string, day: CivilDate, answers: Readonly<Record<string, Readonly<Record<string, string>>>>) => {
  const { applicationId, revision } = await submitted(of, service, day, answers)
  valueOf(await moveApplication(staffOn('reviewer', day), { applicationId, transition: 'approve', revision }))
  return { applicationId, revision: revision + 1 }
}

/** Approved and paid at the window: the register has changed. */
const issued = async (of: Holder, service: string, day: CivilDate, answers: Readonly<Record<string, Readonly<Record<string, string>>>>) => {
  const { applicationId, revision } = await approved(of, service, day, answers)
  valueOf(await moveApplication(staffOn('window-clerk', day), { applicationId, transition: 'pay-at-window', revision }))
  return applicationId
}

const licenceOf = async ({ licenceId }: Holder) => (await (await handle()).read.select().from(licences).where(eq(licences.id, licenceId)))[0]
const documentsOf = async ({ licenceId }: Holder) => (await handle()).read.select().from(licenceDocuments).where(eq(licenceDocuments.licenceId, licenceId))

const sixYears = { firstIssuedOn: '2019-06-18', validFrom: '2019-06-18', validTo: '2025-06-18' }

describe('renewal (B09)', () => {
  test.each([
    ['example 1: a day before the window', '2025-09-10', '2025-06-11', ['licence.renewal-not-open']],
    ['example 1: the window opens', '2025-09-10', '2025-06-12', []],
    ['example 6: a year late, the last day', '2022-05-01', '2023-05-01', []],
    ['example 6: cancelled', '2022-05-01', '2023-05-02', ['licence.barred', 'licence.cancelled-unrenewed']],
  ])('LIC-03, LIC-04 %s', async (_, validTo, day, codes) => {
    const of = await holder({ firstIssuedOn: '2010-05-01', validFrom: addMonths(validTo, -72), validTo, examinedOn: addMonths(day, -1) })
    expect(codesOf(await of.begin('B09', day))).toEqual(codes)
  })

  test.each([
    ['example 2: six years without a full score become ten', sixYears, [], '2025-05-02', '2035-06-18'],
    ['a full score in an early cycle gives six again', sixYears, ['2020-06-18'], '2025-05-02', '2031-06-18'],
    ['example 7: late, from the old expiry', { firstIssuedOn: '2018-09-18', validFrom: '2018-09-18', validTo: '2024-09-18' }, [], '2025-03-03', '2034-09-18'],
    ['ten years become long-term', { firstIssuedOn: '2009-06-18', validFrom: '2015-06-18', validTo: '2025-06-18' }, [], '2025-05-02', null],
    ['a full score of the term before does not count', { firstIssuedOn: '2009-06-18', validFrom: '2015-06-18', validTo: '2025-06-18' }, ['2014-06-18'], '2025-05-02', null],
  ])('LIC-02 %s', async (_, term, fullScore, day, validTo) => {
    const of = await holder({ ...term, fullScore, examinedOn: addMonths(day, -1) })
    await issued(of, 'B09', day, collected(of))
    expect(await licenceOf(of)).toMatchObject({ validFrom: term.validTo, validTo, documentSerial: 2 })
  })

  test('the old document is void with the new one, and "my licence" says so at once (LIC-15)', async () => {
    const of = await holder({ ...sixYears, examinedOn: '2025-05-01' })
    await (await handle()).write((tx) => tx.insert(licenceDocuments).values({ id: newId('doc', ++serial), licenceId: of.licenceId, serial: 1, issuedOn: '2019-06-18' }).returning({ id: licenceDocuments.id }))
    await issued(of, 'B09', '2025-05-06', collected(of))
    expect((await documentsOf(of)).map((document) => [document.serial, document.voidedOn])).toEqual([[1, '2025-05-06'], [2, null]])
    expect(valueOf(await findOwnLicence(of.on('2025-05-06'), {}))).toMatchObject({ validTo: '2035-06-18', documentSerial: 2, standing: { status: 'A' } })
  })

  test.each([
    ['none', undefined, 'C1', ['certificate.missing']],
    ['six months old', '2024-11-06', 'C1', []],
    ['a day older', '2024-11-05', 'C1', ['certificate.too-old']],
    ['fit for less than is held', '2025-05-01', 'C2,C5', ['licence.unfit']],
  ])('LIC-13 certificate: %s', async (_, examinedOn, fitFor, codes) => {
    const of = await holder({ ...sixYears, ...(examinedOn && { examinedOn }), fitFor })
    expect(codesOf(await of.begin('B09', '2025-05-06'))).toEqual(codes)
  })

  test('"my licence" names what nothing stands in the way of on that day', async () => {
    const of = await holder({ ...sixYears, examinedOn: '2025-05-01' })
    const openOn = async (day: CivilDate) => valueOf(await findOwnLicence(of.on(day), {}))?.openItems
    expect(await openOn('2025-03-03')).not.toContain('B09')
    expect(await openOn('2025-05-06')).toEqual(expect.arrayContaining(['B09', 'B11', 'B12', 'B13', 'B18', 'B23']))
    expect(await openOn('2025-05-06')).not.toContain('B10')
  })

  test('LIC-03, LIC-10: an open violation of the holder’s vehicle is settled first', async () => {
    const of = await holder({ ...sixYears, examinedOn: '2025-05-01' })
    const vehicleId = await world.vehicle({ ownerId: of.person.id, stage: 'registered', plate: `苏HT${1000 + ++serial}`, registeredOn: '2020-01-01' })
    await (await handle()).write((tx) => tx.insert(violations).values({
      id: newId('vio', ++serial), place: 'has', plateType: '02', plate: '苏HT0001', vehicleId, code: '1039', at: serial, road: '测试路', fineFen: 5_000, points: 0, state: 'open',
    }).returning({ id: violations.id }))
    expect(await of.begin('B09', '2025-05-06')).toMatchObject({ ok: false, problems: [{ code: 'licence.violations-open', params: { count: 1 }, trace: { remedy: 'licence.settle-violations' } }] })
  })

  test('withheld after the approval: nothing is issued and nothing is taken (LIC-15)', async () => {
    const of = await holder({ ...sixYears, examinedOn: '2025-05-01' })
    const { applicationId, revision } = await approved(of, 'B09', '2025-05-06', collected(of))
    await (await handle()).write((tx) => tx.update(licences).set({ status: 'K' }).where(eq(licences.id, of.licenceId)).returning({ id: licences.id }))
    expect(codesOf(await moveApplication(staffOn('window-clerk', '2025-05-06'), { applicationId, transition: 'pay-at-window', revision }))).toEqual(['licence.barred'])
    expect(await licenceOf(of)).toMatchObject({ validTo: '2025-06-18', documentSerial: 1 })
    expect(await documentsOf(of)).toEqual([])
  })
})

describe('over-age exchange (B10)', () => {
  test.each([
    ['example 3: the eve of 63', 'A1', '1965-03-05', '2028-03-04', ['licence.age-not-reached']],
    ['example 3: 63', 'A1', '1965-03-05', '2028-03-05', []],
    ['example 3: 60 before the change of law', 'A1', '1964-12-31', '2025-06-03', []],
    ['example 3: born a day later', 'A1', '1965-01-01', '2025-06-03', ['licence.age-not-reached']],
    ['LIC-08: 70 with nothing but C3', 'C3', '1955-06-03', '2025-06-03', ['licence.nothing-left']],
    ['no limit at all', 'C1', '1955-06-03', '2025-06-03', ['licence.no-age-limit']],
  ])('LIC-06 %s', async (_, classes, bornOn, day, codes) => {
    const term = { firstIssuedOn: addMonths(day, -30), validFrom: addMonths(day, -30), validTo: addMonths(day, 42) }
    const of = await holder({ classes, bornOn, ...term, examinedOn: addMonths(day, -1) })
    expect(codesOf(await of.begin('B10', day))).toEqual(codes)
  })

  test('A2 keeps the trailer, the end date stays; others cannot keep it (LIC-06)', async () => {
    const term = { firstIssuedOn: '2022-06-03', validFrom: '2022-06-03', validTo: '2028-06-03', bornOn: '1964-05-05', examinedOn: '2025-05-01' }
    const of = await holder({ classes: 'A2', ...term })
    await issued(of, 'B10', '2025-06-03', { class: { newClass: 'C2C6' }, ...collected(of) })
    expect(await licenceOf(of)).toMatchObject({ classes: 'C2C6', validTo: '2028-06-03', documentSerial: 2 })

    const other = await holder({ classes: 'B2', ...term })
    const { applicationId } = valueOf(await other.begin('B10', '2025-06-03'))
    const kept = await saveAnswers(other.on('2025-06-03'), { applicationId, revision: 1, step: 'class', answers: { newClass: 'C1C6' } })
    expect(kept).toMatchObject({ ok: false, problems: [{ code: 'licence.trailer-not-kept', field: 'newClass' }] })
  })
})

describe('exchange without a new term (B11, B23)', () => {
  test('a damaged licence: same classes, same days, one more document (LIC-15)', async () => {
    const of = await holder({})
    const before = await licenceOf(of)
    await issued(of, 'B11', '2026-11-18', { damage: { damage: 'torn' }, ...collected(of) })
    expect(await licenceOf(of)).toMatchObject({ classes: before?.classes, validTo: before?.validTo, documentSerial: 2 })
  })

  test.each(['B', 'D', 'K', 'U', 'F'])('status %s bars every exchange and names itself (LIC-15)', async (status) => {
    const of = await holder({ status: status === 'B' ? 'A' : status, points: status === 'B' ? 12 : 0 })
    for (const service of ['B11', 'B23']) expect(await of.begin(service, '2026-11-18')).toMatchObject({ ok: false, problems: [{ code: 'licence.barred', params: { statuses: status } }] })
  })

  test('stepping down: only to what is covered, and the higher class is gone (B23)', async () => {
    const of = await holder({ classes: 'B2D' })
    const { applicationId } = valueOf(await of.begin('B23', '2026-11-18'))
    const first = valueOf(await saveAnswers(of.on('2026-11-18'), { applicationId, revision: 1, step: 'change', answers: { change: 'step-down' } }))
    const up = await saveAnswers(of.on('2026-11-18'), { applicationId, revision: first.revision, step: 'class', answers: { stepTo: 'A3' } })
    expect(up).toMatchObject({ ok: false, problems: [{ code: 'licence.not-below', field: 'stepTo', trace: { remedy: 'licence.choose-covered' } }] })
    valueOf(await moveApplication(of.on('2026-11-18'), { applicationId, transition: 'withdraw', revision: first.revision }))
    await issued(of, 'B23', '2026-11-18', { change: { change: 'step-down' }, class: { stepTo: 'C1' }, ...collected(of) })
    expect(await licenceOf(of)).toMatchObject({ classes: 'C1D' })
  })

  test('a new address goes to the register and leaves the classes alone (B23)', async () => {
    const of = await holder({ classes: 'C1' })
    await issued(of, 'B23', '2026-11-18', { change: { change: 'address' }, 'new-address': { newAddress: '测试路9号' }, ...collected(of) })
    expect(await licenceOf(of)).toMatchObject({ classes: 'C1', documentSerial: 2 })
    const [person] = await (await handle()).read.select().from(people).where(eq(people.id, of.person.id))
    expect(open(world.keys, 'people.address', of.person.id, person?.addressSealed ?? '')).toBe('测试路9号')
  })
})

describe('deferrals (B13, B14, B15)', () => {
  const until = (day: CivilDate) => ({ reason: { reason: 'abroad' }, until: { until: day }, proof: { proof: PICTURE } })
  const defer = async (of: Holder, service: string, day: CivilDate, last: CivilDate) => {
    const { applicationId } = await approved(of, service, day, until(last))
    return applicationId
  }

  test('example 10: 24 months granted, at most 12 more, three years in sum (LIC-14)', async () => {
    const of = await holder({ firstIssuedOn: '2019-11-20', validFrom: '2019-11-20', validTo: '2025-11-20' })
    await defer(of, 'B13', '2025-11-19', '2027-11-20')
    expect(valueOf(await findOwnLicence(of.on('2026-05-06'), {}))).toMatchObject({ standing: { status: 'N', deferred: { renewal: { originalDueOn: '2025-11-20', untilDay: '2027-11-20' } } } })
    const { applicationId } = valueOf(await of.begin('B13', '2027-11-19'))
    const { revision } = valueOf(await saveAnswers(of.on('2027-11-19'), { applicationId, revision: 1, step: 'reason', answers: { reason: 'other' } }))
    const save = (day: CivilDate) => saveAnswers(of.on('2027-11-19'), { applicationId, revision, step: 'until', answers: { until: day } })
    expect(await save('2028-11-21')).toMatchObject({ ok: false, problems: [{ code: 'deferral.outside-limits', field: 'until', params: { latest: '2028-11-20' } }] })
    expect(codesOf(await save('2027-11-20'))).toEqual(['deferral.outside-limits'])
    const saved = valueOf(await save('2028-11-20'))
    const proof = await withPictures(of, 'B13', '2027-11-19', applicationId, { proof: PICTURE })
    const proven = valueOf(await saveAnswers(of.on('2027-11-19'), { applicationId, revision: saved.revision, step: 'proof', answers: proof })).revision
    valueOf(await submitApplication(of.on('2027-11-19'), { applicationId, revision: proven }))
    valueOf(await moveApplication(staffOn('reviewer', '2027-11-19'), { applicationId, transition: 'approve', revision: proven + 1 }))
    expect(codesOf(await of.begin('B13', '2028-11-19'))).toEqual(['deferral.used-up'])
    expect(await (await handle()).read.select().from(deferrals).where(eq(deferrals.licenceId, of.licenceId))).toHaveLength(2)
  })

  test('a deferred renewal is still a renewal, from the old expiry (LIC-02, LIC-14)', async () => {
    const of = await holder({ firstIssuedOn: '2019-11-20', validFrom: '2019-11-20', validTo: '2025-11-20', examinedOn: '2027-10-08' })
    await defer(of, 'B13', '2025-11-19', '2027-11-20')
    await issued(of, 'B09', '2027-11-19', collected(of))
    expect(await licenceOf(of)).toMatchObject({ validFrom: '2025-11-20', validTo: '2035-11-20' })
  })

  test.each([['2026-11-20', []], ['2026-11-21', ['licence.barred', 'deferral.too-late']]])('asked for a year late, %s (LIC-14)', async (day, codes) => {
    const of = await holder({ firstIssuedOn: '2019-11-20', validFrom: '2019-11-20', validTo: '2025-11-20' })
    expect(codesOf(await of.begin('B13', day))).toEqual(codes)
  })

  test('example 9: C5 owes a certificate for the third cycle, and can put it off (LIC-11, status P)', async () => {
    const of = await holder({ classes: 'C5', firstIssuedOn: '2020-05-10', validFrom: '2020-05-10', validTo: '2026-05-10' })
    expect(codesOf(await of.begin('B15', '2022-05-09'))).toEqual(['deferral.nothing-due'])
    await defer(of, 'B15', '2023-05-18', '2024-06-08')
    expect(valueOf(await findOwnLicence(of.on('2023-06-09'), {}))).toMatchObject({ standing: { status: 'P', due: { certificate: '2023-06-08' } } })
  })

  test('a large class with points in the cycle that ended owes a review, others do not (LIC-09, status T)', async () => {
    const term = { firstIssuedOn: '2022-11-08', validFrom: '2022-11-08', validTo: '2028-11-08' }
    const of = await holder({ classes: 'B2', ...term })
    expect(codesOf(await of.begin('B14', '2026-11-18'))).toEqual(['deferral.nothing-due'])
    await world.points(of.licenceId, 3, '2025-11-08')
    await defer(of, 'B14', '2026-11-18', '2027-12-07')
    expect(valueOf(await findOwnLicence(of.on('2026-12-08'), {}))).toMatchObject({ standing: { status: 'T', due: { review: '2026-12-07' } } })
    const car = await holder({ classes: 'C1', ...term })
    expect(codesOf(await car.begin('B14', '2026-11-18'))).toEqual(['deferral.nothing-due'])
  })
})
