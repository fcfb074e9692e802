// A demo of its own for tests: own ports, own data folder, own keys; the build must stand. Ends with its parent's signal.
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serverCommand } from '../server/command.mjs'
import { demoEnv, demoKeys } from './start/demo-env.mjs'
import { endProcess, ended, startApplication, startScript, waitUntilHealthy } from './start/processes.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')
const port = Number(process.env.PORT ?? 39_322)
const sandboxPort = Number(process.env.SANDBOX_PORT ?? 39_323)
const dataDir = resolve(root, process.env.DATA_DIR ?? 'data/test')
const people = process.env.TEST_PEOPLE ?? '520'

const main = async () => {
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true })
  const env = demoEnv({ keys: demoKeys(join(dataDir, 'demo.env')), port, sandboxPort, dataDir, base: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' } })
  if ((await ended(startScript(root, 'scripts/seed.ts', ['--people', people], env))) !== 0) throw new Error('the test world could not be made')
  const sandbox = startScript(root, 'sandbox/server.ts', [], env)
  const server = startApplication(root, serverCommand(port), env)
  const stop = () => Promise.all([endProcess(server), endProcess(sandbox)]).then(() => process.exit(0))
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop())
  await Promise.all([
    waitUntilHealthy(server, `http://127.0.0.1:${port}/api/health`, 'The application'),
    waitUntilHealthy(sandbox, `http://127.0.0.1:${sandboxPort}/`, 'The outside world'),
  ])
  console.log('test world ready')
  await Promise.race([ended(server), ended(sandbox)])
  await stop()
}

main().catch((fault) => {
  console.error(fault instanceof Error ? fault.message : fault)
  process.exit(1)
})
