import { sign, verify, type KeyObject } from 'node:crypto'

/** SHA-256 with RSA, as both providers sign, in base64. */
export const rsaSign = (key: KeyObject, text: string): string => sign('sha256', Buffer.from(text), key).toString('base64')

export const isRsaSigned = (key: KeyObject, text: string, signature: string): boolean =>
  verify('sha256', Buffer.from(text), key, Buffer.from(signature, 'base64'))
