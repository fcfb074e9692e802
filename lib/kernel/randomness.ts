import { randomBytes, randomInt } from 'node:crypto'
import type { Randomness } from './crypto'

export const systemRandomness: Randomness = {
  below: (n) => randomInt(n),
  digits: (n) => Array.from({ length: n }, () => randomInt(10)).join(''),
  token: (bytes) => randomBytes(bytes).toString('base64url'),
}
