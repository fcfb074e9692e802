import { randomBytes } from 'node:crypto'
import { plateWorld } from '@/lib/domain/plates/plate-test-world'
import { testWorld } from '@/lib/domain/test-world'
import type { DatabaseConfig } from '@/db/databases'
import { logIns, type LogIn } from './log-in'
import { serverEnv } from './server-env'

export type Owner = Omit<LogIn, 'accountId'> & { readonly applicationId: string; readonly personId: string }

export type PreparedWorld = {
  /** What the server must be started with, besides address, port and database. */
  readonly env: Readonly<Record<string, string>>
  /** Signed in, with a new car and a draft whose first code has been given. */
  readonly owners: readonly Owner[]
  /** Signed in, with twenty cars. */
  readonly collector: Owner
}

/** A release day on disk or on a libSQL server, as a server finds it: the segment of article 003 open, owners before their choice. */
export const prepareWorld = async (config: DatabaseConfig, count: number): Promise<PreparedWorld> => {
  const world = await testWorld(config)
  const plates = plateWorld(world)
  const secret = randomBytes(32).toString('base64')
  const { citizen } = logIns(world)
  await plates.segment('苏HA000A', '苏HC999Z')
  const owners: Owner[] = []
  for (let i = 0; i <= count; i++) {
    const { applicationId, person } = await plates.chooser()
    const { sessionId, cookie } = await citizen(person)
    owners.push({ applicationId, personId: person.id, sessionId, cookie })
  }
  const collector = owners.pop()
  if (!collector) throw new Error('nobody was prepared')
  for (let i = 1; i < 20; i++) await world.vehicle({ ownerId: collector.personId })
  const env = serverEnv(world, secret)
  await world.close()
  return { env, owners, collector }
}
