import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { audit, jobs } from '@/db/common/schema'
import { organisations } from '@/db/national/schema/organisations'
import { inspectionStations } from '@/db/province/schema/inspections'
import { hospitalHours } from '@/db/province/schema/licence-papers'
import { notices } from '@/db/province/schema/people'
import { slotText } from '@/lib/engine/inspection-slot'
import { codesOf, valueOf } from '../applications/application-test-world'
import { inspectionWorld, TODAY } from '../inspections/inspection-test-world'
import { inspectionJobs } from '../inspections/jobs'
import { testWorld } from '../test-world'
import { resumeOrganisation, suspendOrganisation } from './change-standing'
import { findOrganisation } from './find-organisation'

const callOff = z.object({ applicationId: z.string(), revision: z.number() })

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
const change = (organisationId: string, revision = 1, reason = '检验数据不实，停业整顿') => ({ organisationId, revision, reason })

describe('a body is suspended (ORG-08)', () => {
  it('its station takes nobody from then on; who had booked is told why and chooses anew', async () => {
    const station = await w.station()
    const owner = await w.owner()
    const { id } = await w.book(owner, slotText(station.slot()))
    valueOf(await suspendOrganisation(office(), change(station.organisationId)))
    expect(await rowOf(station.organisationId)).toMatchObject({ status: 'suspended', revision: 2 })
    expect(await stationOf(station.organisationId)).toMatchObject({ state: 'suspended' })
    const scheduled = await (await world.databases.province('32')).read.select().from(jobs).where(eq(jobs.kind, 'inspection.call-off'))
    for (const { payload } of scheduled) await inspectionJobs['inspection.call-off'](world.context({ actor: { kind: 'system', name: 'test' }, channel: 'system', at: `${TODAY} 10:01` }), callOff.parse(JSON.parse(payload)))
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

  it('a hospital’s half-days take no more, what is booked stands', async () => {
    const { organisationId } = await w.station()
    const hours = { organisationId, day: '2026-11-30', place: 'has', capacity: 5, booked: 2 } as const
    await (await world.databases.province('32')).write((tx) => tx.insert(hospitalHours).values([{ ...hours, half: 'morning' }, { ...hours, half: 'afternoon', day: TODAY }]).returning({ day: hospitalHours.day }))
    valueOf(await suspendOrganisation(office(), change(organisationId)))
    const rows = await (await world.databases.province('32')).read.select().from(hospitalHours).where(eq(hospitalHours.organisationId, organisationId))
    expect(rows.map(({ day, capacity, booked }) => [day, capacity, booked]).toSorted()).toEqual([[TODAY, 5, 2], ['2026-11-30', 2, 2]])
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
