import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** drizzle-kit writes plain tables and switches foreign keys itself; every table of ours is STRICT, and `db/migrate.ts` has the keys off for the whole file. */
const complete = (file: string) => {
  const text = readFileSync(file, 'utf8')
  const completed = text
    .replace(/(CREATE TABLE [\s\S]*?\n\))(;)/g, '$1 STRICT$2')
    .replace(/PRAGMA foreign_keys=O(FF|N);(--> statement-breakpoint)?\n?/g, '')
  if (completed !== text) writeFileSync(file, completed)
}

for (const level of ['national', 'province']) {
  const folder = join('db', level, 'migrations')
  execFileSync('npx', ['drizzle-kit', 'generate', `--config=db/${level}/drizzle.config.ts`, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const name of readdirSync(folder)) if (name.endsWith('.sql')) complete(join(folder, name))
}
