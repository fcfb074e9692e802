import { and } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { organisations } from '@/db/national/schema/organisations'
import { inspections, inspectionSlots } from '@/db/province/schema/inspections'
import { people } from '@/db/province/schema/people'
import { vehicles } from '@/db/province/schema/register'
import type { InspectionSlot } from '@/lib/engine/inspection-slot'
import type { Actor } from '@/lib/kernel/actor'
import { machineNow } from '@/lib/kernel/clock'
import { INSPECTION_ITEMS } from '@/lib/policy/vehicle/inspection-items'
import { valueOf } from '../applications/application-test-world'
import { findApplication } from '../applications/find-application'
import { saveAnswers } from '../applications/save-answers'
import { startApplication } from '../applications/start-application'
import type { testWorld } from '../test-world'
import { publishSlots } from './publish-slots'
import { saveLane } from './save-lane'
import { saveStation } from './save-station'

export type World = Awaited<ReturnType<typeof testWorld>>

export const TODAY = '2026-11-23'
const MORNING = `${TODAY} 07:00`
export const TOMORROW = '2026-11-24'
export const DAY_AFTER = '2026-11-25'

export const PASSED = Object.fromEntries(INSPECTION_ITEMS.map((item) => [item, 'pass' as const]))

export const inspectionWorld = (world: World) => {
  let serial = 0
  const province = () => world.databases.province('32')

  const operatorOf = (organisationId: string, change: Partial<Extract<Actor, { kind: 'member' }>> = {}): Actor => ({
    kind: 'member', accountId: `acc-${organisationId}`, sessionId: 'ses', organisationId, organisationKind: 'INSP', role: 'operator', services: ['inspection'],
    place: 'has', province: '32', personId: null, freshAt: machineNow(), factorGiven: true, ...change,
  })

  const portal = (actor: Actor, at = MORNING, place = 'has') => world.context({ actor, channel: 'portal', at, place })

  /** A station with one line, published for the next days. */
  const station = async ({ capacity = 2, lines = ['car'] as readonly string[], place = 'has', through = '2026-12-20', opensAt = '09:00', closesAt = '11:00', priceYuan = 180, at = MORNING } = {}) => {
    const organisationId = `org_${String(++serial).padStart(26, '0')}`
    await world.databases.national.write((tx) => tx.insert(organisations).values({
      id: organisationId, kind: 'INSP', name: `测试检验机构${serial}`, number: `I${serial}`, numberKind: 'uscc', place, registeredBy: 'x', registeredAt: 1, checklist: '[]',
    }).returning({ id: organisations.id }))
    const actor = operatorOf(organisationId, { place })
    const ctx = portal(actor, at, place)
    valueOf(await saveStation(ctx, { address: '测试区检测路1号', phone: '0517-80000000', east: '119.015', north: '33.610' }))
    const { laneId } = valueOf(await saveLane(ctx, {
      laneId: '', revision: 0, name: '1号线', lines, weekdays: ['1', '2', '3', '4', '5', '6', '7'], opensAt, closesAt, minutes: 60, capacity, priceYuan,
    }))
    valueOf(await publishSlots(ctx, { laneId, through }))
    return { organisationId, actor, ctx, laneId, slot: (day = TOMORROW, startsAt = '09:00'): InspectionSlot => ({ laneId, day, startsAt }) }
  }

  /** A minibus of two years whose test is due at the end of the next month, insured and taxed. */
  const vehicleOf = (ownerId: string, values: Partial<typeof vehicles.$inferInsert> = {}) =>
    world.vehicle({
      ownerId, stage: 'registered', plate: `苏H${String(60_000 + ++serial)}`, vehicleType: 'K39', seats: 7, registeredOn: '2024-12-10', manufacturedOn: '2024-10-01',
      inspectionUntil: '2026-12-31', insuranceUntil: '2027-03-01', taxPaidUntil: '2027-12-31', ...values,
    })

  const owner = async (values: Partial<typeof vehicles.$inferInsert> = {}, at = `${TODAY} 08:30`) => {
    const person = await world.person()
    return { person, vehicleId: await vehicleOf(person.id, values), ctx: world.context({ actor: person.citizen('L1'), at }) }
  }
  type Owner = { readonly vehicleId: string; readonly ctx: ReturnType<World['context']> }

  const begin = async ({ vehicleId, ctx }: Owner) => valueOf(await startApplication(ctx, { service: 'book-inspection', subjectId: vehicleId })).applicationId

  const book = async (who: Owner, slot: string, applicationId?: string, ctx = who.ctx) => {
    const id = applicationId ?? (await begin(who))
    const view = valueOf(await findApplication(ctx, { applicationId: id }))
    return { id, result: await saveAnswers(ctx, { applicationId: id, revision: view?.revision ?? 0, step: 'inspection', answers: { slot } }) }
  }

  const bookedAt = async ({ laneId, day, startsAt }: InspectionSlot) => {
    const [row] = await (await province()).read.select().from(inspectionSlots)
      .where(and(eq(inspectionSlots.laneId, laneId), eq(inspectionSlots.day, day), eq(inspectionSlots.startsAt, startsAt)))
    return row?.booked
  }

  const inspectionOf = async (applicationId: string) => (await (await province()).read.select().from(inspections).where(eq(inspections.applicationId, applicationId)))[0]

  const vehicleRow = async (id: string) => (await (await province()).read.select().from(vehicles).where(eq(vehicles.id, id)))[0]

  /** A body with a record of its own in the register, as the owner of vehicles. */
  const fleet = async (organisationKind = 'TRN', values: Partial<typeof vehicles.$inferInsert> = {}) => {
    const person = await world.person()
    await (await province()).write((tx) => tx.update(people).set({ kind: 'organisation' }).where(eq(people.id, person.id)).returning({ id: people.id }))
    const actor = operatorOf(`org_F${String(++serial).padStart(25, '0')}`, { organisationKind, services: ['fleet'], personId: person.id })
    return { person, actor, vehicleId: await vehicleOf(person.id, values), ctx: portal(actor, `${TODAY} 08:30`) }
  }

  return { operatorOf, portal, station, vehicleOf, owner, fleet, begin, book, bookedAt, inspectionOf, vehicleRow }
}
