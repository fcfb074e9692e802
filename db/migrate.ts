import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Handle } from './handle'

type Migration = { readonly index: number; readonly tag: string; readonly text: string; readonly hash: string }
type Applied = { idx: number; tag: string; hash: string }

const readMigrations = (folder: string): Migration[] => {
  const journal: { entries: { idx: number; tag: string }[] } = JSON.parse(
    readFileSync(join(folder, 'meta', '_journal.json'), 'utf8'),
  )
  return journal.entries.map(({ idx, tag }) => {
    const text = readFileSync(join(folder, `${tag}.sql`), 'utf8')
    return { index: idx, tag, text, hash: createHash('sha256').update(text).digest('hex') }
  })
}

/**
 * Applies what is missing, in order, each file in one transaction with its own record. Refuses an edited file, a file
 * that slipped in between applied ones, and an applied one that is gone (H13; the library skips late files silently).
 */
export const migrate = async (handle: Handle, folder: string): Promise<number> => {
  const migrations = readMigrations(folder)
  await handle.script(
    'CREATE TABLE IF NOT EXISTS migrations (idx INTEGER PRIMARY KEY, tag TEXT NOT NULL, hash TEXT NOT NULL) STRICT',
  )
  const applied = await handle.read.all<Applied>(sql`SELECT idx, tag, hash FROM migrations ORDER BY idx`)
  applied.forEach((row, position) => {
    const file = migrations[position]
    if (!file || file.tag !== row.tag) throw new Error(`${handle.name}: migration ${row.tag} is applied but not file ${position}`)
    if (file.hash !== row.hash) throw new Error(`${handle.name}: migration ${row.tag} was edited after it was applied`)
  })
  const missing = migrations.slice(applied.length)
  for (const { index, tag, text, hash } of missing) {
    const statements = text.split('--> statement-breakpoint').map((part) => part.trim()).filter(Boolean)
    await handle.restructure([...statements, `INSERT INTO migrations (idx, tag, hash) VALUES (${index}, '${tag}', '${hash}')`])
  }
  if (missing.length) {
    const broken = await handle.read.all(sql`PRAGMA foreign_key_check`)
    if (broken.length) throw new Error(`${handle.name}: ${broken.length} rows break a foreign key after migration`)
  }
  return missing.length
}
