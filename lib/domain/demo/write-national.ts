import { settings } from '@/db/common/schema'
import type { Handle } from '@/db/handle'
import { citizenRow, type organisationsWithMembers, type staffMembers } from '@/db/national/seed/account-rows'
import { placeRows, provinceRows } from '@/db/national/seed/place-rows'
import { accounts, directory } from '@/db/national/schema/accounts'
import { memberships, organisations, staffRoles } from '@/db/national/schema/organisations'
import { places, provinces } from '@/db/national/schema/places'
import { fleetPersonId } from '@/db/province/seed/fleet-rows'
import type { SeedTerms } from '@/db/province/seed/seed-terms'
import type { DemoPerson } from './demo-person'
import { DEMO_MARK } from '../boot'
import { writeRows } from './write-rows'

export const writeCountry = (national: Handle, seed: number): Promise<void> =>
  national.write(async (tx) => {
    await writeRows(tx, settings, [{ name: DEMO_MARK, value: String(seed) }])
    await writeRows(tx, provinces, provinceRows)
    await writeRows(tx, places, placeRows)
  })

/** Who can sign in at this place. Written before the province: a directory entry without a person is found by `verify`. */
export const writeLogins = (
  national: Handle,
  terms: SeedTerms,
  content: {
    readonly people: readonly DemoPerson[]
    readonly staff: ReturnType<typeof staffMembers>
    readonly organisations: ReturnType<typeof organisationsWithMembers>
    readonly citizenHash: string
  },
): Promise<void> =>
  national.write(async (tx) => {
    const members = content.organisations.flatMap((each) => each.members)
    await writeRows(tx, accounts, [...content.staff, ...members].map(({ row }) => row))
    await writeRows(tx, staffRoles, content.staff.map(({ roleRow }) => roleRow))
    await writeRows(tx, organisations, content.organisations.map(({ organisation }) => organisation))
    await writeRows(tx, memberships, members.map(({ membership }) => membership))
    await writeRows(tx, accounts, content.people.flatMap(({ person, login }) => (login ? [citizenRow(terms, person, { ...login, passwordHash: content.citizenHash })] : [])))
    await writeRows(tx, directory, content.organisations.flatMap(({ kind, organisation }) => {
      const personId = fleetPersonId(terms, kind)
      return personId === null ? [] : [{ personKey: terms.tools.personKey('N', organisation.number), province: terms.place.province, personId, addedAt: terms.machineNow }]
    }))
    await writeRows(tx, directory, content.people.map(({ person }) => ({
      personKey: terms.tools.personKey('A', person.number), province: terms.place.province, personId: person.id, addedAt: terms.machineNow,
    })))
  })
