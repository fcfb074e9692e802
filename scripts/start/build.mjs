import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = ['app', 'components', 'db', 'lib', 'public', 'instrumentation.ts', 'next.config.ts', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json']

const filesOf = (path) => {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path).sort().flatMap((name) => filesOf(join(path, name)))
}

const isBuilt = (file) => !/\.test\.tsx?$/.test(file)

const sourcesHash = (root) => {
  const hash = createHash('sha256')
  for (const source of SOURCES)
    for (const file of filesOf(join(root, source)).filter(isBuilt)) hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex')
}

/** Builds only when sources or lock file differ from those of the last build in that folder. */
export const build = (root, buildDir, env) => {
  const marker = join(root, buildDir, '.open122')
  const wanted = sourcesHash(root)
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return
  console.log('Building the application …')
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  const ran = spawnSync(process.execPath, [next, 'build'], { cwd: root, stdio: 'inherit', env: { ...env, BUILD_DIR: buildDir, NODE_ENV: 'production' } })
  if (ran.status !== 0) throw new Error('The application could not be built; the lines above say where.')
  writeFileSync(marker, wanted)
}
