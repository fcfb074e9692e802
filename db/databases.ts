import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from './conditions'
import { isCutOff } from './damaged-file'
import { openEmbedded } from './embedded'
import { isDamaged } from './gate'
import { emptyDatabase } from './empty-database'
import type { Handle } from './handle'
import { migrate } from './migrate'
import { provinces } from './national/schema/places'
import { ownDataFolder, type Ownership } from './owner'
import { openServer } from './server'

export type DatabaseConfig =
  | { readonly mode: 'embedded'; readonly folder: string }
  | {
      readonly mode: 'server'
      readonly nationalUrl: string
      /** Holds `{province}`. */
      readonly provinceUrl: string
      readonly token?: string
    }

export type Databases = {
  readonly config: DatabaseConfig
  readonly national: Handle
  /** The database of one province; opened and migrated at first use. */
  province(code: string): Promise<Handle>
  /** Every province of the country's table. */
  provinceCodes(): Promise<string[]>
  /** Throws all of a province away, for the re-enactment only; the next `province()` begins anew. */
  discardProvince(code: string): Promise<void>
  close(): Promise<void>
}

const MIGRATIONS = { national: 'db/national/migrations', province: 'db/province/migrations' }

/** Folder of the sources, so that scripts may run from anywhere. */
const root = () => process.env.OPEN122_ROOT ?? process.cwd()

const migrationsOf = (level: Level): string => join(/* turbopackIgnore: true */ root(), MIGRATIONS[level])

const isProvinceCode = (code: string): boolean => /^[0-9]{2}(-[0-9]{4})?$/.test(code)

type Level = keyof typeof MIGRATIONS

/** A damaged file is refused by its name, before anything is written to it (H9). */
const openFile = (name: string, file: string): Handle => {
  const refusal = () => new Error(`${name}.db is damaged: it was cut off or overwritten. Nothing was written to it; put a copy in its place.`)
  if (isCutOff(file)) throw refusal()
  try {
    return openEmbedded(name, file)
  } catch (fault) {
    throw isDamaged(fault) ? refusal() : fault
  }
}

/** Opens one database and brings it to the present tables. */
const opener = (config: DatabaseConfig) => async (level: Level, name: string, url: (server: DatabaseConfig & { mode: 'server' }) => string): Promise<Handle> => {
  const handle = config.mode === 'embedded' ? openFile(name, join(/* turbopackIgnore: true */ config.folder, `${name}.db`)) : openServer(name, url(config), config.token)
  await migrate(handle, migrationsOf(level))
  return handle
}

/** Opens the national database and, as they are asked for, those of the provinces (D1, D2). */
export const openDatabases = async (config: DatabaseConfig): Promise<Databases> => {
  let ownership: Ownership | undefined
  if (config.mode === 'embedded') {
    mkdirSync(config.folder, { recursive: true })
    ownership = ownDataFolder(config.folder)
  }
  const open = opener(config)
  const national = await open('national', 'national', (server) => server.nationalUrl).catch((fault: unknown) => {
    ownership?.release()
    throw fault
  })

  const opened = new Map<string, Promise<Handle>>()

  const openProvince = async (code: string): Promise<Handle> => {
    if (!isProvinceCode(code)) throw new Error('not a province code')
    return open('province', `province-${code}`, (server) => server.provinceUrl.replace('{province}', code))
  }

  const province = (code: string): Promise<Handle> => {
    const known = opened.get(code)
    if (known) return known
    const fresh = openProvince(code)
    opened.set(code, fresh)
    fresh.catch(() => opened.delete(code))
    return fresh
  }

  const closeProvince = async (code: string) => {
    const handle = opened.get(code)
    opened.delete(code)
    await (await handle)?.close()
  }

  /** Whoever asks meanwhile waits for the new file: nobody may open the old one between closing and removing. */
  const openAnew = async (folder: string, code: string, old: Promise<Handle> | undefined): Promise<Handle> => {
    await (await old)?.close()
    for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `province-${code}.db${end}`), { force: true })
    return openProvince(code)
  }

  /** A namespace cannot be made anew without the server's administration; its tables can. */
  const emptyAnew = async (code: string): Promise<Handle> => {
    const handle = await province(code)
    await emptyDatabase(handle)
    await migrate(handle, migrationsOf('province'))
    return handle
  }

  return {
    config,
    national,
    province,
    async provinceCodes() {
      const rows = await national.read.select({ code: provinces.code }).from(provinces).orderBy(provinces.code)
      return rows.map((row) => row.code)
    },
    async discardProvince(code) {
      const [row] = await national.read.select().from(provinces).where(eq(provinces.code, code))
      if (!row?.reenactment) throw new Error('only a re-enactment may be thrown away')
      const fresh = config.mode === 'embedded' ? openAnew(config.folder, code, opened.get(code)) : emptyAnew(code)
      opened.set(code, fresh)
      fresh.catch(() => opened.delete(code))
      await fresh
    },
    async close() {
      for (const code of [...opened.keys()]) await closeProvince(code)
      await national.close()
      ownership?.release()
    },
  }
}
