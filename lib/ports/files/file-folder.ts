import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileStore } from './contract'

const isMissing = (fault: unknown): boolean => fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'

const NAME = /^[0-9a-f]{32}$/
const UNFINISHED = '.part'

/** A folder beside the data, readable to its owner alone; a name is 32 hex digits, so no path can be written in one (D3). */
export const fileFolder = (folder: string): FileStore => {
  const pathOf = (name: string): string => {
    if (!NAME.test(name)) throw new Error('not a name of a stored file')
    return join(/* turbopackIgnore: true */ folder, name)
  }
  const write = async (path: string, bytes: Buffer): Promise<void> => {
    const handle = await open(path, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
  return {
    async put(name, bytes) {
      const path = pathOf(name)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      try {
        await write(path + UNFINISHED, bytes)
        await rename(path + UNFINISHED, path)
      } catch (fault) {
        await rm(path + UNFINISHED, { force: true })
        throw fault
      }
    },
    async get(name) {
      try {
        return await readFile(pathOf(name))
      } catch (fault) {
        if (isMissing(fault)) return null
        throw fault
      }
    },
    remove: (name) => rm(pathOf(name), { force: true }),
    async list() {
      const names = await readdir(folder).catch((fault: unknown) => {
        if (isMissing(fault)) return []
        throw fault
      })
      return Promise.all(names.map(async (name) => ({ name, writtenAt: (await stat(join(/* turbopackIgnore: true */ folder, name))).mtimeMs })))
    },
  }
}
