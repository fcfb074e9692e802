import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex')

/** Installs the packages of the lock file when they are missing or the file has changed. Needs nothing but Node and npm. */
export const installPackages = (root) => {
  const lock = hashOf(join(root, 'package-lock.json'))
  const marker = join(root, 'node_modules', '.open122')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) return
  console.log('Installing packages …')
  // One string for the shell: npm is a script of its own kind on each system, and nothing of it comes from outside.
  const npm = (command, stdio) => spawnSync(command, { cwd: root, stdio, shell: true, env: { ...process.env, NODE_ENV: '' } }).status === 0
  // `npm ci` refuses a lock file written where a registry lacked another platform's optional build; `install` keeps its versions too.
  const installed = npm('npm ci --no-audit --no-fund --loglevel=silent', 'ignore') || npm('npm install --no-audit --no-fund --loglevel=error', 'inherit')
  if (!installed) throw new Error('The packages could not be installed; npm says why above. Is a package registry within reach?')
  writeFileSync(marker, lock)
}

const OLDEST = [20, 19]

export const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return
  throw new Error(`Node ${OLDEST.join('.')} or newer is needed; this is ${process.versions.node}.`)
}
