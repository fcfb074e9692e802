import { MINUTE, type Instant } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { isLookup, lookup, sha256 } from '@/lib/kernel/crypto'
import { bearerId } from './bearer'

const LIFE = 2 * MINUTE
const COLUMN = 'visits.phone'

/**
 * What the terminal shows for a phone to scan. It names one visit and gives nothing to whoever has it: with it somebody can
 * only lend that visit their own identity. Good for two minutes and, because a visit is identified once, good once.
 */
export type PhoneChallenge = { readonly token: string; readonly number: string; readonly expiresAt: Instant }

const TOKEN = /^(vis_[0-9a-f]{32})\.([0-9a-z]{6,10})\.([A-Za-z0-9_.-]{20,90})$/

const signed = (visitId: string, expires: string): string => `${visitId}.${expires}`

/** Two digits beside the code, typed on the phone: whoever sends the code to somebody elsewhere must ask them for these too. */
const numberOf = (seal: string): string => String((Number.parseInt(sha256(`${COLUMN}.number:${seal}`).slice(0, 8), 16) % 90) + 10)

export const phoneChallenge = (ctx: Context, visitToken: string): PhoneChallenge => {
  const expiresAt = ctx.machineNow + LIFE
  const text = signed(bearerId('vis', visitToken), expiresAt.toString(36))
  const seal = lookup(ctx.keys, COLUMN, text)
  return { token: `${text}.${seal}`, number: numberOf(lookup(ctx.keys, `${COLUMN}.number`, text)), expiresAt }
}

/** The visit a scanned token names; null when it was altered or its time is over. */
export const readPhoneChallenge = (ctx: Context, token: string): { readonly visitId: string; readonly number: string; readonly expiresAt: Instant } | null => {
  const [, visitId, expires, seal] = TOKEN.exec(token) ?? []
  if (!visitId || !expires || !seal) return null
  const expiresAt = Number.parseInt(expires, 36)
  const text = signed(visitId, expires)
  if (expiresAt <= ctx.machineNow || !isLookup(ctx.keys, COLUMN, text, seal)) return null
  return { visitId, number: numberOf(lookup(ctx.keys, `${COLUMN}.number`, text)), expiresAt }
}
