import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** drizzle-kit writes plain tables; every table of ours is STRICT (issue: data), so the file is completed here. */
const makeStrict = (file: string) => {
  const text = readFileSync(file, 'utf8')
  const strict = text.replace(/(CREATE TABLE [\s\S]*?\n\))(;)/g, '$1 STRICT$2')
  if (strict !== text) writeFileSync(file, strict)
}

for (const level of ['national', 'province']) {
  const folder = join('db', level, 'migrations')
  execFileSync('npx', ['drizzle-kit', 'generate', `--config=db/${level}/drizzle.config.ts`, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const name of readdirSync(folder)) if (name.endsWith('.sql')) makeStrict(join(folder, name))
}
