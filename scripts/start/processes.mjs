import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'

export const isPortFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

const tsx = () => import.meta.resolve('tsx')

/** Runs one of the project's TypeScript files. */
export const startScript = (root, file, args, env, stdio = 'inherit') =>
  spawn(process.execPath, ['--import', tsx(), join(root, file), ...args], { cwd: root, env, stdio })

export const startApplication = (root, command, env, stdio = 'inherit') => spawn(process.execPath, command, { cwd: root, env, stdio })

export const ended = (child) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode ?? 1)
    child.once('exit', (code) => resolve(code ?? 1))
  })

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits until the address answers with success, or the process behind it has died, or time is over. */
export const waitUntilHealthy = async (child, url, what, limitMs = 90_000) => {
  for (let waited = 0; waited < limitMs; waited += 200) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${what} ended while starting; its last lines above say why.`)
    const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) }).catch(() => null)
    if (answer?.ok) return
    await pause(200)
  }
  throw new Error(`${what} did not answer at ${url} within ${limitMs / 1000} seconds.`)
}

/** Ends a process of ours: asked first, forced after ten seconds. */
export const endProcess = async (child) => {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const forced = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await ended(child)
  clearTimeout(forced)
}
