import { HOUR, MINUTE, SECOND } from '@/lib/kernel/clock'

export type SessionKind = 'citizen' | 'member' | 'staff'

type Limits = { readonly idle: number; readonly absolute: number }

/** A9; machine time. */
export const SESSION_LIMITS: Readonly<Record<SessionKind, Limits>> = {
  citizen: { idle: 30 * MINUTE, absolute: 12 * HOUR },
  member: { idle: 15 * MINUTE, absolute: 8 * HOUR },
  staff: { idle: 15 * MINUTE, absolute: 8 * HOUR },
}

/** C10: a reader's request writes at most this often. */
export const SEEN_EVERY = 60 * SECOND

/** A12: how long a login counts as fresh. */
export const FRESH_FOR = 5 * MINUTE

type Lived = { readonly kind: SessionKind; readonly seenAt: number; readonly expiresAt: number; readonly endedAt: number | null }

/** Clocks are corrected by seconds; what was seen later than this ahead of now was written by one that ran ahead (H11). */
const AHEAD = 5 * MINUTE

export const isAlive = ({ kind, seenAt, expiresAt, endedAt }: Lived, now: number): boolean =>
  endedAt === null && now < expiresAt && now - seenAt < SESSION_LIMITS[kind].idle && seenAt - now <= AHEAD

export const isFresh = (freshAt: number, now: number): boolean => now - freshAt <= FRESH_FOR
