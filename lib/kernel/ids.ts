import { randomBytes } from 'node:crypto'
import type { Instant } from './clock'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const encodeTime = (at: Instant): string => {
  let rest = at
  let text = ''
  for (let i = 0; i < 10; i++) {
    text = ALPHABET[rest % 32] + text
    rest = Math.floor(rest / 32)
  }
  return text
}

const encodeBytes = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += ALPHABET[byte & 31]
  return text
}

/** Prefixed, sortable by time, 80 random bits: `app_01J9Z…` (design D12). */
export const newId = <P extends string>(prefix: P, at: Instant): `${P}_${string}` =>
  idOf(prefix, at, randomBytes(16))

/** The same from sixteen given bytes: a world that is built twice from one number has the same ids. */
export const idOf = <P extends string>(prefix: P, at: Instant, bytes: Uint8Array): `${P}_${string}` =>
  `${prefix}_${encodeTime(at)}${encodeBytes(bytes)}`

export const isId = (prefix: string, text: string): boolean =>
  text.length === prefix.length + 27 && text.startsWith(`${prefix}_`) && /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text.slice(prefix.length + 1))
