import { createHash } from 'node:crypto'

/**
 * Reproducible choices for made-up worlds, never for secrets. Each thing of the world asks with a name of its own
 * (`has:person:17`), so adding people later changes nobody who is already there. xoshiro128** (Blackman, Vigna), its state
 * taken from the SHA-256 of the name.
 */
export type Seeded = {
  /** An integer of 0 … n − 1. */
  below(n: number): number
  pick<T>(of: readonly [T, ...T[]]): T
  bytes(n: number): Uint8Array
}

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by))

export const seededRandom = (name: string): Seeded => {
  const digest = createHash('sha256').update(name).digest()
  let [a, b, c, d] = [digest.readInt32LE(0), digest.readInt32LE(4), digest.readInt32LE(8), digest.readInt32LE(12)]
  const next = (): number => {
    const answer = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return answer
  }
  const below = (n: number): number => Math.floor((next() / 2 ** 32) * n)
  return {
    below,
    pick: (of) => of[below(of.length)] ?? of[0],
    bytes: (n) => Uint8Array.from({ length: n }, () => below(256)),
  }
}
