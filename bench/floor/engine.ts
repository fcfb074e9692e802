import Database from 'libsql'

export type FloorRow = { readonly number: string; readonly plate_type: string; readonly ordinal: number; readonly state: string }

/**
 * L1: the engine's synchronous API with prepared statements on the platform's own tables: guarded update, audit row, one
 * transaction, the platform's durability (synchronous FULL). `path` is a migrated, filled province file nobody else has open.
 */
export const openFloor = (path: string) => {
  const db = new Database(path, { timeout: 5_000 })
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000')
  const claim = db.prepare("UPDATE plate_numbers SET state = 'held', hold_id = ? WHERE plate_type = '02' AND number = ? AND state = 'free' RETURNING number")
  const audit = db.prepare(
    "INSERT INTO audit (seq, at, actor_kind, actor_id, channel, intent, outcome, detail, previous_hash, hash) VALUES (?, ?, 'citizen', ?, 'web', 'plate.pick', 'done', '{}', '', ?)",
  )
  const read = db.prepare("SELECT number, plate_type, segment_id, ordinal, state, hold_id, held_until, returns_at FROM plate_numbers WHERE plate_type = '02' AND number = ?")
  const list = db.prepare("SELECT number, plate_type, ordinal, state FROM plate_numbers WHERE segment_id = (SELECT id FROM plate_segments LIMIT 1) ORDER BY ordinal LIMIT ?")
  const { last } = db.prepare('SELECT coalesce(max(seq), 0) AS last FROM audit').get() as { last: number }
  let seq = last
  return {
    claim(number: string, who: string, at: number) {
      db.exec('BEGIN IMMEDIATE')
      const rows = claim.all(who, number)
      audit.run(++seq, at, who, String(seq))
      db.exec('COMMIT')
      return rows.length === 1
    },
    read: (number: string) => read.get(number),
    /** The statement selects these columns, which is what the cast states. */
    list: (count: number) => list.all(count) as FloorRow[],
    close: () => db.close(),
  }
}
