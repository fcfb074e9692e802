import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { now } from './clock'

export type SigningKey = { readonly id: string; readonly secret: string }
type Call = { readonly method: string; readonly path: string; readonly body: string }

const WINDOW = 5 * 60_000

const signatureOf = (secret: string, timestamp: string, { method, path, body }: Call): Buffer => {
  const digest = createHash('sha256').update(body).digest('hex')
  return createHmac('sha256', secret).update(`${timestamp}\n${method}\n${path}\n${digest}`).digest()
}

export const signedHeaders = (key: SigningKey, call: Call): Record<string, string> => {
  const timestamp = String(now())
  return {
    'X-Key-Id': key.id,
    'X-Timestamp': timestamp,
    'X-Signature': signatureOf(key.secret, timestamp, call).toString('hex'),
  }
}

type Headers = Readonly<Record<string, string | string[] | undefined>>

export const isSigned = (key: SigningKey, call: Call, headers: Headers): boolean => {
  const timestamp = headers['x-timestamp']
  const signature = headers['x-signature']
  if (headers['x-key-id'] !== key.id || typeof timestamp !== 'string' || typeof signature !== 'string') return false
  if (!/^\d{13}$/.test(timestamp) || Math.abs(now() - Number(timestamp)) > WINDOW) return false
  if (!/^[0-9a-f]{64}$/.test(signature)) return false
  return timingSafeEqual(Buffer.from(signature, 'hex'), signatureOf(key.secret, timestamp, call))
}
