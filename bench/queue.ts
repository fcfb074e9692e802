import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { listQueue, QUEUE_PAGE } from '@/lib/domain/applications/list-queue'
import { platform, startPlatform } from '@/lib/domain/platform'
import { loadActor } from '@/lib/domain/sessions/load-actor'
import { testWorld } from '@/lib/domain/test-world'
import { expectOnly, load } from './load'
import { logIns } from './log-in'
import { compare, printRows, timeCalls } from './measure'
import type { Suite } from './options'
import { buildOurs, startOurs, startSmsSink, type Server } from './our-server'
import { fillQueue } from './queue-rows'
import { serverEnv } from './server-env'
import { inTemporaryFolder } from './temporary-folder'

const FEW = 2_000
const MANY = 200_000
const CALLS = 100
const CONNECTIONS = 4
const SECONDS = 1

/** What an officer can ask the list for; `last` is the last full page there is. */
const VARIANTS = [
  { name: 'as it opens', query: {} },
  { name: 'latest deadline first', query: { sort: '-due' } },
  { name: 'last page', query: { page: 'last' } },
  { name: 'taken by nobody', query: { filter: 'unassigned' } },
  { name: 'taken by nobody, last page', query: { filter: 'unassigned', page: 'last' } },
  { name: 'own work', query: { filter: 'mine' } },
  { name: 'a usual service', query: { service: 'B12' } },
  { name: 'a service seldom asked for', query: { service: 'B20' } },
  { name: 'a service nobody asked for', query: { service: 'B01' } },
  { name: 'own work of one service', query: { filter: 'mine', service: 'B12' } },
  { name: 'waiting to be paid', query: { status: 'awaiting-payment' } },
] as const satisfies readonly { name: string; query: Readonly<Record<string, string>> }[]

/** Each adds what only the page does: frame, filters, fifty rows of a table. */
const ON_THE_PAGE = VARIANTS.filter(({ name }) => ['as it opens', 'taken by nobody, last page', 'own work', 'a service seldom asked for'].includes(name))

const prepare = async (folder: string, count: number) => {
  const world = await testWorld({ mode: 'embedded', folder })
  const secret = randomBytes(32).toString('base64')
  const officer = await logIns(world).officer('reviewer')
  await fillQueue(world, count, officer.accountId)
  const ctx = world.context({ actor: await loadActor(officer.sessionId, 'staff'), channel: 'office' })
  const parts = platform()
  const list = async (query: Readonly<Record<string, string>>) => {
    const found = await listQueue(ctx, query)
    if (!found.ok) throw new Error(`the queue was refused: ${found.problems.map(({ code }) => code).join(', ')}`)
    return found.value
  }
  return { folder, env: serverEnv(world, secret), cookie: officer.cookie, parts, list, close: world.close }
}
type Prepared = Awaited<ReturnType<typeof prepare>>

type Asked = Readonly<Record<string, string>>

const withLastPage = async ({ parts, list }: Prepared, query: Asked): Promise<Asked> => {
  startPlatform(parts)
  return query.page === 'last' ? { ...query, page: String(Math.floor((await list({ ...query, page: '1' })).total / QUEUE_PAGE)) } : query
}

/** The verb alone: permission, page, count, names opened and masked. */
const measureQuery = async (few: Prepared, many: Prepared, rounds: number): Promise<void> => {
  for (const { name, query } of VARIANTS) {
    const contender = async (prepared: Prepared, count: number) => {
      const asked = await withLastPage(prepared, query)
      const { rows } = await prepared.list(asked)
      return {
        name: `${count.toLocaleString('en')} applications, ${rows.length} rows`,
        run: () => (startPlatform(prepared.parts), timeCalls(CALLS, () => prepared.list(asked))),
      }
    }
    printRows(`\`listQueue\`: ${name}`, 'µs', await compare([await contender(few, FEW), await contender(many, MANY)], rounds), [FEW.toLocaleString('en')])
  }
}

const addressOf = ({ sort, ...query }: Asked): string => `/has/office?${new URLSearchParams({ ...query, ...(sort && { direction: 'desc' }) }).toString()}`

type Stage = { readonly server: Server; readonly cookie: string; readonly count: number; readonly addresses: readonly string[] }

const measurePage = async (stages: readonly Stage[], rounds: number): Promise<void> => {
  for (const [i, { name }] of ON_THE_PAGE.entries()) {
    const contenders = stages.map(({ server: { origin }, cookie, count, addresses }) => ({
      name: `${count.toLocaleString('en')} applications`,
      run: async () => expectOnly(await load({ origin, connections: CONNECTIONS, seconds: SECONDS, requests: [{ path: addresses[i] ?? '', headers: { cookie } }] }), 200),
    }))
    for (const { run } of contenders) await run()
    printRows(`Review queue, page: ${name}`, 'ms', await compare(contenders, rounds), [FEW.toLocaleString('en')])
  }
}

/** The review queue of the office beside itself with a hundredth of the applications: the page must not take twice as long. */
export const queue: Suite = ({ rounds }) =>
  inTemporaryFolder(async (folder) => {
    buildOurs()
    const [few, many] = [await prepare(join(folder, 'few'), FEW), await prepare(join(folder, 'many'), MANY)]
    await measureQuery(few, many, rounds)
    const addressesOf = (prepared: Prepared) => Promise.all(ON_THE_PAGE.map(async ({ query }) => addressOf(await withLastPage(prepared, query))))
    const addresses = [await addressesOf(few), await addressesOf(many)]
    await few.close()
    await many.close()
    const sms = await startSmsSink()
    const start = async ({ env, cookie, folder: data }: Prepared, count: number, i: number): Promise<Stage> =>
      ({ server: await startOurs({ env }, { DATA_DIR: data }, sms.port), cookie, count, addresses: addresses[i] ?? [] })
    const stages = [await start(few, FEW, 0), await start(many, MANY, 1)]
    await measurePage(stages, rounds)
    for (const server of [...stages.map((stage) => stage.server), sms]) await server.stop()
  })
