import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { CompactSign, compactVerify } from 'jose'
import { z } from 'zod'
import { platform } from '../platform'

/** What a receipt asserts; nothing of a person is in it, so a QR may be shown to anybody. */
const claims = z.strictObject({
  /** Place. */
  p: z.string(),
  /** Number of the application. */
  n: z.string(),
  /** Its service and status. */
  c: z.string(),
  s: z.string(),
  /** Its revision: whether anything happened since. */
  r: z.int(),
  /** When it was made, business time. */
  t: z.int(),
  /** Head of the audit chain, first 16 hex (D11). */
  h: z.string().regex(/^[0-9a-f]{16}$/),
})
export type ReceiptClaims = z.output<typeof claims>

const signingKey = (): KeyObject =>
  createPrivateKey({ key: Buffer.from(platform().signingKey, 'base64'), format: 'der', type: 'pkcs8' })

/** Compact JWS, Ed25519: short enough for a QR, checkable by anyone with the public key. */
export const signReceipt = (receipt: ReceiptClaims): Promise<string> =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(receipt))).setProtectedHeader({ alg: 'EdDSA' }).sign(signingKey())

/** Null for anything this platform did not sign as it stands. */
export const openReceipt = async (token: string): Promise<ReceiptClaims | null> => {
  try {
    const { payload } = await compactVerify(token, createPublicKey(signingKey()), { algorithms: ['EdDSA'] })
    const parsed = claims.safeParse(JSON.parse(new TextDecoder().decode(payload)))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
