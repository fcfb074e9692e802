import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'

/** Drizzle's query builder, asynchronous in type in both modes; `await` costs one microtask when embedded. */
export type Db = BaseSQLiteDatabase<'async', unknown>

/** The same inside a write transaction. Only functions called by a command ever see one. */
export type Tx = Db & { readonly __transaction?: never }

/** One database file (embedded) or one namespace (server). */
export type Handle = {
  readonly name: string
  readonly mode: 'embedded' | 'server'
  /** Reads; refuses to write in embedded mode (`query_only`). */
  readonly read: Db
  /** Why nothing more is written until the process starts anew, if so (H9). */
  refusal(): Error | undefined
  /** One unit at a time (D3): begin, run, commit; a throw rolls back. */
  write<T>(unit: (tx: Tx) => Promise<T>): Promise<T>
  /** Runs SQL text of a migration or an operator's command; never with data in it. */
  script(sql: string): Promise<void>
  /** The statements of a migration in one transaction, foreign keys off: a table others refer to can be made anew. */
  restructure(statements: readonly string[]): Promise<void>
  close(): Promise<void>
}
