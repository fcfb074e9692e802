import { sha256, type Randomness } from '@/lib/kernel/crypto'

const TOKEN_BYTES = 32
const ID_LENGTH = 32

/**
 * What a cookie of the terminal carries and what the row is called: the id is the token's hash, so that neither the
 * audit nor a copy of the database holds anything a browser could present (A7).
 */
export type Bearer = { readonly token: string; readonly id: string }

type Prefix = 'tse' | 'vis'

export const bearerId = (prefix: Prefix, token: string): string => `${prefix}_${sha256(`${prefix}:${token}`).slice(0, ID_LENGTH)}`

export const newBearer = (prefix: Prefix, random: Randomness): Bearer => {
  const token = random.token(TOKEN_BYTES)
  return { token, id: bearerId(prefix, token) }
}
