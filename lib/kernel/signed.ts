import { createPublicKey, verify, type KeyObject } from 'node:crypto'

export type Signed = { readonly signed: string | Buffer; readonly signature: string }

const ed25519Key = (text: string): KeyObject | null => {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}

/** SPKI in base64. */
export const isEd25519Key = (text: string): boolean => ed25519Key(text) !== null

/** By an Ed25519 key (SPKI in base64). A key that is none, or a signature that is none, proves nothing. */
export const isSignedBy = ({ signed, signature }: Signed, publicKey: string): boolean => {
  const key = ed25519Key(publicKey)
  return key !== null && verify(null, Buffer.from(signed), key, Buffer.from(signature, 'base64'))
}
