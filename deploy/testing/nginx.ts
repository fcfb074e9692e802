import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Why there is no edge here, in a sentence; null when there is one. */
export const nginxMissing = (): string | null =>
  spawnSync('nginx', ['-v'], { stdio: 'ignore' }).status === 0 ? null : 'nginx is not installed'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const answersAt = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const tell = (answer: boolean) => () => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', tell(true)).once('error', tell(false))
  })

/** Runs nginx in the foreground with a configuration made for a folder of its own, which goes when it ends. */
export const startNginx = async (port: number, configFor: (folder: string) => string, prefix: readonly string[] = []) => {
  const folder = mkdtempSync(join(tmpdir(), 'open122-edge-'))
  // Its workers give up root and still have to get in.
  chmodSync(folder, 0o755)
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, configFor(folder))
  const [command = 'nginx', ...args] = [...prefix, 'nginx', '-p', folder, '-c', file, '-e', join(folder, 'start.log'), '-g', 'daemon off;']
  const child = spawn(command, args, { stdio: 'ignore' })
  const killed = () => child.kill('SIGTERM')
  process.once('exit', killed)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  for (let i = 0; i < 100 && !(await answersAt(port)); i++) {
    if (child.exitCode !== null) throw new Error(`nginx did not start: ${readFileSync(join(folder, 'start.log'), 'utf8').slice(0, 500)}`)
    await pause(30)
  }
  return {
    folder,
    pid: child.pid,
    async stop() {
      child.kill('SIGQUIT')
      await Promise.race([ended, pause(2_000)])
      child.kill('SIGKILL')
      process.off('exit', killed)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
