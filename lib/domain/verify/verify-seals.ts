import { columnsOf, keptUnderOldKeys, rowsByKey } from '@/db/sealed-columns'
import type { Db } from '@/db/handle'
import type { ReadOnlyDatabases } from '@/db/open-for-reading'
import type { Finding } from './finding'

export type Seals = {
  /** What no key of the ring opens. */
  readonly lost: readonly Finding[]
  /** How many rows wait for `npm run keys:reseal`. */
  readonly older: number
}

/** Under which keys the rows stand, by the ids of FIELD_KEYS, the current one first; no key itself is needed (E2). */
export const verifySeals = async ({ national, provinces }: Pick<ReadOnlyDatabases, 'national' | 'provinces'>, [current = '', ...others]: readonly string[]): Promise<Seals> => {
  const known = new Set([current, ...others])
  const lost: Finding[] = []
  let older = 0
  const look = async (db: Db, database: string, level: 'national' | 'province') => {
    for (const column of columnsOf(level))
      for (const { key, n } of await rowsByKey(db, column)) {
        if (!known.has(key)) lost.push({ check: 'sealed under a key that is not in FIELD_KEYS', database, row: `${column.table}.${column.column} ${n} rows` })
        else if (key !== current) older += n
      }
    if (level === 'national') return
    for (const column of keptUnderOldKeys)
      for (const { key, n } of await rowsByKey(db, column))
        if (!known.has(key)) lost.push({ check: 'sealed under a key that is not in FIELD_KEYS', database, row: `${column.table}.${column.column} ${n} rows` })
  }
  await look(national, 'national', 'national')
  for (const { code, db } of provinces) await look(db, `province-${code}`, 'province')
  return { lost, older }
}
