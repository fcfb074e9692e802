import { randomBytes } from 'node:crypto'
import type { DatabaseConfig } from '../databases'
import { makeNamespace, type SqldPorts } from './sqld'

/** Names the ports of the libSQL server that the tests of this process run on; without it they run embedded. */
export const SQLD_PORTS = 'TEST_SQLD_PORTS'

const PROVINCES = ['32', '35', '32-2015']

type ServerConfig = DatabaseConfig & { readonly mode: 'server' }

/** Written by `on-sqld.ts` alone, which is what the cast states. */
const portsOf = (text: string): SqldPorts => JSON.parse(text) as SqldPorts

const serverConfig = (world: string, port: number): ServerConfig => ({
  mode: 'server',
  nationalUrl: `http://${world}n.localhost:${port}`,
  provinceUrl: `http://${world}p{province}.localhost:${port}`,
})

/** Where a fresh world of a test has its databases: a folder of its own, or namespaces of its own on the libSQL server. */
export const testDatabases = async (folder: string): Promise<DatabaseConfig> => {
  const given = process.env[SQLD_PORTS]
  if (given === undefined) return { mode: 'embedded', folder }
  const ports = portsOf(given)
  const world = `w${randomBytes(6).toString('hex')}`
  for (const name of [`${world}n`, ...PROVINCES.map((code) => `${world}p${code}`)]) await makeNamespace(ports, name)
  return serverConfig(world, ports.http)
}

/** The same databases as the read replica has them; null where a test runs embedded. */
export const onReplica = (config: DatabaseConfig): ServerConfig | null => {
  const given = process.env[SQLD_PORTS]
  const name = config.mode === 'server' ? /^http:\/\/(w[0-9a-f]+)n\./.exec(config.nationalUrl)?.[1] : undefined
  return given === undefined || name === undefined ? null : serverConfig(name, portsOf(given).replica)
}
