/** Where signed heads of the audit chains are copied to, outside the databases they witness (G2). */
export type CheckpointStore = {
  append(database: string, line: string): Promise<void>
  /** Oldest first; empty when there is none. */
  read(database: string): Promise<readonly string[]>
  /** Only a stage that is rebuilt forgets its witnesses. */
  forget(database: string): Promise<void>
}
