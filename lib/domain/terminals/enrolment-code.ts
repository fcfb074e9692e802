import type { Instant } from '@/lib/kernel/clock'
import { HOUR } from '@/lib/kernel/clock'
import { sha256, type Randomness } from '@/lib/kernel/crypto'

/** Typed on the terminal's digit pad, so digits only; good once and for an hour (KSK-06). */
const DIGITS = 12
const LIFE = HOUR

export const enrolmentHashOf = (code: string): string => sha256(`terminal.enrol:${code}`)

export type EnrolmentCode = { readonly code: string; readonly hash: string; readonly expiresAt: Instant }

export const newEnrolmentCode = (random: Randomness, at: Instant): EnrolmentCode => {
  const code = random.digits(DIGITS)
  return { code, hash: enrolmentHashOf(code), expiresAt: at + LIFE }
}
