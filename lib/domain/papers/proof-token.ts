import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { CompactSign, compactVerify } from 'jose'
import { z } from 'zod'
import { platform } from '../platform'

/** Where an application stood when its receipt was made; kept nowhere but here. */
const statusClaims = z.strictObject({
  k: z.literal('status'),
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

/** A paper of the register: its number there and what its text came to. */
const paperClaims = z.strictObject({
  k: z.literal('paper'),
  p: z.string(),
  n: z.string(),
  /** First 16 hex of its digest. */
  d: z.string().regex(/^[0-9a-f]{16}$/),
})

/** Where a booking of a driving test stood when its receipt was made. */
const testClaims = z.strictObject({
  k: z.literal('test'),
  p: z.string(),
  /** Number of the booking. */
  n: z.string(),
  /** Its subject and state. */
  c: z.string(),
  s: z.string(),
  r: z.int(),
  t: z.int(),
  h: z.string().regex(/^[0-9a-f]{16}$/),
})

/** What a code asserts; nothing of a person is in it, so it may be shown to anybody. */
const claims = z.discriminatedUnion('k', [statusClaims, paperClaims, testClaims])
export type ProofClaims = z.output<typeof claims>

const signingKey = (): KeyObject =>
  createPrivateKey({ key: Buffer.from(platform().signingKey, 'base64'), format: 'der', type: 'pkcs8' })

/** Compact JWS, Ed25519: short enough for a QR, checkable by anyone with the public key. */
const signProof = (proof: ProofClaims): Promise<string> =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(proof))).setProtectedHeader({ alg: 'EdDSA' }).sign(signingKey())

/** Address with the signed proof, for the QR of every paper. */
export const proofAddress = async (proof: ProofClaims): Promise<string> => `${platform().publicOrigin}/${proof.p}/verify?token=${await signProof(proof)}`

/** Null for anything this platform did not sign as it stands. */
export const openProof = async (token: string): Promise<ProofClaims | null> => {
  try {
    const { payload } = await compactVerify(token, createPublicKey(signingKey()), { algorithms: ['EdDSA'] })
    const parsed = claims.safeParse(JSON.parse(new TextDecoder().decode(payload)))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
