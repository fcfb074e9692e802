import { createHmac, randomBytes } from 'node:crypto'
import { SECOND } from '@/lib/kernel/clock'
import { sameText } from '@/lib/kernel/crypto'

/** RFC 6238 with the parameters every authenticator knows: SHA-1, six digits, 30 seconds. */
const STEP = 30 * SECOND
const DIGITS = 6
/** One step either way for clocks that are a little off. */
const DRIFT = [0, -1, 1] as const
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export const newTotpSecret = (): string => [...randomBytes(32)].map((byte) => BASE32.charAt(byte & 31)).join('')

const bytesOf = (secret: string): Buffer => {
  const bits = [...secret].map((sign) => BASE32.indexOf(sign).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((octet) => Number.parseInt(octet, 2)))
}

export const stepAt = (now: number): number => Math.floor(now / STEP)

/** RFC 4226 §5.3. */
export const totpCode = (secret: string, step: number): string => {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const value = mac.readUInt32BE((mac[19] ?? 0) & 15) & 0x7fffffff
  return String(value % 10 ** DIGITS).padStart(DIGITS, '0')
}

/** The step a code belongs to, if it is later than the last one spent; null for a wrong or used code. */
export const totpStep = (secret: string, code: string, now: number, lastStep: number): number | null => {
  const found = DRIFT.map((drift) => stepAt(now) + drift).find((step) => sameText(totpCode(secret, step), code))
  return found !== undefined && found > lastStep ? found : null
}

export const otpauthUri = (secret: string, label: string): string =>
  `otpauth://totp/Open122:${encodeURIComponent(label)}?secret=${secret}&issuer=Open122&algorithm=SHA1&digits=${DIGITS}&period=30`
