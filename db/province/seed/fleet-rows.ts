import type { people } from '../schema/people'
import type { violations } from '../schema/violations'
import { addDays } from '@/lib/kernel/clock'
import type { SeedPerson } from './seed-person'
import { seededId, type SeedTerms } from './seed-terms'
import { registeredVehicleRow } from './vehicle-rows'
import { violationRow } from './violation-rows'

/** Bodies that own vehicles in the demo, and how many. */
const FLEETS: Readonly<Record<string, number>> = { TRN: 16, SCH: 3 }

/** Plates and VINs of fleets come from the far end of those of people. */
const FROM = 99_900
const A_FLEET = 50

type Body = { readonly kind: string; readonly name: string; readonly number: string; readonly phone: string }

/** The body's own record as the owner of vehicles; null for one that has none. */
export const fleetPersonId = (terms: SeedTerms, kind: string): string | null => (FLEETS[kind] ? seededId(terms, 'per', `fleet:${kind}`) : null)

export const fleetPersonRow = (terms: SeedTerms, { kind, name, number, phone }: Body): (typeof people.$inferInsert)[] => {
  const { tools, place } = terms
  const id = fleetPersonId(terms, kind)
  if (id === null) return []
  return [{
    id, kind: 'organisation', documentType: 'N',
    nameSealed: tools.seal('people.name', id, name),
    documentSealed: tools.seal('people.document', id, number),
    documentKey: tools.documentKey(place.province, 'N', number),
    personKey: tools.personKey('N', number),
    phoneSealed: tools.seal('people.phone', id, phone),
    phoneKey: tools.peoplePhoneKey(place.province, phone),
    updatedAt: terms.machineNow,
  }]
}

const firstOf = ({ kind }: Body): number => FROM + Object.keys(FLEETS).indexOf(kind) * A_FLEET

/** Minibuses whose test is due within the window, so that there is something to book; every fourth is a car whose mark is due. */
export const fleetVehicleRows = (terms: SeedTerms, body: Body) => {
  const { kind, name, number, phone } = body
  const id = fleetPersonId(terms, kind)
  if (id === null) return []
  const first = firstOf(body)
  return Array.from({ length: FLEETS[kind] ?? 0 }, (_, n) => {
    const owner: SeedPerson = { index: first + n, id, name, number, phone, sex: 'M', bornOn: '2000-01-01', nation: '', address: `${terms.place.nameZh}模拟路1号`, validTo: addDays(terms.today, 1) }
    return registeredVehicleRow(terms, owner, n % 4 === 3 ? 'mark-due' : 'minibus')
  })
}

/** In the middle of the fleet, so that there is enough without a record at either end. */
const RECORDED = { from: 6, to: 10 } as const

/** Camera records that nobody has handled yet. */
export const fleetViolationRows = (terms: SeedTerms, body: Body): (typeof violations.$inferInsert)[] =>
  fleetVehicleRows(terms, body).slice(RECORDED.from, RECORDED.to).map((vehicle, n) => violationRow(terms, vehicle, firstOf(body) + RECORDED.from + n, 'open'))
