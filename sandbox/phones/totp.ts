import { createHmac } from 'node:crypto'

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const STEP_SECONDS = 30

export const decodeBase32 = (text: string): Buffer => {
  const bytes: number[] = []
  let value = 0
  let bits = 0
  for (const letter of text.toUpperCase().replace(/[\s=-]/g, '')) {
    const index = BASE32.indexOf(letter)
    if (index < 0) throw new Error('not base32')
    value = ((value << 5) | index) & 0xfff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((value >> bits) & 0xff)
  }
  return Buffer.from(bytes)
}

/** RFC 4226 §5.3. */
const hotp = (secret: Buffer, counter: number, digits: number): string => {
  const moment = Buffer.alloc(8)
  moment.writeBigUInt64BE(BigInt(counter))
  const digest = createHmac('sha1', secret).update(moment).digest()
  const offset = digest.readUInt8(digest.length - 1) & 0x0f
  const number = (digest.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits
  return String(number).padStart(digits, '0')
}

/** RFC 6238 with its defaults: SHA-1, 30 seconds. `at` in milliseconds. */
export const totp = (secret: Buffer, at: number, digits = 6): { readonly code: string; readonly secondsLeft: number } => {
  const seconds = Math.floor(at / 1000)
  return { code: hotp(secret, Math.floor(seconds / STEP_SECONDS), digits), secondsLeft: STEP_SECONDS - (seconds % STEP_SECONDS) }
}
