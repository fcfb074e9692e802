import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { edgeConfig } from '@/deploy/edge.mjs'
import { freePort } from '@/deploy/testing/free-port'
import { nginxMissing, startNginx } from '@/deploy/testing/nginx'
import { machineNow } from '@/lib/kernel/clock'
import { pinned } from './child'
import { compare, printRows, quantile } from './measure'
import type { Suite } from './options'
import { buildOurs, startOurs, startSmsSink, type Server } from './our-server'
import { prepareWorld } from './prepare'
import { inTemporaryFolder } from './temporary-folder'
import { hammer } from './wrk'

const SECONDS = 3
const PAGES = ['/has/services', '/has/plates', '/api/v1/places/has/plates/stock']

/** The same nginx with one more server that has the same bytes on disk. */
const withFiles = (config: string, port: number, folder: string): string =>
  config.replace(/\}\s*$/, `server { listen 127.0.0.1:${port}; root ${folder}; default_type text/html; }\n}\n`)

const fileOf = (path: string): string => `${path.replaceAll('/', '_')}.html`

const keepBytes = async (origin: string, path: string, folder: string): Promise<number> => {
  const body = Buffer.from(await (await fetch(origin + path)).arrayBuffer())
  writeFileSync(join(folder, fileOf(path)), body)
  return body.length
}

/** P6b: how old the stock is that the edge gives away, under load and after a pause. */
const measureAge = async (origin: string): Promise<void> => {
  const address = `${origin}/api/v1/places/has/plates/stock`
  const ageNow = async (): Promise<number> => {
    const { asOf }: { asOf: number } = await (await fetch(address)).json()
    return machineNow() - asOf
  }
  const busy = hammer(address, 6)
  const ages: number[] = []
  for (let i = 0; i < 100; i++) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    ages.push(await ageNow())
  }
  await busy
  await new Promise((resolve) => setTimeout(resolve, 4_000))
  const afterPause = await ageNow()
  console.log(`\nAge of the stock when it arrives: under load p50 ${quantile(ages, 0.5)} ms, oldest ${Math.max(...ages)} ms of ${ages.length}; first after a pause of 4 s ${afterPause} ms.`)
}

const measurePages = async (edge: string, files: string, folder: string, rounds: number): Promise<void> => {
  for (const path of PAGES) {
    const size = await keepBytes(edge, path, folder)
    for (const [coding, headers] of [['as it is', {}], ['gzip', { 'Accept-Encoding': 'gzip' }]] as const)
      printRows(`\`${path}\`, ${(size / 1_000).toFixed(0)} kB, ${coding} (${path.includes('plates') ? 'P6b' : 'P5'})`, 'ms', await compare([
        { name: 'nginx, the same bytes from disk', run: () => hammer(`${files}/${fileOf(path)}`, SECONDS, headers) },
        { name: 'through the edge', run: () => hammer(edge + path, SECONDS, headers) },
      ], rounds))
  }
}

/** P5, P6b: what everybody may see, through the edge, beside the same nginx with the same bytes on disk. */
export const edge: Suite = async ({ rounds }) => {
  const missing = nginxMissing()
  if (missing) return console.log(`\nThe edge is not measured: ${missing}.`)
  buildOurs()
  await inTemporaryFolder(async (folder) => {
    const data = join(folder, 'data')
    const world = await prepareWorld({ mode: 'embedded', folder: data }, 1)
    const sms = await startSmsSink()
    const [edgePort, filesPort] = [await freePort(), await freePort()]
    const ours: Server = await startOurs(world, { DATA_DIR: data }, sms.port, edgePort)
    const listen = { listen: `127.0.0.1:${edgePort}`, app: `127.0.0.1:${ours.port}`, host: 'localhost' }
    const files = { folder: '' }
    const nginx = await startNginx(edgePort, (home) => {
      files.folder = join(home, 'files')
      mkdirSync(files.folder)
      return withFiles(edgeConfig({ ...listen, folder: home }), filesPort, files.folder)
    }, pinned('server'))
    try {
      await measurePages(`http://127.0.0.1:${edgePort}`, `http://127.0.0.1:${filesPort}`, files.folder, rounds)
      await measureAge(`http://127.0.0.1:${edgePort}`)
    } finally {
      await nginx.stop()
      await ours.stop()
      await sms.stop()
    }
  })
}
