import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { MINUTE, type Instant } from '@/lib/kernel/clock'

export type SigningKey = { readonly id: string; readonly secret: string }

/** What is signed; `path` is the path with its query, `body` the exact text that travels. */
export type Call = { readonly method: string; readonly path: string; readonly body: string }

export type SignatureHeaders = {
  readonly 'X-Key-Id': string
  readonly 'X-Timestamp': string
  readonly 'X-Signature': string
}

export type Verdict =
  | { readonly kind: 'valid'; readonly keyId: string }
  | { readonly kind: 'unsigned' | 'unknown-key' | 'stale' | 'wrong-signature' }

/** A caller's clock may be this far from ours, either way. */
export const SIGNATURE_WINDOW = 5 * MINUTE

const signatureOf = (secret: string, timestamp: string, call: Call): Buffer => {
  const digest = createHash('sha256').update(call.body).digest('hex')
  return createHmac('sha256', secret).update(`${timestamp}\n${call.method.toUpperCase()}\n${call.path}\n${digest}`).digest()
}

/** `at` is the machine's clock in milliseconds: the business clock may stand years away. */
export const sign = (key: SigningKey, call: Call, at: Instant): SignatureHeaders => ({
  'X-Key-Id': key.id,
  'X-Timestamp': String(at),
  'X-Signature': signatureOf(key.secret, String(at), call).toString('hex'),
})

type HeaderSource = { get(name: string): string | null }

export const verify = (keys: readonly SigningKey[], call: Call, headers: HeaderSource, now: Instant): Verdict => {
  const keyId = headers.get('x-key-id')
  const timestamp = headers.get('x-timestamp')
  const signature = headers.get('x-signature')
  if (!keyId || !timestamp || !signature) return { kind: 'unsigned' }

  const key = keys.find((one) => one.id === keyId)
  if (!key) return { kind: 'unknown-key' }
  if (!/^\d{13}$/.test(timestamp) || Math.abs(now - Number(timestamp)) > SIGNATURE_WINDOW) return { kind: 'stale' }
  if (!/^[0-9a-f]{64}$/.test(signature)) return { kind: 'wrong-signature' }

  const same = timingSafeEqual(Buffer.from(signature, 'hex'), signatureOf(key.secret, timestamp, call))
  return same ? { kind: 'valid', keyId } : { kind: 'wrong-signature' }
}
