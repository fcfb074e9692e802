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

export const isAlive = (session: Lived, now: number): boolean =>
  session.endedAt === null && now < session.expiresAt && now - session.seenAt < SESSION_LIMITS[session.kind].idle

export const isFresh = (freshAt: number, now: number): boolean => now - freshAt <= FRESH_FOR
