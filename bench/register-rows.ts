import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const serial = (prefix: string, i: number): string => `${prefix}_${String(i).padStart(26, '0')}`

/** 2.4 million numbers for each of 24 cities: letter, two signs, three digits. */
const plateOf = (i: number): string => {
  const [city, first, second] = [Math.floor(i / 576_000), Math.floor(i / 24_000), Math.floor(i / 1_000)].map((n) => LETTERS.charAt(n % 24))
  return `${'苏闽京沪'.charAt(Math.floor(i / 13_824_000))}${city}${first}${second}${String(i % 1_000).padStart(3, '0')}`
}

/** Spread like a keyed hash over the index, and known again from the row's number alone. */
const keyOf = (i: number, salt: string): string =>
  (Math.imul(i ^ 0x5bd1e995, 0x9e3779b1) >>> 0).toString(36).padStart(7, '0') + salt + String(i).padStart(12, '0') + 'x'.repeat(43 - 20)

export const keysOfRow = (i: number) => {
  const vin = `LTST1234${i % 10}F${String(i).padStart(8, '0').slice(-7)}`
  return { plateType: '02', plate: plateOf(i), vin: vin.slice(0, 9) + (i % 97).toString(36).toUpperCase().padStart(2, '0') + vin.slice(11), vinTail: vin.slice(-6), documentKey: keyOf(i, 'd') }
}

const SEALED = `k1.${'A'.repeat(16)}.${'B'.repeat(22)}.${'C'.repeat(24)}`

/** Indexes are made afterwards, from sorted keys; tens of millions of random inserts into a tree would take hours. */
const withoutIndexes = (db: Database.Database, work: () => void): void => {
  const made = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name IN ('people', 'vehicles') AND sql IS NOT NULL").all()
  const indexes = made as { name: string; sql: string }[]
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`)
  work()
  for (const { sql } of indexes) db.exec(sql)
}

/** The tables as the migrations make them, on this connection: without a journal nobody else may have had the file open. */
const makeTables = (db: Database.Database, migrations: string): void => {
  for (const file of readdirSync(migrations).filter((name) => name.endsWith('.sql')).sort())
    db.exec(readFileSync(join(migrations, file), 'utf8').replaceAll('--> statement-breakpoint', ''))
}

/** Makes a province file with `count` people, each with one registered vehicle. */
export const fillRegister = (path: string, count: number): void => {
  const db = new Database(path, { timeout: 5_000 })
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -1048576; PRAGMA temp_store = FILE')
  makeTables(db, 'db/province/migrations')
  const person = db.prepare(
    `INSERT INTO people (id, kind, name_sealed, document_type, document_sealed, document_key, person_key, phone_sealed, phone_key, updated_at)
     VALUES (?, 'individual', '${SEALED}', 'A', '${SEALED}', ?, ?, '${SEALED}', ?, 0)`,
  )
  const vehicle = db.prepare(
    `INSERT INTO vehicles (id, place, owner_id, vin, vin_tail, plate_type, plate, model, colour, stage, registered_on)
     VALUES (?, 'has', ?, ?, ?, '02', ?, '试验牌轿车', '蓝', 'registered', '2024-05-06')`,
  )
  withoutIndexes(db, () => {
    for (let from = 0; from < count; from += 100_000) {
      db.exec('BEGIN')
      for (let i = from; i < Math.min(count, from + 100_000); i++) {
        const { vin, vinTail, plate, documentKey } = keysOfRow(i)
        person.run(serial('per', i), documentKey, keyOf(i, 'p'), keyOf(i, 't'))
        vehicle.run(serial('veh', i), serial('per', i), vin, vinTail, plate)
      }
      db.exec('COMMIT')
    }
  })
  db.exec('PRAGMA journal_mode = WAL')
  db.close()
}
