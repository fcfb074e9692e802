/** Who acts. Made by `lib/auth` from a session row, by the kiosk from a visit row, by jobs for themselves. */
export type Level = 'L0' | 'L1' | 'L2' | 'LO'
export type StaffRole = 'window-clerk' | 'reviewer' | 'planner' | 'examiner' | 'administrator' | 'auditor'

export type Citizen = {
  readonly kind: 'citizen'
  readonly accountId: string
  readonly sessionId: string
  readonly level: 'L1' | 'L2'
  /** Own person ids by province, from the directory, never from the request (B5). */
  readonly people: Readonly<Record<string, string>>
  /** Machine instant of the last password (A12). */
  readonly freshAt: number
}
export type Visitor = {
  readonly kind: 'visitor'
  readonly visitId: string
  readonly terminalId: string
  readonly place: string
  readonly province: string
  readonly personId: string
  /** L2 by card and face or a verified phone, L1 by number and message (KSK-03). */
  readonly level: 'L1' | 'L2'
}
export type Terminal = { readonly kind: 'terminal'; readonly terminalId: string; readonly place: string; readonly province: string; readonly sessionId: string }
export type Member = {
  readonly kind: 'member'
  readonly accountId: string
  readonly sessionId: string
  readonly organisationId: string
  readonly organisationKind: string
  readonly role: 'administrator' | 'operator'
  readonly services: readonly string[]
  readonly place: string
  readonly province: string
  /** The body's own record in its province, as the owner of vehicles. */
  readonly personId: string | null
  readonly freshAt: number
  /** A5: administrators act only after the second factor. */
  readonly factorGiven: boolean
}
export type Staff = {
  readonly kind: 'staff'
  readonly accountId: string
  readonly sessionId: string
  readonly roles: readonly { readonly province: string; readonly place: string; readonly role: StaffRole }[]
  /** B7: the records of oneself and of recorded relations, in every province; no office is held over them. */
  readonly tooNear: readonly string[]
  readonly freshAt: number
  readonly factorGiven: boolean
}
export type System = { readonly kind: 'system'; readonly name: string }
export type Anonymous = { readonly kind: 'anonymous' }

export type Actor = Anonymous | Citizen | Visitor | Terminal | Member | Staff | System

export const actorId = (actor: Actor): string => {
  switch (actor.kind) {
    case 'anonymous':
      return '-'
    case 'citizen':
    case 'member':
    case 'staff':
      return actor.accountId
    case 'visitor':
      return actor.visitId
    case 'terminal':
      return actor.terminalId
    case 'system':
      return actor.name
  }
}

/** Whoever was given the fleet acts for the body as the owner of its vehicles (REG-17). */
const actsForOwner = ({ role, services, factorGiven }: Member): boolean =>
  (role === 'operator' || factorGiven) && (services.includes('*') || services.includes('fleet'))

/** The person of this actor in a province: own records, at a terminal or signed in; of a body its own. */
export const personOf = (actor: Actor, province: string): string | null => {
  if (actor.kind === 'citizen') return actor.people[province] ?? null
  if (actor.kind === 'visitor') return actor.province === province ? actor.personId : null
  if (actor.kind === 'member') return actor.province === province && actsForOwner(actor) ? actor.personId : null
  return null
}

/** The body this actor acts for; none for anybody else. */
export const organisationOf = (actor: Actor): string => (actor.kind === 'member' ? actor.organisationId : '')

export const levelOf = (actor: Actor): Level => {
  switch (actor.kind) {
    case 'citizen':
    case 'visitor':
      return actor.level
    case 'member':
      return 'LO'
    default:
      return 'L0'
  }
}
