import { eq } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { audit, jobs } from '@/db/common/schema'
import { organisations } from '@/db/national/schema/organisations'
import { inspections, inspectionStations } from '@/db/province/schema/inspections'
import { hospitalHours, hospitalVisits } from '@/db/province/schema/licence-papers'
import { notices } from '@/db/province/schema/people'
import { slotText } from '@/lib/engine/inspection-slot'
import { civilDate } from '@/lib/kernel/clock'
import { codesOf, valueOf } from '../applications/application-test-world'
import { findApplication } from '../applications/find-application'
import { saveAnswers } from '../applications/save-answers'
import { startApplication } from '../applications/start-application'
import { openHours } from '../hospitals/hospital-test-world'
import { hospitalJobs } from '../hospitals/jobs'
import { listHalfDays } from '../hospitals/list-half-days'
import { inspectionWorld, TODAY } from '../inspections/inspection-test-world'
import { inspectionJobs } from '../inspections/jobs'
import { receiveVehicle } from '../inspections/receive-vehicle'
import { receiveWalkIn } from '../inspections/receive-walk-in'
import { testWorld } from '../test-world'
import { resumeOrganisation, suspendOrganisation } from './change-standing'
import { findOrganisation } from './find-organisation'

const payloadOf = z.object({ applicationId: z.string(), revision: z.number() })

let world: Awaited<ReturnType<typeof testWorld>>
let w: ReturnType<typeof inspectionWorld>
beforeAll(async () => {
  world = await testWorld()
  w = inspectionWorld(world)
})
afterAll(() => world.close())

const office = (role: 'administrator' | 'window-clerk' | 'reviewer' = 'administrator', place = 'has') => world.context({ actor: world.staff(role), channel: 'office', at: `${TODAY} 10:00`, place })
const rowOf = async (id: string) => (await world.databases.national.read.select().from(organisations).where(eq(organisations.id, id)))[0]
const stationOf = async (id: string) => (await (await world.databases.province('32')).read.select().from(inspectionStations).where(eq(inspectionStations.organisationId, id)))[0]
const rowsOf = async <T extends SQLiteTable>(table: T) => (await world.databases.province('32')).read.select().from(table)
const toldTo = async (personId: string) => (await rowsOf(notices)).filter((row) => row.personId === personId).map(({ code }) => code)
const system = () => world.context({ actor: { kind: 'system', name: 'test' }, channel: 'system', at: `${TODAY} 10:01` })
/** Whatever is to be called off; said again, it changes nothing. */
const work = async () => {
  for (let times = 0; times < 2; times++)
    for (const { kind, payload } of await rowsOf(jobs)) {
      if (kind === 'inspection.call-off') await inspectionJobs[kind](system(), payloadOf.parse(JSON.parse(payload)))
      if (kind === 'visit.call-off') await hospitalJobs[kind](system(), payloadOf.parse(JSON.parse(payload)))
    }
}
const NEXT = '2026-11-24 09:10'
const change = (organisationId: string, revision = 1, reason = '检验数据不实，停业整顿') => ({ organisationId, revision, reason })

describe('a body is suspended (ORG-08)', () => {
  it('its station takes nobody from then on; who had booked is told why and chooses anew', async () => {
    const station = await w.station()
    const owner = await w.owner()
    const { id } = await w.book(owner, slotText(station.slot()))
    valueOf(await suspendOrganisation(office(), change(station.organisationId)))
    expect(await rowOf(station.organisationId)).toMatchObject({ status: 'suspended', revision: 2 })
    expect(await stationOf(station.organisationId)).toMatchObject({ state: 'suspended' })
    await work()
    expect(await w.inspectionOf(id)).toMatchObject({ state: 'called-off' })
    expect(await w.bookedAt(station.slot())).toBe(0)
    const told = await (await world.databases.province('32')).read.select().from(notices).where(eq(notices.personId, owner.person.id))
    expect(told.map(({ code }) => code)).toContain('A03-called-off')
    expect(codesOf((await w.book(await w.owner(), slotText(station.slot()))).result)).toEqual(['inspection.station-suspended'])
    const [entry] = await world.databases.national.read.select().from(audit).where(eq(audit.intent, 'organisation.change-standing'))
    expect(entry).toMatchObject({ outcome: 'done', subject: station.organisationId })
  })

  it('and works again when the office lets it', async () => {
    const station = await w.station()
    valueOf(await suspendOrganisation(office(), change(station.organisationId)))
    expect(codesOf(await resumeOrganisation(office(), change(station.organisationId, 1)))).toEqual(['organisation.changed-meanwhile'])
    valueOf(await resumeOrganisation(office(), change(station.organisationId, 2)))
    expect(await rowOf(station.organisationId)).toMatchObject({ status: 'active', revision: 3 })
    expect((await w.book(await w.owner(), slotText(station.slot()))).result.ok).toBe(true)
  })

  it('its station lets go what it has received, booked or walked in; nobody would enter a result any more', async () => {
    const station = await w.station()
    const [booked, walked] = [await w.owner(), await w.owner()]
    const { id } = await w.book(booked, slotText(station.slot()))
    const inspectionId = (await w.inspectionOf(id))?.id ?? ''
    const desk = w.portal(station.actor, NEXT)
    valueOf(await receiveVehicle(desk, { inspectionId }))
    const vehicle = await w.vehicleRow(walked.vehicleId)
    const { inspectionId: walkIn } = valueOf(await receiveWalkIn(desk, { plateType: vehicle?.plateType, plate: vehicle?.plate, vinTail: vehicle?.vinTail }))
    valueOf(await suspendOrganisation(world.context({ actor: world.staff('administrator'), channel: 'office', at: NEXT }), change(station.organisationId)))
    await work()
    expect([await w.inspectionOf(id), (await rowsOf(inspections)).find((row) => row.id === walkIn)].map((row) => row?.state)).toEqual(['called-off', 'called-off'])
    expect(await w.bookedAt(station.slot())).toBe(0)
    for (const { person } of [booked, walked]) expect(await toldTo(person.id)).toContain('A03-called-off')
    const other = await w.station()
    const later = world.context({ actor: booked.person.citizen('L1'), at: NEXT })
    expect(codesOf((await w.book(booked, slotText(other.slot('2026-11-27')), id, later)).result)).toEqual([])
    expect(await w.inspectionOf(id)).toMatchObject({ state: 'booked', arrivedAt: null, receivedBy: null, organisationId: other.organisationId })
    expect(codesOf((await w.book({ ...walked, ctx: world.context({ actor: walked.person.citizen('L1'), at: NEXT }) }, slotText(other.slot('2026-11-27')))).result)).toEqual([])
  })

  describe('a hospital', () => {
    const at = `${TODAY} 10:00`
    const visitor = async () => {
      const person = await world.person()
      return { person, ctx: world.context({ actor: person.citizen(), at }) }
    }
    type Visitor = Awaited<ReturnType<typeof visitor>>
    const visit = async ({ person, ctx }: Visitor, hospital: string, { day = '2026-11-24', applicationId = '' } = {}) => {
      const id = applicationId || valueOf(await startApplication(ctx, { service: 'book-physical-examination', subjectId: person.id })).applicationId
      const view = valueOf(await findApplication(ctx, { applicationId: id }))
      return { id, result: await saveAnswers(ctx, { applicationId: id, revision: view?.revision ?? 0, step: 'visit', answers: { visit: `${hospital}/${day}/morning` } }) }
    }
    const hospital = async () => {
      const { organisationId } = await w.station()
      await openHours(world, organisationId, { capacity: 2 })
      return organisationId
    }
    const stateOf = async (applicationId: string) => (await rowsOf(hospitalVisits)).find((row) => row.applicationId === applicationId)?.state
    const hoursOf = async (organisationId: string) => (await rowsOf(hospitalHours)).filter((row) => row.organisationId === organisationId && row.day === '2026-11-24' && row.half === 'morning').map(({ booked, capacity }) => [booked, capacity])

    it('takes nobody from then on; who had booked is told, and chooses anew at another one', async () => {
      const [closed, other] = [await hospital(), await hospital()]
      const [who, late] = [await visitor(), await visitor()]
      const { id } = await visit(who, closed)
      valueOf(await suspendOrganisation(office(), change(closed)))
      expect(codesOf((await visit(late, closed)).result)).toEqual(['visit.hospital-suspended'])
      expect(valueOf(await listHalfDays(who.ctx, {})).map(({ organisationId }) => organisationId)).not.toContain(closed)
      await work()
      expect([await stateOf(id), await hoursOf(closed)]).toEqual(['cancelled', [[0, 2]]])
      expect(valueOf(await findApplication(who.ctx, { applicationId: id }))).toMatchObject({ status: 'returned', editable: true })
      expect(await toldTo(who.person.id)).toEqual(['B16', 'B16-called-off'])
      await world.settle()
      expect(world.sms.filter(({ to }) => to === who.person.phone).at(-1)?.text).toContain('重新选择')
      expect((await rowsOf(audit)).filter(({ subject, intent }) => subject === id && intent === 'application.call-off')).toMatchObject([{ outcome: 'done', onBehalfOf: who.person.id }])
      expect(codesOf((await visit(late, closed)).result), 'the freed place stays closed').toEqual(['visit.hospital-suspended'])
      expect(codesOf((await visit(who, other, { applicationId: id })).result)).toEqual([])
      expect([await stateOf(id), await hoursOf(other)]).toEqual(['booked', [[1, 2]]])
    })

    it('let work again, is open as it was, and keeps what was not called off yet', async () => {
      const closed = await hospital()
      const who = await visitor()
      const { id } = await visit(who, closed)
      valueOf(await suspendOrganisation(office(), change(closed)))
      valueOf(await resumeOrganisation(office(), change(closed, 2)))
      await work()
      expect([await stateOf(id), await hoursOf(closed)]).toEqual(['booked', [[1, 2]]])
      expect(codesOf((await visit(await visitor(), closed)).result)).toEqual([])
    })

    it('what was not chosen anew ends by itself, and so does not stand in the way of the next', async () => {
      const closed = await hospital()
      const who = await visitor()
      const { id } = await visit(who, closed)
      valueOf(await suspendOrganisation(office(), change(closed)))
      await work()
      const [job] = (await rowsOf(jobs)).filter(({ kind, payload }) => kind === 'visit.expire' && payload.includes(id))
      expect(civilDate(job?.dueAt ?? 0)).toBe('2026-12-24')
      await hospitalJobs['visit.expire'](system(), payloadOf.parse(JSON.parse(job?.payload ?? '{}')))
      expect(valueOf(await findApplication(who.ctx, { applicationId: id }))?.status).toBe('lapsed')
      expect(codesOf((await visit(who, await hospital())).result)).toEqual([])
    })
  })

  it('once, of eight at the same moment; not twice, not without a reason, not with a stale revision', async () => {
    const { organisationId } = await w.station()
    expect(codesOf(await suspendOrganisation(office(), change(organisationId, 1, ' ')))).toEqual(['organisation.reason'])
    expect(codesOf(await suspendOrganisation(office(), change(organisationId, 7)))).toEqual(['organisation.changed-meanwhile'])
    const all = await Promise.all(Array.from({ length: 8 }, () => suspendOrganisation(office(), change(organisationId))))
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(codesOf(await suspendOrganisation(office(), change(organisationId, 2)))).toEqual(['organisation.changed-meanwhile'])
    expect(await rowOf(organisationId)).toMatchObject({ status: 'suspended', revision: 2 })
  })

  it('by an administrator of its place alone; another place’s body is not there', async () => {
    const station = await w.station()
    for (const ctx of [office('window-clerk'), office('reviewer'), station.ctx, world.context({})]) {
      expect((await suspendOrganisation(ctx, change(station.organisationId))).ok).toBe(false)
      expect((await findOrganisation(ctx, { organisationId: station.organisationId })).ok).toBe(false)
    }
    expect(codesOf(await suspendOrganisation(office('administrator', 'szv'), change(station.organisationId)))).toEqual(['not-found'])
    expect(valueOf(await findOrganisation(office('administrator', 'szv'), { organisationId: station.organisationId }))).toBeNull()
    expect(await rowOf(station.organisationId)).toMatchObject({ status: 'active', revision: 1 })
    expect(await stationOf(station.organisationId)).toMatchObject({ state: 'listed' })
  })
})
