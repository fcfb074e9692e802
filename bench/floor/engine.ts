import Database from 'libsql'

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
  let seq = 0
  return {
    claim(number: string, who: string, at: number) {
      db.exec('BEGIN IMMEDIATE')
      const rows = claim.all(who, number)
      audit.run(++seq, at, who, String(seq))
      db.exec('COMMIT')
      return rows.length === 1
    },
    read: (number: string) => read.get(number),
    close: () => db.close(),
  }
}
