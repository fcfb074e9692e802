import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { testWorld } from '@/lib/domain/test-world'
import { violationWorld } from '@/lib/domain/violations/violation-test-world'
import { expectOnly, load } from './load'
import { logIns } from './log-in'
import { compare, printRows } from './measure'
import type { Suite } from './options'
import { buildOurs, startOurs, startSmsSink } from './our-server'
import { serverEnv } from './server-env'
import { inTemporaryFolder } from './temporary-folder'

/** A page shows twenty. */
const FEW = 20
const MANY = 500
const CONNECTIONS = 4
const SECONDS = 2

const LAST = MANY / FEW

/** E07: the page of an owner with five hundred records of one vehicle beside one with a page of them. */
export const recordsPage: Suite = ({ rounds }) =>
  inTemporaryFolder(async (folder) => {
    buildOurs()
    const data = join(folder, 'data')
    const world = await testWorld({ mode: 'embedded', folder: data })
    const secret = randomBytes(32).toString('base64')
    const stage = violationWorld(world)
    const ownerOf = async (count: number) => {
      const { person } = await stage.driver({ records: Array.from({ length: count }, () => ({})) })
      return (await logIns(world).citizen(person)).cookie
    }
    const [few, many] = [await ownerOf(FEW), await ownerOf(MANY)]
    const env = serverEnv(world, secret)
    await world.close()
    const sms = await startSmsSink()
    const server = await startOurs({ env }, { DATA_DIR: data }, sms.port)
    const contender = (name: string, cookie: string, path: string) => ({
      name,
      run: async () => expectOnly(await load({ origin: server.origin, connections: CONNECTIONS, seconds: SECONDS, requests: [{ path, headers: { cookie } }] }), 200),
    })
    const contenders = [
      contender(`${FEW} records`, few, '/has/violations'),
      contender(`${MANY} records, first page`, many, '/has/violations'),
      contender(`${MANY} records, last page`, many, `/has/violations?page=${LAST}`),
    ]
    for (const { run } of contenders) await run()
    printRows('Records of one vehicle (E07), page', 'ms', await compare(contenders, rounds), [`${FEW}`])
    for (const each of [server, sms]) await each.stop()
  })
