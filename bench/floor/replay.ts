import { readFileSync } from 'node:fs'
import Database from 'libsql'

export type Step = { readonly sql: string; readonly values: readonly unknown[]; readonly how: 'run' | 'get' | 'all' | 'exec' }
/** Every statement of one unit of work, in order. */
export type Recording = readonly Step[]

/** Carries recordings out again on another file: the same statements, prepared once, and nothing else. */
export const openReplay = (path: string) => {
  const db = new Database(path, { timeout: 5_000 })
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000')
  const prepared = new Map<string, Database.Statement>()
  const statementOf = (sql: string) => {
    const known = prepared.get(sql) ?? db.prepare(sql)
    prepared.set(sql, known)
    return known
  }
  return {
    replay(recording: Recording) {
      for (const { sql, values, how } of recording) {
        if (how === 'exec') db.exec(sql)
        else statementOf(sql)[how](...values)
      }
    },
    close: () => db.close(),
  }
}

/** Moves by their number in a file of recordings, which `applications.ts` wrote: what the cast states. */
export const openMoves = (path: string, recordings: string) => {
  const moves = JSON.parse(readFileSync(recordings, 'utf8')) as readonly Recording[]
  const { replay } = openReplay(path)
  return {
    carryOut(index: number): boolean {
      const move = moves[index]
      if (move) replay(move)
      return move !== undefined
    },
  }
}
