import { randomBytes } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { accounts } from '@/db/national/schema/accounts'
import { startSession } from '@/lib/domain/sessions/session-rows'
import { plateWorld } from '@/lib/domain/plates/plate-test-world'
import { platform } from '@/lib/domain/platform'
import { testWorld } from '@/lib/domain/test-world'
import type { DatabaseConfig } from '@/db/databases'
import { seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { machineNow } from '@/lib/kernel/clock'
import { paymentTestEnv, paymentTestKeys } from '@/lib/ports/payments/payment-test-env'

/** As `lib/auth/sign-in.ts` names it; that module belongs to a running server. */
const SESSION_COOKIE = '__Host-session'
const COOKIE_SECONDS = 12 * 60 * 60

export type Owner = { readonly applicationId: string; readonly personId: string; readonly sessionId: string; readonly cookie: string }

export type PreparedWorld = {
  /** What the server must be started with, besides address, port and database. */
  readonly env: Readonly<Record<string, string>>
  /** Signed in, with a new car and a draft whose first code has been given. */
  readonly owners: readonly Owner[]
  /** Signed in, with twenty cars. */
  readonly collector: Owner
}

type World = Awaited<ReturnType<typeof testWorld>>

const signedIn = async (world: World, person: Awaited<ReturnType<World['person']>>, secret: string): Promise<Pick<Owner, 'sessionId' | 'cookie'>> => {
  const accountId = newId('acc', machineNow())
  const ctx = world.context()
  const sessionId = await world.databases.national.write(async (tx) => {
    await tx.insert(accounts).values({
      id: accountId, kind: 'individual', personKey: person.personKey, level: 'L2', nameSealed: seal(world.keys, 'accounts.name', accountId, person.name),
      passwordHash: '-', passwordChangedAt: ctx.machineNow, createdAt: ctx.machineNow, homePlace: 'has',
    }).returning({ id: accounts.id })
    return startSession(tx, ctx, { accountId, kind: 'citizen', device: 'bench' })
  })
  const token = await encode({ token: { sid: sessionId }, secret, salt: SESSION_COOKIE, maxAge: COOKIE_SECONDS })
  return { sessionId, cookie: `${SESSION_COOKIE}=${token}` }
}

/** A release day on disk or on a libSQL server, as a server finds it: the segment of article 003 open, owners before their choice. */
export const prepareWorld = async (config: DatabaseConfig, count: number): Promise<PreparedWorld> => {
  const world = await testWorld(config)
  const plates = plateWorld(world)
  const secret = randomBytes(32).toString('base64')
  await plates.segment('苏HA000A', '苏HC999Z')
  const owners: Owner[] = []
  for (let i = 0; i <= count; i++) {
    const { applicationId, person } = await plates.chooser()
    owners.push({ applicationId, personId: person.id, ...(await signedIn(world, person, secret)) })
  }
  const collector = owners.pop()
  if (!collector) throw new Error('nobody was prepared')
  for (let i = 1; i < 20; i++) await world.vehicle({ ownerId: collector.personId })
  const { keys } = world
  const env = {
    MODE: 'demo',
    LOG_LEVEL: 'error',
    AUTH_SECRET: secret,
    FIELD_KEYS: Object.entries(keys.fields).map(([id, key]) => `${id}:${key.toString('base64')}`).join(','),
    LOOKUP_KEY: keys.lookup[0].key.toString('base64'),
    SIGNING_KEY: platform().signingKey,
    SMS_KEY_ID: 'bench', SMS_KEY: randomBytes(32).toString('base64'),
    CARRIER_URL: 'http://127.0.0.1:9', CARRIER_KEY_ID: 'bench', CARRIER_KEY: randomBytes(32).toString('base64'), IDENTITY_KEY_ID: 'bench', IDENTITY_KEY: randomBytes(32).toString('base64'), IDENTITY_URL: 'http://127.0.0.1:9',
    ...paymentTestEnv('http://127.0.0.1:9', paymentTestKeys()),
  }
  await world.close()
  return { env, owners, collector }
}
