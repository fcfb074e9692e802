import { readFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dataInventory, type Inventory } from './lint/data-inventory'
import { fileLength } from './lint/file-length'
import { forbiddenCalls } from './lint/forbidden-calls'
import { actionsAreGuarded, handlersAreGuarded } from './lint/guards'
import { clientImports, importBorders } from './lint/import-borders'
import { schemaTables } from './lint/schema-tables'
import { readSource, type Breach, type Rule } from './lint/source-file'
import { versionFloors, type Floors } from './lint/version-floors'

const RULES: readonly Rule[] = [importBorders, clientImports, actionsAreGuarded, handlersAreGuarded, forbiddenCalls, fileLength]

/** Files of the project as git sees them, new ones included. */
const sourceFiles = (): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => path !== '' && !path.endsWith('.d.ts') && !path.startsWith('bench/floor/') && existsSync(path))

/** JSON files of ours, whose shape the rules below check by using it. */
const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8'))

const main = async (): Promise<void> => {
  const files = sourceFiles()
  const breaches: Breach[] = [
    ...files.flatMap((path) => {
      const file = readSource(path)
      return RULES.flatMap((rule) => rule(file))
    }),
    ...versionFloors(json<Floors>('docs/security/floors.json'), json('package.json'), json('package-lock.json')),
    ...dataInventory(json<Inventory>('docs/security/data-inventory.json'), await schemaTables()),
  ]
  for (const { path, line, rule, message } of breaches) console.log(`${path}:${line}  ${rule}: ${message}`)
  console.log(`${files.length} files, ${breaches.length} breaches.`)
  if (breaches.length > 0) process.exitCode = 1
}

await main()
