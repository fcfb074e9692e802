import { organisationsWithMembers, staffMembers } from '@/db/national/seed/account-rows'
import { seededId, type SeedTerms } from '@/db/province/seed/seed-terms'
import { fleetPersonId } from '@/db/province/seed/fleet-rows'
import { seedTerminals } from '@/db/province/seed/terminal-rows'
import type { Actor } from '@/lib/kernel/actor'
import { civilDate, machineNow, type Instant } from '@/lib/kernel/clock'
import type { Channel, Context, PlaceInfo } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { platform } from '../platform'
import type { DemoPerson } from './demo-person'

/** The demo's past: who acted, and the codes their phones received meanwhile. */
export type Stagehands = {
  readonly at: (actor: Actor, channel: Channel, now: Instant) => Context
  /** The newest code that was made; the phones of the demo get their messages when the platform starts. */
  readonly lastCode: () => string
  readonly citizen: (person: DemoPerson) => Actor
  readonly visitor: (person: DemoPerson) => Actor
  readonly staff: (role: 'window-clerk' | 'reviewer' | 'planner' | 'examiner') => Actor
  /** An operator of a body of one of these kinds. */
  readonly member: (kinds: readonly string[], organisationId?: string) => Actor
}

export const stagehands = (terms: SeedTerms, place: PlaceInfo): Stagehands => {
  const { keys, random } = platform()
  const { code, province } = terms.place
  const freshAt = machineNow()
  const members = staffMembers(terms, '')
  const organisations = organisationsWithMembers(terms, '')
  const terminalId = seedTerminals(terms)[0]?.row.id ?? ''
  let last = ''
  const heard = {
    ...random,
    digits: (n: number) => {
      last = random.digits(n)
      return last
    },
  }
  return {
    at: (actor, channel, now) => ({
      actor, channel, now, today: civilDate(now), machineNow: machineNow(), place, keys, random: heard, addressKey: 'demo', requestId: 'demo',
    }),
    lastCode: () => last,
    citizen: ({ person, login }) => ({
      kind: 'citizen', accountId: seededId(terms, 'acc', login?.username ?? ''), sessionId: 'demo', level: 'L2', people: { [province]: person.id }, freshAt,
    }),
    visitor: ({ person }) => ({ kind: 'visitor', visitId: newId('vis', freshAt), terminalId, place: code, province, personId: person.id, level: 'L2' }),
    staff: (role) => ({
      kind: 'staff', accountId: members.find((member) => member.role === role)?.row.id ?? '', sessionId: 'demo',
      roles: [{ province, place: code, role }], tooNear: [], freshAt, factorGiven: true,
    }),
    member: (kinds, organisationId) => {
      const found = organisations.find(({ kind, organisation }) => kinds.includes(kind) && (organisationId === undefined || organisation.id === organisationId))
      const operator = found?.members.find(({ role }) => role === 'operator')
      if (!found || !operator) throw new Error(`the demo has no organisation ${kinds.join(', ')}`)
      return {
        kind: 'member', accountId: operator.row.id, sessionId: 'demo', organisationId: found.organisation.id, organisationKind: found.kind,
        role: 'operator', services: ['*'], place: code, province, personId: fleetPersonId(terms, found.kind), freshAt, factorGiven: true,
      }
    },
  }
}
