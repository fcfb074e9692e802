import type { Instant } from '@/lib/kernel/clock'
import { HOUR } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { lookup, lookups, type KeyRing } from '@/lib/kernel/crypto'

/** Typed on the terminal's digit pad, so digits only; good once and for an hour (KSK-06). */
const DIGITS = 12
const LIFE = HOUR
const COLUMN = 'terminals.enrolment'

/** Keyed: a copy of the database must not yield the code within its hour. */
export const enrolmentHashOf = (keys: KeyRing, code: string): string => lookup(keys, COLUMN, code)
export const everyEnrolmentHashOf = (keys: KeyRing, code: string): string[] => lookups(keys, COLUMN, code)

export type EnrolmentCode = { readonly code: string; readonly hash: string; readonly expiresAt: Instant }

export const newEnrolmentCode = ({ keys, random, machineNow }: Pick<Context, 'keys' | 'random' | 'machineNow'>): EnrolmentCode => {
  const code = random.digits(DIGITS)
  return { code, hash: enrolmentHashOf(keys, code), expiresAt: machineNow + LIFE }
}
