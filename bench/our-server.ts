import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { freePort } from '@/deploy/testing/free-port'
import { serverCommand } from '@/server/command.mjs'
import { startChild, type Child } from './child'
import type { PreparedWorld } from './prepare'

const NEXT = 'node_modules/next/dist/bin/next'
const BUILD_DIR = '.next-bench'
const FLOOR = 'bench/floor/next'

const build = (folder: string): void => {
  const answer = spawnSync(process.execPath, [`${process.cwd()}/${NEXT}`, 'build'], { cwd: folder, env: { ...process.env, BUILD_DIR, NODE_ENV: 'production' }, encoding: 'utf8' })
  if (answer.status !== 0) throw new Error(`the build failed:\n${(answer.stdout + answer.stderr).slice(-3_000)}`)
}

/** The production build of what stands there, made once a run. */
const built = new Set<string>()
const buildOnce = (folder: string): void => {
  const target = `${folder}/${BUILD_DIR}`
  if (!built.has(folder) && !(process.env.BENCH_KEEP_BUILD && existsSync(`${target}/BUILD_ID`))) {
    rmSync(target, { recursive: true, force: true })
    build(folder)
  }
  built.add(folder)
}
export const buildOurs = (): void => buildOnce('.')

export type Server = Child & { readonly origin: string; readonly port: number }

/** The application's process on a free loopback port, on the database given in `env`. */
export const startOurs = async (world: Pick<PreparedWorld, 'env'>, database: Readonly<Record<string, string>>, smsPort: number, edgePort?: number): Promise<Server> => {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const child = await startChild({
    command: [process.execPath, ...serverCommand(port)],
    env: { ...world.env, ...database, BUILD_DIR, SMS_URL: `http://127.0.0.1:${smsPort}`, PUBLIC_ORIGIN: `http://127.0.0.1:${edgePort ?? port}` },
    ready: `${origin}/api/health`,
  })
  return { ...child, origin, port }
}

export const startSmsSink = async (): Promise<Server> => {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  return { ...(await startChild({ command: [process.execPath, '--import', 'tsx', 'bench/sms-sink.ts', String(port)], ready: origin, who: 'load' })), origin, port }
}

/** L3: the smallest application of the same framework, on copies of both levels. */
export const startSmallest = async (file: string, national: string, moves = ''): Promise<Server> => {
  buildOnce(FLOOR)
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const command = [process.execPath, NEXT, 'start', FLOOR, '-H', '127.0.0.1', '-p', String(port)]
  return { ...(await startChild({ command, env: { BUILD_DIR, FLOOR_FILE: file, FLOOR_NATIONAL: national, FLOOR_MOVES: moves }, ready: `${origin}/row` })), origin, port }
}

/** L2: no framework. */
export const startBare = async (file: string): Promise<Server> => {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  return { ...(await startChild({ command: [process.execPath, '--import', 'tsx', 'bench/floor/http.ts', file, String(port)], ready: `${origin}/row` })), origin, port }
}

/** L2 of a move: its recorded writes and no framework. */
export const startMoves = async (file: string, recordings: string): Promise<Server> => {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  return { ...(await startChild({ command: [process.execPath, '--import', 'tsx', 'bench/floor/moves.ts', file, recordings, String(port)], ready: origin })), origin, port }
}

/** The floor of a paper: a line of text, set by the same library in the same font. */
export const startPdfFloor = async (): Promise<Server> => {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  return { ...(await startChild({ command: [process.execPath, '--import', 'tsx', 'bench/floor/pdf.ts', String(port)], ready: origin })), origin, port }
}
