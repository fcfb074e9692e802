import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import type { captureDevices } from '../schema/captures'
import { randomFor, seededId, type SeedTerms } from './seed-terms'

const CAMERAS = [
  { name: 'east', number: '0001', zh: '演示大道与样例路口', en: 'Demo Avenue and Sample Road' },
  { name: 'bridge', number: '0002', zh: '样例桥', en: 'Sample Bridge' },
] as const

const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The demo's cameras sign with keys that follow from the world's number; nobody trusts them outside of the demo. */
const keyOf = (terms: SeedTerms, name: string): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, Buffer.from(randomFor(terms, `camera-key:${name}`).bytes(32))]), format: 'der', type: 'pkcs8' })

export const demoCameras = (terms: SeedTerms) =>
  CAMERAS.map(({ name, number, zh, en }) => ({ id: seededId(terms, 'cam', name), number: `${terms.place.code.toUpperCase()}-${number}`, road: { zh, en }, key: keyOf(terms, name) }))

export const captureDeviceRows = (terms: SeedTerms): readonly (typeof captureDevices.$inferInsert)[] =>
  demoCameras(terms).map(({ id, number, road, key }) => ({
    id, place: terms.place.code, number, road: road.zh, publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64'), state: 'in-service', addedBy: 'demo', addedAt: terms.now,
  }))
