import { join } from 'node:path'
import { inArray } from '@/db/conditions'
import { openDatabases, type DatabaseConfig } from '@/db/databases'
import { plateHolds } from '@/db/province/schema/plates'
import { sqldMissing, startSqld } from '@/db/testing/sqld'
import { findForm, scriptedPost } from './claim-requests'
import { quantile } from './measure'
import type { Suite } from './options'
import { buildOurs, startOurs, startSmsSink, type Server } from './our-server'
import { prepareWorld, type Owner, type PreparedWorld } from './prepare'
import { releaseNumbers } from './release-numbers'
import { inTemporaryFolder } from './temporary-folder'
import { timedLoad, type Outcome, type TimedRequest } from './timed-load'

const OWNERS = 2_000
const WISHED = 100

const numberPage = (applicationId: string): string => `/has/applications/${applicationId}/number`

/** Each owner wishes one of a hundred numbers in the first second, and takes a number of nobody else when refused. */
const planOf = async (servers: readonly Server[], owners: readonly Owner[], numbers: readonly string[]): Promise<{ requests: TimedRequest[]; wishes: string[][] }> => {
  const [first] = servers
  const [someone] = owners
  if (!first || !someone) throw new Error('nothing was started')
  const form = await findForm(first.origin + numberPage(someone.applicationId), { cookie: someone.cookie }, 'name="number"')
  const wishes = owners.map((_, i) => [numbers[i % WISHED] ?? '', numbers[WISHED + i] ?? ''])
  const requests = owners.map(({ applicationId, cookie }, i) => {
    const { origin } = servers[i % servers.length] ?? first
    const post = (number = '') => scriptedPost(form, { origin, path: numberPage(applicationId), cookie, fields: { applicationId, number } })
    return { origin, at: (i * 1_000) / owners.length, ...post(wishes[i]?.[0]), otherwise: post(wishes[i]?.[1]) }
  })
  return { requests, wishes }
}

type Account = { readonly winners: readonly number[]; readonly acknowledged: number; readonly lost: number }

/** What the people were told beside what stands in the database. */
const accountFor = async (config: DatabaseConfig, owners: readonly Owner[], wishes: readonly string[][], outcomes: readonly Outcome[]): Promise<Account> => {
  const databases = await openDatabases(config)
  const { read } = await databases.province('32')
  const rows = await read.select({ applicationId: plateHolds.applicationId, number: plateHolds.number }).from(plateHolds)
  const wished = [...new Set(wishes.map(([wish = '']) => wish))]
  const winners = await read.select({ number: plateHolds.number }).from(plateHolds).where(inArray(plateHolds.number, wished))
  await databases.close()
  const stands = new Set(rows.map(({ applicationId, number }) => `${applicationId} ${number}`))
  const told = outcomes.filter(({ redirect }) => redirect.includes('/number')).map(({ index, isSecond }) => `${owners[index]?.applicationId} ${wishes[index]?.[isSecond ? 1 : 0]}`)
  return {
    winners: wished.map((number) => winners.filter((row) => row.number === number).length),
    acknowledged: told.length,
    lost: told.filter((claim) => !stands.has(claim)).length,
  }
}

const report = (where: string, outcomes: readonly Outcome[], { winners, acknowledged, lost }: Account): void => {
  const [first, second] = [outcomes.filter(({ isSecond }) => !isSecond), outcomes.filter(({ isSecond }) => isSecond)]
  const seconds = (list: readonly Outcome[], q: number) => (quantile(list.map(({ late }) => late), q) / 1_000).toFixed(1)
  const broken = outcomes.filter(({ status }) => status >= 500 || status === 0).length
  const single = winners.filter((count) => count === 1).length
  const faults = [...new Set(outcomes.filter(({ status }) => status >= 400 || status === 0).map(({ status, fault }) => fault || String(status)))]
  console.log(`| ${where} | ${first.length} + ${second.length} | ${single} of ${winners.length} | ${[broken, ...faults].join(' ')} | ${acknowledged} | ${lost} | ${seconds(first, 0.5)} / ${seconds(first, 0.99)} | ${seconds(second, 0.5)} / ${seconds(second, 0.99)} |`)
}

type Stage = { readonly config: DatabaseConfig; readonly env: Readonly<Record<string, string>>; readonly processes: number; readonly where: string }

const oneDay = async ({ config, env, processes, where }: Stage): Promise<void> => {
  const world: PreparedWorld = await prepareWorld(config, OWNERS)
  const sms = await startSmsSink()
  const servers: Server[] = []
  for (let i = 0; i < processes; i++) servers.push(await startOurs(world, env, sms.port))
  const { requests, wishes } = await planOf(servers, world.owners, releaseNumbers())
  const outcomes = await timedLoad(requests)
  for (const server of [...servers, sms]) await server.stop()
  report(where, outcomes, await accountFor(config, world.owners, wishes, outcomes))
}

/** The release: 2,000 owners within one second on 100 wished numbers, then free choice, over HTTP. */
export const release: Suite = async () => {
  buildOurs()
  console.log(`\n### Release: ${OWNERS} owners in one second on ${WISHED} numbers, the refused then choose freely\n`)
  console.log('| where | requests | wished numbers with one winner | 5xx or broken | told "held" | of those without a row | wish p50 / p99 s | free choice p50 / p99 s |\n|---|---|---|---|---|---|---|---|')
  await inTemporaryFolder(async (folder) => {
    const data = join(folder, 'data')
    await oneDay({ where: 'one process, embedded', config: { mode: 'embedded', folder: data }, env: { DATA_DIR: data }, processes: 1 })
  })
  const missing = sqldMissing()
  if (missing) return console.log(`| libSQL server, two processes | not measured: ${missing} | | | | | | |`)
  const sqld = await startSqld(['national', 'p32', 'p35'])
  try {
    const config: DatabaseConfig = { mode: 'server', nationalUrl: sqld.url('national'), provinceUrl: sqld.provinceUrl }
    await oneDay({ where: 'two processes, libSQL server', config, env: { NATIONAL_DATABASE_URL: config.nationalUrl, PROVINCE_DATABASE_URL: config.provinceUrl }, processes: 2 })
  } finally {
    await sqld.stop()
  }
}
