import { createPublicKey } from 'node:crypto'
import type { captureDevices } from '../schema/captures'
import { seededKey } from './seeded-key'
import { seededId, type SeedTerms } from './seed-terms'

const CAMERAS = [
  { name: 'east', number: '0001', zh: '演示大道与样例路口', en: 'Demo Avenue and Sample Road' },
  { name: 'bridge', number: '0002', zh: '样例桥', en: 'Sample Bridge' },
] as const

export const demoCameras = (terms: SeedTerms) =>
  CAMERAS.map(({ name, number, zh, en }) => ({ id: seededId(terms, 'cam', name), number: `${terms.place.code.toUpperCase()}-${number}`, road: { zh, en }, key: seededKey(terms, `camera-key:${name}`) }))

export const captureDeviceRows = (terms: SeedTerms): readonly (typeof captureDevices.$inferInsert)[] =>
  demoCameras(terms).map(({ id, number, road, key }) => ({
    id, place: terms.place.code, number, road: road.zh, publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64'), state: 'in-service', addedBy: 'demo', addedAt: terms.now,
  }))
