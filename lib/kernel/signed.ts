import { createPrivateKey, createPublicKey, verify, type KeyObject } from 'node:crypto'
import { sha256 } from './crypto'

export type Signed = { readonly signed: string | Buffer; readonly signature: string }

const ed25519Key = (text: string): KeyObject | null => {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}

export type GivenKey = { readonly key: string } | { readonly fault: 'private' | 'none' | 'other-kind' }

const PEM = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/

/** An Ed25519 public key as people hand it in, PEM or bare, as SPKI in base64; a private one is told from one that is none. */
export const givenKey = (text: string): GivenKey => {
  const [, label = '', body = text] = PEM.exec(text) ?? []
  if (label.includes('PRIVATE KEY')) return { fault: 'private' }
  const bytes = Buffer.from(body, 'base64')
  try {
    const key = createPublicKey({ key: bytes, format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519' ? { key: key.export({ type: 'spki', format: 'der' }).toString('base64') } : { fault: 'other-kind' }
  } catch {
    return { fault: isPrivateKey(bytes) ? 'private' : 'none' }
  }
}

const isPrivateKey = (key: Buffer): boolean => {
  try {
    return createPrivateKey({ key, format: 'der', type: 'pkcs8' }).type === 'private'
  } catch {
    return false
  }
}

/** What two people compare a key by: SHA-256 over its bytes, in fours. */
export const keyFingerprint = (publicKey: string): string => sha256(Buffer.from(publicKey, 'base64')).replace(/.{4}(?=.)/g, '$& ')

/** By an Ed25519 key (SPKI in base64). A key that is none, or a signature that is none, proves nothing. */
export const isSignedBy = ({ signed, signature }: Signed, publicKey: string): boolean => {
  const key = ed25519Key(publicKey)
  return key !== null && verify(null, Buffer.from(signed), key, Buffer.from(signature, 'base64'))
}
