import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hospitalHours, hospitalVisits } from '@/db/province/schema/licence-papers'
import { notices } from '@/db/province/schema/people'
import { codesOf, valueOf } from '../applications/application-test-world'
import { findApplication } from '../applications/find-application'
import { moveApplication } from '../applications/move-application'
import { saveAnswers } from '../applications/save-answers'
import { startApplication } from '../applications/start-application'
import { lapseWhileWaiting } from '../applications/lapse-while-waiting'
import { startFiling } from '../applications/start-filing'
import { systemContext } from '../system-context'
import { testWorld } from '../test-world'
import { bodyId, memberOf, openHours, portal, shown, TODAY, type World } from './hospital-test-world'
import { hospitalJobs } from './jobs'
import { listHalfDays } from './list-half-days'

let world: World
beforeAll(async () => { world = await testWorld() })
afterAll(() => world.close())

const at = `${TODAY} 10:00`
const slot = (organisationId: string, day = '2026-11-24', half = 'morning') => `${organisationId}/${day}/${half}`

const visitor = async () => {
  const person = await world.person()
  return { person, ctx: world.context({ actor: person.citizen(), at }) }
}

const begin = async ({ person, ctx }: Awaited<ReturnType<typeof visitor>>) =>
  valueOf(await startApplication(ctx, { service: 'book-physical-examination', subjectId: person.id })).applicationId

const book = async (who: Awaited<ReturnType<typeof visitor>>, visit: string, applicationId?: string) => {
  const id = applicationId ?? (await begin(who))
  const view = valueOf(await findApplication(who.ctx, { applicationId: id }))
  return { id, result: await saveAnswers(who.ctx, { applicationId: id, revision: view?.revision ?? 0, step: 'visit', answers: { visit } }) }
}

const hours = async (organisationId: string, day = '2026-11-24', half: 'morning' | 'afternoon' = 'morning') => {
  const { read } = await world.databases.province('32')
  const rows = await read.select().from(hospitalHours).where(eq(hospitalHours.organisationId, organisationId))
  return rows.find((row) => row.day === day && row.half === half)?.booked
}

const visitOf = async (applicationId: string) => {
  const { read } = await world.databases.province('32')
  const [row] = await read.select().from(hospitalVisits).where(eq(hospitalVisits.applicationId, applicationId))
  return row
}

describe('a visit to a hospital (B16)', () => {
  it('is booked, moved and cancelled; every place taken is freed again, and the person hears each (F-notices)', async () => {
    const hospital = bodyId('B1')
    await openHours(world, hospital)
    const who = await visitor()
    const { id, result } = await book(who, slot(hospital))
    expect(result.ok).toBe(true)
    expect([await hours(hospital), (await visitOf(id))?.state]).toEqual([1, 'booked'])

    const moved = await book(who, slot(hospital, '2026-11-25', 'afternoon'), id)
    expect(moved.result.ok).toBe(true)
    expect([await hours(hospital), await hours(hospital, '2026-11-25', 'afternoon'), (await visitOf(id))?.day]).toEqual([0, 1, '2026-11-25'])

    const view = valueOf(await findApplication(who.ctx, { applicationId: id }))
    expect(view).toMatchObject({ status: 'approved', editable: true })
    valueOf(await moveApplication(who.ctx, { applicationId: id, transition: 'cancel', revision: view?.revision }))
    expect([await hours(hospital, '2026-11-25', 'afternoon'), (await visitOf(id))?.state]).toEqual([0, 'cancelled'])
    await world.settle()
    expect(world.sms.filter(({ to }) => to === who.person.phone)).toHaveLength(3)
  })

  it('is refused for a full half-day, for today, for another place and for a hospital without hours', async () => {
    const hospital = bodyId('B2')
    await openHours(world, hospital, { capacity: 1, days: [TODAY, '2026-11-24'] })
    expect((await book(await visitor(), slot(hospital))).result.ok).toBe(true)
    expect(codesOf((await book(await visitor(), slot(hospital))).result)).toEqual(['visit.full'])
    expect(codesOf((await book(await visitor(), slot(hospital, TODAY, 'afternoon'))).result)).toEqual(['visit.full'])
    expect(codesOf((await book(await visitor(), slot(bodyId('B9')))).result)).toEqual(['visit.full'])
    expect(codesOf((await book(await visitor(), 'org_1/2026-11-24/night')).result)).toEqual(['choice.unknown'])
    const elsewhere = await world.person()
    const ctx = world.context({ actor: elsewhere.citizen(), place: 'szv', at })
    expect(codesOf((await book({ person: elsewhere, ctx }, slot(hospital, '2026-11-24', 'afternoon'))).result)).toEqual(['visit.full'])
  })

  it('goes to one of many who want the last place (H2)', async () => {
    const hospital = bodyId('B3')
    await openHours(world, hospital, { capacity: 3 })
    const crowd = await Promise.all(Array.from({ length: 12 }, visitor))
    const drafts = await Promise.all(crowd.map(begin))
    const booked = await Promise.all(crowd.map((who, n) => book(who, slot(hospital), drafts[n])))
    expect(booked.filter(({ result }) => result.ok)).toHaveLength(3)
    expect(await hours(hospital)).toBe(3)
  })

  it('a lost place leaves the earlier booking as it was', async () => {
    const hospital = bodyId('B4')
    await openHours(world, hospital, { capacity: 1 })
    const [first, second] = [await visitor(), await visitor()]
    const { id } = await book(first, slot(hospital))
    await book(second, slot(hospital, '2026-11-25'))
    expect(codesOf((await book(first, slot(hospital, '2026-11-25'), id)).result)).toEqual(['visit.full'])
    expect([await hours(hospital), (await visitOf(id))?.state, (await visitOf(id))?.day]).toEqual([1, 'booked', '2026-11-24'])
  })

  it('a person has one at a time; another goes on with the same', async () => {
    const hospital = bodyId('B5')
    await openHours(world, hospital)
    const who = await visitor()
    await book(who, slot(hospital))
    expect(codesOf(await startApplication(who.ctx, { service: 'book-physical-examination', subjectId: who.person.id }))).toEqual(['application.already-open'])
  })

  it('is nobody else’s: not booked for another, not seen, not cancelled (B4)', async () => {
    const hospital = bodyId('B6')
    await openHours(world, hospital)
    const [who, stranger] = [await visitor(), await visitor()]
    const { id } = await book(who, slot(hospital))
    expect(codesOf(await startApplication(stranger.ctx, { service: 'book-physical-examination', subjectId: who.person.id }))).toEqual(['not-found'])
    expect(valueOf(await findApplication(stranger.ctx, { applicationId: id }))).toBeNull()
    expect(codesOf(await moveApplication(stranger.ctx, { applicationId: id, transition: 'cancel', revision: 3 }))).toEqual(['not-found'])
    expect(codesOf(await moveApplication(portal(world, memberOf('HOS', bodyId('B7'))), { applicationId: id, transition: 'cancel', revision: 3 }))).not.toEqual([])
    expect((await visitOf(id))?.state).toBe('booked')
  })

  it('reminds the day before, and lapses when nobody came', async () => {
    const hospital = bodyId('B8')
    await openHours(world, hospital)
    const who = await visitor()
    const { id } = await book(who, slot(hospital))
    const revision = valueOf(await findApplication(who.ctx, { applicationId: id }))?.revision ?? 0
    const ctx = systemContext(who.ctx.place, 'test')
    await hospitalJobs['visit.remind'](ctx, { applicationId: id, revision })
    await hospitalJobs['visit.remind'](ctx, { applicationId: id, revision })
    const { read } = await world.databases.province('32')
    const told = await read.select().from(notices).where(and(eq(notices.personId, who.person.id), eq(notices.code, 'B16-reminder')))
    expect(told).toHaveLength(1)
    await hospitalJobs['visit.remind'](ctx, { applicationId: id, revision: revision - 1 })
    expect(await read.select().from(notices).where(and(eq(notices.personId, who.person.id), eq(notices.code, 'B16-reminder')))).toHaveLength(1)
    await lapseWhileWaiting(ctx, { applicationId: id, revision: revision - 1 }, 'miss')
    expect((await visitOf(id))?.state).toBe('booked')
    await lapseWhileWaiting(ctx, { applicationId: id, revision }, 'miss')
    expect((await visitOf(id))?.state).toBe('missed')
  })

  it('the desk of a hospital books for whoever shows the document, and sees its own half-days alone', async () => {
    const hospital = bodyId('BA')
    await openHours(world, hospital)
    const person = await world.person()
    const desk = portal(world, memberOf('HOS', hospital))
    const other = bodyId('BB')
    await openHours(world, other)
    const { applicationId } = valueOf(await startFiling(desk, shown(person, 'book-physical-examination')))
    expect(codesOf(await saveAnswers(desk, { applicationId, revision: 1, step: 'visit', answers: { visit: slot(other) } }))).toEqual(['choice.unknown'])
    valueOf(await saveAnswers(desk, { applicationId, revision: 1, step: 'visit', answers: { visit: slot(hospital) } }))
    expect((await visitOf(applicationId))?.personId).toBe(person.id)
    expect(valueOf(await findApplication(world.context({ actor: person.citizen(), at }), { applicationId }))).toMatchObject({ status: 'approved', editable: true })
    expect(valueOf(await listHalfDays(desk, {})).every(({ organisationId }) => organisationId === hospital)).toBe(true)
  })
})
