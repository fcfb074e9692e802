import { applications } from '@/db/province/schema/applications'
import { plateSegments } from '@/db/province/schema/plates'
import type { Actor } from '@/lib/kernel/actor'
import { DAY, instantOf, machineNow, type Instant } from '@/lib/kernel/clock'
import type { Channel } from '@/lib/kernel/context'
import { seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { parseSegment, segmentCount } from '@/lib/policy/plate-segments'
import type { testWorld } from '../test-world'
import { fillSegment } from './fill-segment'

export const OPENING = '2015-10-29 09:00'

type World = Awaited<ReturnType<typeof testWorld>>
type Moment = { readonly at?: string; readonly machineNow?: Instant; readonly account?: string; readonly channel?: Channel }

const signedInAs = (actor: Actor, accountId: string): Actor => (actor.kind === 'citizen' ? { ...actor, accountId } : actor)

/** Plate release days for tests: segments and people with a new car, their session opened by the first code. */
export const plateWorld = (world: World) => {
  const segment = async (from: string, to: string, { at = OPENING, place = 'has', plateType = '02', fill = true } = {}) => {
    const parsed = parseSegment(from, to, plateType)
    if (!parsed.ok) throw new Error('not a segment')
    const [day = '', time] = at.split(' ')
    const releaseAt = instantOf(day, time)
    const id = newId('seg', machineNow())
    await (await world.databases.province('32')).write((tx) =>
      tx.insert(plateSegments).values({
        id, place, plateType, firstNumber: from, lastNumber: to, total: segmentCount(parsed.value), state: 'published',
        origin: 'planner', publishedAt: releaseAt - 4 * DAY, releaseAt, proposedBy: 'acc-planner',
      }).returning({ id: plateSegments.id }),
    )
    if (fill) await fillSegment(world.context({ actor: { kind: 'system', name: 'test' }, at: '2015-10-25 09:00' }), { segmentId: id })
    return id
  }

  let serial = 0
  const chooser = async ({ opened = true, plateType = '02' } = {}) => {
    const person = await world.person()
    const vehicleId = await world.vehicle({ ownerId: person.id, plateType, invoiceOn: '2015-10-20' })
    const applicationId = newId('app', machineNow())
    const facts = opened ? { openCode: person.phone } : {}
    await (await world.databases.province('32')).write((tx) =>
      tx.insert(applications).values({
        id: applicationId, number: `2015-32-${String(++serial).padStart(6, '0')}`, place: 'has', service: 'B01', version: 1, applicantId: person.id,
        subjectId: vehicleId, channel: 'web', enteredBy: `acc-${person.id}`, status: 'draft', startedAt: machineNow(), statusSince: machineNow(),
        factsSealed: seal(world.keys, 'applications.facts', applicationId, JSON.stringify(facts)),
      }).returning({ id: applications.id }),
    )
    /** A request a second is one account's share (PLT-17): each context is another sign-in unless named. */
    const context = ({ at = '2015-10-29 09:03', machineNow: machine, account = `acc-${++serial}`, channel = 'web' }: Moment = {}) =>
      world.context({ actor: signedInAs(person.citizen(), account), at, channel, ...(machine !== undefined && { machineNow: machine }) })
    return { person, vehicleId, applicationId, context }
  }

  const system = (at: string) => world.context({ actor: { kind: 'system', name: 'test' }, at, channel: 'system' })

  return { segment, chooser, system }
}
