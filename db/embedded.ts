import Database from 'libsql'
import { BetterSQLiteSession } from 'drizzle-orm/better-sqlite3/session'
import { BaseSQLiteDatabase, SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import { createGroupGate, isBusy, type Settled } from './gate'
import type { Db, Handle, Tx } from './handle'
import { logOnDisk, systemDisk, type Disk } from './log-on-disk'

const BUSY_TIMEOUT = 5_000

/** Belong to a connection, so every new one gets them (dependencies.md). */
const pragmas = (access: 'write' | 'read'): string =>
  [
    'PRAGMA journal_mode = WAL',
    // The log is brought to the disk before anybody hears an answer, but beside the process, not in it (`log-on-disk.ts`).
    'PRAGMA synchronous = NORMAL',
    'PRAGMA foreign_keys = ON',
    'PRAGMA secure_delete = ON',
    'PRAGMA cache_size = -65536',
    'PRAGMA temp_store = MEMORY',
    'PRAGMA wal_autocheckpoint = 4000',
    ...(access === 'read' ? ['PRAGMA query_only = ON'] : []),
  ].join(';')

const connect = (path: string, access: 'write' | 'read'): Database.Database => {
  const connection = new Database(path, { timeout: BUSY_TIMEOUT })
  connection.exec(pragmas(access))
  return connection
}

/**
 * drizzle's synchronous driver over the engine that `@libsql/client` is itself built on. Its builders are thenable, so the
 * asynchronous type is true of them; the driver's own module is avoided because it imports a native package we do not use.
 */
const drizzleOver = (connection: Database.Database): Db => {
  const dialect = new SQLiteSyncDialect({ casing: 'snake_case' })
  const session = new BetterSQLiteSession(connection as never, dialect, undefined)
  return new BaseSQLiteDatabase('sync', dialect, session as never, undefined) as unknown as Db
}

/** The engine lets go of a closed file only when its last statement is collected, so the log is emptied by hand; it may stay. */
const putAway = (connection: Database.Database): void => {
  try {
    connection.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } catch {
    // Full disk, or somebody reads: the next opening finds the log and goes on from it.
  }
}

type Unit = (tx: Tx) => Promise<unknown>

/** One process owns the file; `db/owner.ts` sees to it. */
export const openEmbedded = (name: string, path: string, disk: Disk = systemDisk): Handle => {
  let writer = connect(path, 'write')
  let tx: Tx = drizzleOver(writer)
  const reader = connect(path, 'read')
  const read = drizzleOver(reader)
  const log = logOnDisk(`${path}-wal`, disk)

  /** What a person was told is theirs survives a power cut. */
  const kept = async <T>(work: () => Promise<T>): Promise<T> => {
    const refusal = log.refusal()
    if (refusal) throw refusal
    const answer = await work()
    await log.reached()
    return answer
  }

  const inTransaction = async <T>(work: () => Promise<T>): Promise<T> => {
    writer.exec('BEGIN IMMEDIATE')
    try {
      const answer = await work()
      writer.exec('COMMIT')
      log.grew()
      return answer
    } catch (error) {
      if (writer.inTransaction) writer.exec('ROLLBACK')
      throw error
    }
  }

  /** A unit of a group: what it wrote goes alone when it throws, what the others wrote stays. */
  const inSavepoint = async (unit: Unit): Promise<Settled> => {
    writer.exec('SAVEPOINT unit')
    try {
      const value = await unit(tx)
      writer.exec('RELEASE unit')
      return { ok: true, value }
    } catch (error) {
      // The engine ended the whole transaction by itself, or the connection must be made anew (H1): nothing of the group stands.
      if (!writer.inTransaction || isBusy(error)) throw error
      writer.exec('ROLLBACK TO unit; RELEASE unit')
      return { ok: false, error }
    }
  }

  /** Units that wait together are committed together; nobody hears an answer before the commit (H1). */
  const together = (units: readonly Unit[]): Promise<Settled[]> =>
    inTransaction(async () => {
      const settled: Settled[] = []
      for (const unit of units) settled.push(await inSavepoint(unit))
      return settled
    })

  const alone = async (unit: Unit): Promise<Settled[]> => [{ ok: true, value: await inTransaction(() => unit(tx)) }]

  const run = (units: readonly Unit[]): Promise<Settled[]> => (units.length === 1 && units[0] ? alone(units[0]) : together(units))

  const reconnect = () => {
    writer.close()
    writer = connect(path, 'write')
    tx = drizzleOver(writer)
  }

  const gate = createGroupGate<Unit>(async (units) => {
    try {
      return await run(units)
    } catch (error) {
      if (!isBusy(error)) throw error
      reconnect()
      return run(units)
    }
  })

  return {
    name,
    mode: 'embedded',
    read,
    refusal: log.refusal,
    write: <T>(unit: (tx: Tx) => Promise<T>) => kept(() => gate.pass(unit) as Promise<T>),
    script: (sql) =>
      kept(() =>
        gate.alone(async () => {
          writer.exec(sql)
          log.grew()
        }),
      ),
    restructure: (statements) =>
      kept(() => gate.alone(async () => {
        // Without effect inside a transaction.
        writer.exec('PRAGMA foreign_keys = OFF')
        try {
          await inTransaction(async () => statements.forEach((sql) => writer.exec(sql)))
        } finally {
          writer.exec('PRAGMA foreign_keys = ON')
        }
      })),
    close: () =>
      gate.alone(async () => {
        await log.close()
        reader.close()
        // What the disk may have lost of the log must not reach the file.
        if (!log.refusal()) putAway(writer)
        writer.close()
      }),
  }
}

/** Reads a file that another process may own; never writes, takes no lock that would hold anyone up. */
export const openEmbeddedForReading = (path: string): { readonly read: Db; close(): void } => {
  const connection = new Database(path, { timeout: BUSY_TIMEOUT })
  connection.exec('PRAGMA query_only = ON; PRAGMA temp_store = MEMORY')
  return { read: drizzleOver(connection), close: () => connection.close() }
}
