import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'

/** A key that was made for a demo says so in front; production refuses it (A13, E9). */
const der = (text: string): Buffer => Buffer.from(text.replace(/^demo-/, ''), 'base64')

/** PKCS#8 DER in base64. */
export const rsaPrivateKey = (text: string): KeyObject => createPrivateKey({ key: der(text), format: 'der', type: 'pkcs8' })

/** SPKI DER in base64: the lines between BEGIN and END of a public key's PEM. */
export const rsaPublicKey = (text: string): KeyObject => createPublicKey({ key: der(text), format: 'der', type: 'spki' })

const WEAKEST_BITS = 2048

export const isRsaKey = (read: (text: string) => KeyObject) => (text: string): boolean => {
  try {
    const key = read(text)
    return key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= WEAKEST_BITS
  } catch {
    return false
  }
}
