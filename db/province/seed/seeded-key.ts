import { createPrivateKey, type KeyObject } from 'node:crypto'
import { randomFor, type SeedTerms } from './seed-terms'

/** PKCS #8 of an Ed25519 key, before its 32 bytes. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The demo's outside world signs with keys that follow from the world's number; nobody trusts them outside of the demo. */
export const seededKey = (terms: SeedTerms, name: string): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, Buffer.from(randomFor(terms, name).bytes(32))]), format: 'der', type: 'pkcs8' })
