import Database from 'libsql'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

export type Ownership = { release(): void }

/**
 * One process owns a data folder (H1): an exclusive lock that the system itself releases on any death, so there is no
 * stale lock file to clear. A second process is refused with a sentence.
 */
export const ownDataFolder = (folder: string): Ownership => {
  mkdirSync(folder, { recursive: true })
  const lock = new Database(join(folder, 'owner.db'), { timeout: 0 })
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch {
    lock.close()
    throw new Error(`Another process owns the data folder ${folder}. Stop it first, or choose another DATA_DIR.`)
  }
  return { release: () => lock.close() }
}
