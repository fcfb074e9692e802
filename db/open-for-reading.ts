import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseConfig } from './databases'
import { openEmbeddedForReading } from './embedded'
import type { Db } from './handle'
import { provinces } from './national/schema/places'
import { openServer } from './server'

export type ReadOnlyDatabases = {
  readonly national: Db
  readonly provinces: readonly { readonly code: string; readonly db: Db }[]
  close(): Promise<void>
}

type Opened = { readonly read: Db; close(): void | Promise<void> }

/** Every database beside the server that owns them (H1): no lock, no migration, no writing. */
export const openForReading = async (config: DatabaseConfig): Promise<ReadOnlyDatabases> => {
  const opened: Opened[] = []
  const open = (name: string, serverUrl: () => string): Db => {
    const one = config.mode === 'embedded' ? openEmbeddedForReading(fileOf(config.folder, name)) : openServer(name, serverUrl(), config.token)
    opened.push(one)
    return one.read
  }
  const national = open('national', () => (config.mode === 'server' ? config.nationalUrl : ''))
  const codes = await national.select({ code: provinces.code }).from(provinces).orderBy(provinces.code)
  return {
    national,
    provinces: codes.map(({ code }) => ({ code, db: open(`province-${code}`, () => (config.mode === 'server' ? config.provinceUrl.replace('{province}', code) : '')) })),
    async close() {
      for (const one of opened) await one.close()
    },
  }
}

const fileOf = (folder: string, name: string): string => {
  const file = join(folder, `${name}.db`)
  if (!existsSync(file)) throw new Error(`There is no database ${file}.`)
  return file
}
