import { createPublicKey, verify } from 'node:crypto'

export type Signed = { readonly signed: string | Buffer; readonly signature: string }

/** By an Ed25519 key (SPKI in base64). A key that is none, or a signature that is none, proves nothing. */
export const isSignedBy = ({ signed, signature }: Signed, publicKey: string): boolean => {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519' && verify(null, Buffer.from(signed), key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}
