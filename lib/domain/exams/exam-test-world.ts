import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { and } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { examBookings, examClosings, examOffers } from '@/db/province/schema/exam-bookings'
import { examExaminers, examSessions, examSiteLimits, examSites, examVehicles } from '@/db/province/schema/exam-plans'
import { learners, medicalCertificates } from '@/db/province/schema/licence-papers'
import { addYears, instantOf, machineNow, type Instant } from '@/lib/kernel/clock'
import { seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import type { TestSubject } from '@/lib/policy/exams/test-subjects'
import { valueOf } from '../applications/application-test-world'
import type { testWorld } from '../test-world'
import { bookTest } from './book-test'
import { closeDay } from './close-day'
import { planSession } from './plan-session'
import { publishSession } from './publish-session'
import { RESULT_FILE_HEAD } from './result-file'

type World = Awaited<ReturnType<typeof testWorld>>
export type Learner = Awaited<ReturnType<World['person']>> & { readonly learnerId: string }

export const SCHOOL = `org_${'0'.repeat(24)}S1`
/** A test on Sunday 2026-12-20 closes on Tuesday 2026-12-15 at 17:00. */
export const TEST_ON = '2026-12-20'
export const PLANNED_AT = '2026-12-01 09:00'
export const BOOKED_AT = '2026-12-10 10:00'
export const CLOSES_AT = instantOf('2026-12-15', '17:00')

let serial = 0

/** Test sites, examiners, learners and sessions of a place, by the platform's own verbs where there is one. */
export const examWorld = (world: World) => {
  const province = () => world.databases.province('32')
  const planner = world.staff('planner')
  const examiner = world.staff('examiner')
  const office = (at: string, actor = planner, place = 'has') => world.context({ actor, channel: 'office', at, place })

  const site = async ({ place = 'has', dailyMax = 200 } = {}) => {
    const id = newId('exi', machineNow())
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    await (await province()).write(async (tx) => {
      await tx.insert(examSites).values({
        id, place, nameZh: '测试考场', nameEn: 'Test ground', addressZh: '测试路2号', addressEn: '2 Test Road', phone: '12123', latitude: 33_600_000, longitude: 119_000_000,
        resultKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'), state: 'active',
      })
      for (const subject of ['K1', 'K2', 'K3R', 'K3S'] as const) await tx.insert(examSiteLimits).values({ siteId: id, subject, dailyMax })
    })
    return { id, privateKey }
  }

  const vehicle = async (siteId: string, licenceClass = 'C1', gearbox: 'manual' | 'automatic' = 'manual') => {
    const id = newId('exv', machineNow())
    await (await province()).write((tx) => tx.insert(examVehicles).values({ id, siteId, licenceClass, gearbox, model: `试验牌${++serial}`, count: 8 }).returning({ id: examVehicles.id }))
    return id
  }

  const makeExaminer = async ({ place = 'has', dailyMax = 200 } = {}) => {
    const id = newId('exm', machineNow())
    await (await province()).write((tx) =>
      tx.insert(examExaminers).values({
        id, place, number: `K${++serial}`, nameSealed: seal(world.keys, 'exam_examiners.name', id, '测试考官'), subjects: 'K1,K2,K3R,K3S', classes: 'C1,C2,B2', dailyMax, state: 'active',
      }).returning({ id: examExaminers.id }))
    return id
  }

  /** Somebody in training: with K1 passed long ago, unless told otherwise. */
  const learner = async (change: Partial<typeof learners.$inferInsert> & { readonly withoutHealth?: true } = {}): Promise<Learner> => {
    const person = await world.person()
    serial++
    const learnerId = newId('lrn', machineNow())
    const { withoutHealth, ...values } = change
    await (await province()).write(async (tx) => {
      await tx.insert(learners).values({
        id: learnerId, place: 'has', personId: person.id, organisationId: SCHOOL, licenceClass: 'C1', state: 'admitted', filedAt: instantOf('2026-08-01'),
        acceptedAt: instantOf('2026-08-03', '10:00') + serial, testPlace: 'has', photographedOn: '2026-08-03',
        certificateNumber: `L${learnerId}`, validFrom: '2026-09-01', validTo: addYears('2026-09-01', 3), lastTestAt: instantOf('2026-09-01', '09:00') + serial * 1_000, ...values,
      })
      if (!withoutHealth) await tx.insert(medicalCertificates).values({
        id: newId('med', machineNow()), number: `H${learnerId}`, place: 'has', personId: person.id, organisationId: 'org-h', examinedOn: '2026-11-01', validUntil: '2028-05-01', isFit: true, fitFor: 'C1,C2,B2',
        findingsSealed: '-', enteredBy: 'acc', enteredAt: 0, state: 'valid',
      })
    })
    return { ...person, learnerId }
  }

  const beginner = (change: Partial<typeof learners.$inferInsert> = {}) => learner({ certificateNumber: null, validFrom: null, validTo: null, lastTestAt: null, ...change })

  type Plan = { readonly siteId: string; readonly subject?: TestSubject; readonly capacity?: number; readonly testOn?: string; readonly startTime?: string; readonly endTime?: string; readonly classes?: readonly string[]; readonly vehicleId?: string; readonly examiners?: readonly string[]; readonly place?: string }
  const planned = async ({ siteId, subject = 'K2', capacity = 10, testOn = TEST_ON, startTime = '09:00', endTime = '11:30', classes = ['C1'], vehicleId, examiners, place = 'has' }: Plan, at = PLANNED_AT) => {
    const driven = subject === 'K2' || subject === 'K3R'
    const result = await planSession(office(at, planner, place), {
      siteId, subject, capacity, testOn, startTime, endTime, classes, examiners: examiners ?? [await makeExaminer({ place })],
      ...(driven && { vehicleId: vehicleId ?? (await vehicle(siteId, classes[0])) }),
    })
    return valueOf(result).sessionId
  }

  /** Planned and public. */
  const session = async (plan: Plan, at = PLANNED_AT) => {
    const sessionId = await planned(plan, at)
    valueOf(await publishSession(office(at, planner, plan.place), { sessionId, revision: 1 }))
    return sessionId
  }

  const citizen = (who: Pick<Learner, 'citizen'>, at: string | Instant = BOOKED_AT, place = 'has') => {
    const ctx = world.context({ actor: who.citizen(), at: typeof at === 'string' ? at : BOOKED_AT, place })
    return typeof at === 'string' ? ctx : { ...ctx, now: at }
  }

  const book = (who: Learner, subject: TestSubject, sessions: readonly string[], at: string | Instant = BOOKED_AT) =>
    bookTest(citizen(who, at), { learnerId: who.learnerId, subject, sessions })

  const booked = async (who: Learner, subject: TestSubject, sessions: readonly string[], at: string | Instant = BOOKED_AT) => valueOf(await book(who, subject, sessions, at))

  const system = (now: Instant, place = 'has') => ({ ...world.context({ actor: { kind: 'system', name: 'job' }, channel: 'system', place }), now })
  const close = (closesAt = CLOSES_AT, place = 'has') => closeDay(system(closesAt + 3_000, place), { place, closesAt })

  const read = async () => (await province()).read
  const bookingRow = async (id: string) => {
    const [row] = await (await read()).select().from(examBookings).where(eq(examBookings.id, id))
    if (!row) throw new Error('no such booking')
    return row
  }
  const sessionRow = async (id: string) => {
    const [row] = await (await read()).select().from(examSessions).where(eq(examSessions.id, id))
    if (!row) throw new Error('no such session')
    return row
  }
  const learnerRow = async (id: string) => {
    const [row] = await (await read()).select().from(learners).where(eq(learners.id, id))
    if (!row) throw new Error('no such learner')
    return row
  }
  const closingRow = async (closesAt = CLOSES_AT, place = 'has') => {
    const [row] = await (await read()).select().from(examClosings).where(and(eq(examClosings.place, place), eq(examClosings.closesAt, closesAt)))
    if (!row) throw new Error('no such closing')
    return row
  }
  const placesOf = async (sessionId: string) => (await read()).select().from(examBookings).where(and(eq(examBookings.sessionId, sessionId), eq(examBookings.state, 'allotted')))
  const offersOf = async (sessionId: string) => (await read()).select().from(examOffers).where(eq(examOffers.sessionId, sessionId)).orderBy(examOffers.offeredAt, examOffers.id)

  return {
    province, planner, examiner, office, site, vehicle, makeExaminer, learner, beginner, planned, session, citizen, book, booked, system, close,
    bookingRow, sessionRow, learnerRow, closingRow, placesOf, offersOf,
  }
}

export const signedFile = ({ id, privateKey }: { readonly id: string; readonly privateKey: KeyObject }, serialNumber: number, day: string, lines: readonly string[]): string => {
  const signed = `${RESULT_FILE_HEAD} ${id} ${serialNumber} ${day}\n${lines.join('\n')}\n`
  return `${signed}SIGNATURE ${sign(null, Buffer.from(signed), privateKey).toString('base64')}\n`
}
