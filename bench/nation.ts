import { join } from 'node:path'
import { edgeConfig } from '@/deploy/edge.mjs'
import { freePort } from '@/deploy/testing/free-port'
import { nginxMissing, startNginx } from '@/deploy/testing/nginx'
import { openDatabases, type DatabaseConfig } from '@/db/databases'
import { plateHolds, plateTries } from '@/db/province/schema/plates'
import { pinned } from './child'
import { findForm, scriptedPost } from './claim-requests'
import { quantile } from './measure'
import type { Suite } from './options'
import { buildOurs, startOurs, startSmsSink } from './our-server'
import { prepareWorld, type Owner } from './prepare'
import { releaseNumbers } from './release-numbers'
import { inTemporaryFolder } from './temporary-folder'
import { timedLoad, type Outcome, type TimedRequest } from './timed-load'

/** Five times the mean of the nation's 2016 day (performance.md P10). */
const VISITS = 107
const COMMANDS = 175
/** One command in five holds a free number; the others ask for one that is gone, which is written down as well (PLT-06). */
const CLAIMS = 35
/** A vehicle has thirty tries; one account asks once a second at most. */
const TRIES_EACH = 24

/** A visit: front door, place, catalogue, one item, stock, and a page of one's own. */
const PUBLIC_PATHS = ['/', '/has', '/has/services', '/has/services/preselect-plate', '/has/plates']
const OWN_PATH = '/has/vehicles'

const numberPage = (applicationId: string): string => `/has/applications/${applicationId}/number`

type Post = (owner: Owner, number: string) => Omit<TimedRequest, 'at'>

const visits = (origin: string, seconds: number, readers: readonly Owner[]): TimedRequest[] =>
  Array.from({ length: VISITS * seconds }, (_, i) => {
    const at = (i * 1_000) / VISITS
    const own = { origin, at: at + PUBLIC_PATHS.length * 100, path: OWN_PATH, headers: { cookie: readers[i % readers.length]?.cookie ?? '' } }
    return [...PUBLIC_PATHS.map((path, step) => ({ origin, at: at + step * 100, path })), own]
  }).flat()

/** A command with what it asks for, `application number`. */
type Act = TimedRequest & { readonly wish: string }

const commands = (post: Post, seconds: number, owners: readonly Owner[], numbers: readonly string[]): Act[] => {
  const act = (owner: Owner, number = '', at = 0): Act => ({ ...post(owner, number), at, wish: `${owner.applicationId} ${number}` })
  const claims = owners.slice(0, CLAIMS * seconds).map((owner, i) => act(owner, numbers[i + 1], (i * 1_000) / CLAIMS))
  const triers = owners.slice(CLAIMS * seconds)
  const tries = Array.from({ length: (COMMANDS - CLAIMS) * seconds }, (_, i) => {
    const owner = triers[i % triers.length]
    return owner ? [act(owner, numbers[0], (i * 1_000) / (COMMANDS - CLAIMS))] : []
  }).flat()
  return [...claims, ...tries]
}

const print = (what: string, outcomes: readonly Outcome[], seconds: number): void => {
  const late = outcomes.map((each) => each.late)
  const broken = outcomes.filter(({ status }) => status >= 400 || status === 0).length
  console.log(`| ${what} | ${outcomes.length} | ${(outcomes.length / seconds).toFixed(0)} | ${quantile(late, 0.5).toFixed(0)} | ${quantile(late, 0.99).toFixed(0)} | ${broken} |`)
}

/** Holds that stand, as wishes, and how many tries are written. */
const rowsOf = async (config: DatabaseConfig): Promise<{ holds: Set<string>; tries: number }> => {
  const databases = await openDatabases(config)
  const { read } = await databases.province('32')
  const rows = await read.select({ applicationId: plateHolds.applicationId, number: plateHolds.number }).from(plateHolds)
  const tries = await read.$count(plateTries)
  await databases.close()
  return { holds: new Set(rows.map(({ applicationId, number }) => `${applicationId} ${number}`)), tries }
}

/** P10: visits through the edge and commands at a fixed rate, whether or not the answers keep up. */
export const nation: Suite = async ({ minutes }) => {
  const missing = nginxMissing()
  if (missing) return console.log(`\nThe nation's load is not measured: ${missing}.`)
  buildOurs()
  const seconds = Math.round(minutes * 60)
  await inTemporaryFolder(async (folder) => {
    const config: DatabaseConfig = { mode: 'embedded', folder: join(folder, 'data') }
    const triers = Math.ceil(((COMMANDS - CLAIMS) * seconds) / Math.min(TRIES_EACH, Math.max(1, seconds / 2)))
    const world = await prepareWorld(config, CLAIMS * seconds + triers)
    const sms = await startSmsSink()
    const edgePort = await freePort()
    const origin = `http://127.0.0.1:${edgePort}`
    const ours = await startOurs(world, { DATA_DIR: config.folder }, sms.port, edgePort)
    const nginx = await startNginx(edgePort, (home) => edgeConfig({ listen: `127.0.0.1:${edgePort}`, app: `127.0.0.1:${ours.port}`, host: 'localhost', folder: home, posts: '100000r/s' }), pinned('server'))
    const someone = world.collector
    const form = await findForm(origin + numberPage(world.owners[0]?.applicationId ?? ''), { cookie: world.owners[0]?.cookie ?? '' }, 'name="number"')
    const post: Post = ({ applicationId, cookie }, number) => ({ origin, ...scriptedPost(form, { origin, path: numberPage(applicationId), cookie, fields: { applicationId, number } }) })
    const numbers = releaseNumbers()
    const pages = visits(origin, seconds, [someone, ...world.owners.slice(0, 500)])
    const acts = commands(post, seconds, world.owners, numbers)
    const outcomes = await timedLoad([...pages, ...acts])
    await nginx.stop()
    const memory = ours.rssMiB()
    await ours.stop()
    await sms.stop()

    console.log(`\n### The nation's day, ${minutes} min (P10): ${VISITS} visits/s × 6 pages and ${COMMANDS} commands/s\n\n| what | sent | a second | p50 ms | p99 ms | broken |\n|---|---|---|---|---|---|`)
    const isPage = (outcome: Outcome) => outcome.index < pages.length
    print('public pages, through the edge', outcomes.filter((each) => isPage(each) && pages[each.index]?.path !== OWN_PATH), seconds)
    print('own page', outcomes.filter((each) => isPage(each) && pages[each.index]?.path === OWN_PATH), seconds)
    print('commands', outcomes.filter((each) => !isPage(each)), seconds)
    // One who asks again for the number he holds is told so again.
    const told = new Set(outcomes.flatMap(({ index, redirect }) => (redirect.includes('/number') ? (acts[index - pages.length]?.wish ?? []) : [])))
    const { holds, tries } = await rowsOf(config)
    const lost = [...told].filter((wish) => !holds.has(wish))
    console.log(`\n${told.size} wishes were told "held", ${holds.size} holds and ${tries} tries are written; memory ${memory.toFixed(0)} MiB.`)
    if (lost.length) throw new Error(`${lost.length} acknowledged claims are lost`)
  })
}
