import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

/** Keys of a running platform: fields are sealed with the current key and opened with any of the ring (E2, E9). */
export type KeyRing = {
  readonly current: string
  readonly fields: Readonly<Record<string, Buffer>>
  /** Roots of all look-up keys, the current one first; every column of every database derives its own (E3). */
  readonly lookup: readonly [LookupRoot, ...LookupRoot[]]
}

/** An id may be empty: the key of a platform that never rotated, whose hashes name no key. */
export type LookupRoot = { readonly id: string; readonly key: Buffer }

/**
 * AES-256-GCM over UTF-8 text. `place` = `table.column`, `row` = the row's id; both are bound in, so a sealed value moved
 * to another row or column does not open (E2). Form: keyId.iv.tag.text, base64url.
 */
export const seal = (ring: KeyRing, place: string, row: string, text: string): string => {
  const key = ring.fields[ring.current]
  if (!key) throw new Error('the current field key is missing')
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(`${place}.${row}`))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [ring.current, ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.')
}

/** A shorter tag would open as well, and is guessed sooner. */
const TAG = { authTagLength: 16 }

export const open = (ring: KeyRing, place: string, row: string, sealed: string): string => {
  const [id, iv, tag, text] = sealed.split('.')
  const key = ring.fields[id ?? '']
  if (!key || !iv || !tag || text === undefined) throw new Error('not a sealed value of this ring')
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), TAG)
  decipher.setAAD(Buffer.from(`${place}.${row}`))
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8')
}

/** The same over bytes: key id, NUL, iv, tag, text. */
export const sealBytes = (ring: KeyRing, place: string, row: string, bytes: Uint8Array): Buffer => {
  const key = ring.fields[ring.current]
  if (!key) throw new Error('the current field key is missing')
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(`${place}.${row}`))
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([Buffer.from(`${ring.current}\0`), iv, cipher.getAuthTag(), sealed])
}

/** The id of the key under which bytes are sealed. */
export const bytesKeyOf = (sealed: Buffer): string => sealed.subarray(0, Math.max(0, sealed.indexOf(0))).toString()

export const openBytes = (ring: KeyRing, place: string, row: string, sealed: Buffer): Buffer => {
  const end = sealed.indexOf(0)
  const key = ring.fields[sealed.subarray(0, end).toString()]
  if (end < 1 || !key) throw new Error('not sealed bytes of this ring')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(end + 1, end + 13), TAG)
  decipher.setAAD(Buffer.from(`${place}.${row}`))
  decipher.setAuthTag(sealed.subarray(end + 13, end + 29))
  return Buffer.concat([decipher.update(sealed.subarray(end + 29)), decipher.final()])
}

const lookupKeys = new WeakMap<Buffer, Map<string, Buffer>>()

const lookupKeyFor = (root: Buffer, column: string): Buffer => {
  const known = lookupKeys.get(root) ?? new Map<string, Buffer>()
  lookupKeys.set(root, known)
  const key = known.get(column) ?? Buffer.from(hkdfSync('sha256', root, '', column, 32))
  known.set(column, key)
  return key
}

const hashUnder = ({ id, key }: LookupRoot, column: string, value: string): string => {
  const hash = createHmac('sha256', lookupKeyFor(key, column)).update(value).digest('base64url')
  return id === '' ? hash : `${id}.${hash}`
}

/** Keyed hash for exact look-up; `column` = `database.table.column`, so equal values do not match across columns (E3). */
export const lookup = (ring: KeyRing, column: string, value: string): string => hashUnder(ring.lookup[0], column, value)

/** The same under every key of the ring, the current one first: what was written before a rotation is found until it is hashed anew. */
export const lookups = (ring: KeyRing, column: string, value: string): string[] => ring.lookup.map((root) => hashUnder(root, column, value))

/** Whether a hash is that of this value, under whichever key of the ring. */
export const isLookup = (ring: KeyRing, column: string, value: string, hash: string): boolean =>
  lookups(ring, column, value).some((each) => sameText(each, hash))

export const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex')

export const sameText = (a: string, b: string): boolean => {
  const [x, y] = [createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest()]
  return timingSafeEqual(x, y)
}

/** Cryptographic randomness; part of the context so that tests may bring their own seed. */
export type Randomness = {
  /** An integer of 0 … n − 1, unbiased. */
  below(n: number): number
  /** n decimal digits. */
  digits(n: number): string
  token(bytes: number): string
}
