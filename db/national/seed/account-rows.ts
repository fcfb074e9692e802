import { seededPhone, type SeedPerson } from '@/db/province/seed/seed-person'
import { countyOf, randomFor, seededId, type SeedTerms } from '@/db/province/seed/seed-terms'
import type { accounts } from '../schema/accounts'
import type { memberships, organisations, staffRoles } from '../schema/organisations'
import { ORGANISATIONS, STAFF } from './demo-logins'

type AccountRow = typeof accounts.$inferInsert & { readonly id: string; readonly username: string }

export const citizenRow = (terms: SeedTerms, person: SeedPerson, login: { username: string; level: 'L1' | 'L2'; passwordHash: string }): AccountRow => {
  const id = seededId(terms, 'acc', login.username)
  const { tools, place, machineNow } = terms
  return {
    id,
    kind: 'individual',
    username: login.username,
    personKey: tools.personKey('A', person.number),
    personKind: 'local-resident',
    documentType: 'A',
    documentSealed: tools.seal('accounts.document', id, person.number),
    nameSealed: tools.seal('accounts.name', id, person.name),
    phoneSealed: tools.seal('accounts.phone', id, person.phone),
    phoneKey: tools.accountPhoneKey(person.phone),
    level: login.level,
    passwordHash: login.passwordHash,
    passwordChangedAt: machineNow,
    homePlace: place.code,
    createdAt: machineNow,
    ...(login.level === 'L2' && { verifiedAt: machineNow, verifiedBy: 'demo' }),
  }
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Staff and members have telephones from the far end of the place's block. */
const OFFICIAL_PHONES = 900_000

export type Official = { readonly row: AccountRow; readonly username: string; readonly phone: string; readonly totpSecret: string }

const official = (
  terms: SeedTerms,
  { login, name, ordinal, kind, passwordHash }: { login: string; name: string; ordinal: number; kind: 'staff' | 'member'; passwordHash: string },
): Official => {
  const { tools, machineNow, place } = terms
  const username = `${place.code}-${login}`
  const id = seededId(terms, 'acc', username)
  const random = randomFor(terms, `totp:${login}`)
  const totpSecret = Array.from({ length: 32 }, () => BASE32.charAt(random.below(32))).join('')
  const phone = seededPhone(terms, OFFICIAL_PHONES + ordinal)
  const row: AccountRow = {
    id,
    kind,
    username,
    nameSealed: tools.seal('accounts.name', id, name),
    phoneSealed: tools.seal('accounts.phone', id, phone),
    phoneKey: tools.accountPhoneKey(phone),
    level: kind === 'staff' ? 'ST' : 'LO',
    passwordHash,
    passwordChangedAt: machineNow,
    totpSealed: tools.seal('accounts.totp', id, totpSecret),
    homePlace: place.code,
    createdAt: machineNow,
  }
  return { row, username, phone, totpSecret }
}

export const staffMembers = (terms: SeedTerms, passwordHash: string) =>
  STAFF.map(({ name, role, label }, ordinal) => {
    const one = official(terms, { login: name, name: `演示${label.zh}`, ordinal, kind: 'staff', passwordHash })
    const roleRow: typeof staffRoles.$inferInsert = {
      id: seededId(terms, 'rol', name), accountId: one.row.id, province: terms.place.province, place: terms.place.code,
      role, grantedBy: 'demo', grantedAt: terms.machineNow,
    }
    return { ...one, roleRow, role, label }
  })

/** A company of an area that is not one, with its right check letter. */
const organisationNumber = (terms: SeedTerms, ordinal: number): string =>
  terms.tools.creditCode(`91${countyOf(terms.place)}MA${terms.block}${String(ordinal).padStart(6, '0')}`)

export const organisationsWithMembers = (terms: SeedTerms, passwordHash: string) =>
  ORGANISATIONS.map(({ kind, login, title, label }, ordinal) => {
    const id = seededId(terms, 'org', login)
    const organisation: typeof organisations.$inferInsert & { readonly id: string } = {
      id, kind, name: `${terms.place.nameZh}${title}`, number: organisationNumber(terms, ordinal), numberKind: 'uscc', place: terms.place.code,
      registeredBy: 'demo', registeredAt: terms.machineNow, checklist: '[]',
    }
    const members = (['administrator', 'operator'] as const).map((role, nth) => {
      const name = role === 'administrator' ? login : `${login}-operator`
      const one = official(terms, { login: name, name: `${label.zh}${nth ? '操作员' : '管理员'}`, ordinal: 100 + ordinal * 2 + nth, kind: 'member', passwordHash })
      const membership: typeof memberships.$inferInsert = {
        id: seededId(terms, 'mem', name), organisationId: id, accountId: one.row.id, role, services: '*', addedAt: terms.machineNow,
      }
      return { ...one, membership, role, label }
    })
    return { organisation, kind, members }
  })
