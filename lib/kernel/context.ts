import type { Actor } from './actor'
import type { CivilDate, Instant } from './clock'
import type { KeyRing, Randomness } from './crypto'

export type Channel = 'web' | 'kiosk' | 'portal' | 'office' | 'api' | 'system'
export type Profile = 'seed2015' | 'current'

/** The place a request is for; public data and filing only — never the source of a person's records (B5). */
export type PlaceInfo = {
  readonly code: string
  readonly province: string
  readonly platePrefix: string
  /** GB/T 2260. */
  readonly adcode: string
  readonly profile: Profile
  readonly nameZh: string
  readonly nameEn: string
  readonly officeNameZh: string
  readonly officeNameEn: string
}

/** What a verb may know about the moment: two clocks, one actor, one place (D12). */
export type Context = {
  readonly actor: Actor
  readonly channel: Channel
  /** Business time of the province: law, deadlines, releases. */
  readonly now: Instant
  /** Machine time: sessions, codes, leases, holds. */
  readonly machineNow: Instant
  /** Civil date of `now`. */
  readonly today: CivilDate
  readonly place: PlaceInfo
  readonly keys: KeyRing
  readonly random: Randomness
  /** Keyed hash of the network address; limits only. */
  readonly addressKey: string
  readonly requestId: string
}
