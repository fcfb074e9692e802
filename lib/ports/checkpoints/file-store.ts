import { appendFile, mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { CheckpointStore } from './contract'

const isMissing = (fault: unknown): boolean => fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'

/** One file a database, a line a checkpoint; mount the folder from elsewhere to have the copies off the machine. */
export const checkpointFiles = (folder: string): CheckpointStore => {
  const fileOf = (database: string) => join(/* turbopackIgnore: true */ folder, `${database}.jws`)
  return {
    async append(database, line) {
      await mkdir(folder, { recursive: true })
      await appendFile(fileOf(database), `${line}\n`)
    },
    async read(database) {
      try {
        return (await readFile(fileOf(database), 'utf8')).split('\n').filter(Boolean)
      } catch (fault) {
        if (isMissing(fault)) return []
        throw fault
      }
    },
    forget: (database) => rm(fileOf(database), { force: true }),
  }
}
