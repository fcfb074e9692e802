import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ownDataFolder } from './owner'

const tryToOwn = (folder: string) =>
  spawnSync(process.execPath, ['--import', 'tsx', '-e', `import('./db/owner.ts').then((m) => (m.ownDataFolder ?? m.default.ownDataFolder)(${JSON.stringify(folder)})).then(() => process.exit(0), (e) => { console.error(e.message); process.exit(3) })`], { encoding: 'utf8' })

it('[H1] a second process is refused a data folder, and gets it once the first has let go', () => {
  const folder = mkdtempSync(join(tmpdir(), 'open122-owner-'))
  const ownership = ownDataFolder(folder)
  const second = tryToOwn(folder)
  expect(second.stderr).toContain('Another process owns the data folder')
  expect(second.status).toBe(3)
  ownership.release()
  expect(tryToOwn(folder).status).toBe(0)
  rmSync(folder, { recursive: true })
})
