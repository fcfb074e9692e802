import { createPrivateKey, sign } from 'node:crypto'

/** Ed25519 in base64; `key` is base64 of PKCS #8. */
export const signatureOf = (key: string, text: string): string =>
  sign(null, Buffer.from(text), createPrivateKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'pkcs8' })).toString('base64')
