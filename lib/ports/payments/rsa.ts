import { sign, verify, type KeyObject } from 'node:crypto'

/** SHA-256 with RSA, PKCS#1 v1.5, in base64: `SHA256-RSA2048` of the one provider, `RSA2` of the other. */
export const rsaSignature = (key: KeyObject, text: string): string => sign('sha256', Buffer.from(text), key).toString('base64')

/** Only the one way of writing a signature counts: lenient base64 would let two texts be one. */
export const isRsaSignature = (key: KeyObject, text: string, signature: string): boolean => {
  const bytes = Buffer.from(signature, 'base64')
  return bytes.toString('base64') === signature && verify('sha256', Buffer.from(text), key, bytes)
}
