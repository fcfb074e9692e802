import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Child } from './child'
import { measureClaims } from './http-claims'
import { measureColdStart, measureScripts } from './http-weight'
import { expectOnly, load, type LoadRequest } from './load'
import { compare, printRows, type Contender } from './measure'
import type { Options, Suite } from './options'
import { buildOurs, startBare, startOurs, startSmallest, startSmsSink, type Server } from './our-server'
import { prepareWorld, type Owner } from './prepare'
import { inTemporaryFolder } from './temporary-folder'

export const CONNECTIONS = 4
const SECONDS = 2

/** Owners whose claims one round measures, for each of the two ways to post. */
export const CLAIMS = 150

export type Stage = { readonly bare: Server; readonly smallest: Server; readonly ours: Server }

const copyOf = (file: string, name: string): string => {
  for (const end of ['', '-wal']) if (existsSync(file + end)) cpSync(file + end, name + end)
  return name
}

const readFor = async (seconds: number, { origin }: Server, request: LoadRequest) =>
  expectOnly(await load({ origin, connections: CONNECTIONS, seconds, requests: [request] }), 200)

const reading = (name: string, server: Server, request: LoadRequest): Contender => ({ name, run: () => readFor(SECONDS, server, request) })

const pages = async ({ bare, smallest, ours: server }: Stage, { rounds }: Options, { cookie, sessionId }: Owner): Promise<void> => {
  const floors = ['L2', 'L3']
  /** The bare server answers plain rows, as many; L3 reads and shows what ours does. */
  const beside = async (title: string, bareRows: string, floor: LoadRequest, ours: readonly (readonly [string, LoadRequest])[]) => {
    // What the first requests compile is not what is measured.
    await readFor(1, smallest, floor)
    for (const [, request] of ours) await readFor(SECONDS, server, request)
    printRows(title, 'ms', await compare([
      reading(`L2: bare server, ${bareRows}`, bare, { path: bareRows }),
      reading(`L3: smallest Next, ${floor.path}`, smallest, floor),
      ...ours.map(([name, request]) => reading(name, server, request)),
    ], rounds, 2), floors)
  }
  /** The same page from memory, and made for one person. */
  const both = (path: string) => [[`\`${path}\`, what everybody sees`, { path }], [`\`${path}\`, made for one who is signed in`, { path, headers: { cookie } }]] as const
  await beside('Catalogue page, 131 rows (P4, P7)', '/table?n=131', { path: '/table?n=131' }, both('/has/services'))
  await beside('Stock page (P4, P7)', '/row', { path: '/stock' }, both('/has/plates'))
  await beside('Own vehicles, 20 rows, signed in (P4, P7)', '/table?n=20', { path: '/own', headers: { cookie: `sid=${sessionId}` } }, [['`/has/vehicles`', { path: '/has/vehicles', headers: { cookie } }]])
  await beside('Handler, 131 rows (P4, P7)', '/json?n=131', { path: '/json?n=131' }, [['`/api/v1/services`', { path: '/api/v1/services' }]])
  await beside('Handler, the stock (P4, P7)', '/json', { path: '/stock-json' }, [['`/api/v1/places/has/plates/stock`', { path: '/api/v1/places/has/plates/stock' }]])
}

const printMemory = ({ bare, smallest, ours }: Stage): void => {
  const line = (name: string, child: Child) => console.log(`| ${name} | ${child.rssMiB().toFixed(0)} MiB |`)
  console.log('\n### Memory of a process after all of this load (P9)\n\n| process | resident |\n|---|---|')
  line('L2', bare)
  line('L3', smallest)
  line('ours', ours)
}

/** P4, P6, P7, P9: our production build on loopback beside the smallest Next application and a bare server. */
export const http: Suite = (options) =>
  inTemporaryFolder(async (folder) => {
    buildOurs()
    const data = join(folder, 'data')
    const world = await prepareWorld({ mode: 'embedded', folder: data }, CLAIMS * 2 * options.rounds + 1)
    const file = join(data, 'province-32.db')
    const sms = await startSmsSink()
    const stage: Stage = {
      bare: await startBare(copyOf(file, join(folder, 'l2.db'))),
      smallest: await startSmallest(copyOf(file, join(folder, 'l3.db')), copyOf(join(data, 'national.db'), join(folder, 'l3-national.db'))),
      ours: await startOurs(world, { DATA_DIR: data }, sms.port),
    }
    try {
      await pages(stage, options, world.collector)
      await measureClaims(stage, options, world)
      printMemory(stage)
      await measureScripts(stage.ours, stage.smallest, world)
    } finally {
      for (const server of Object.values(stage)) await server.stop()
    }
    await measureColdStart(world, data, sms.port, options.rounds)
    await sms.stop()
  })
