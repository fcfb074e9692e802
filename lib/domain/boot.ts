import { join } from 'node:path'
import { eq } from '@/db/conditions'
import { openDatabases, type DatabaseConfig, type Databases } from '@/db/databases'
import { settings } from '@/db/common/schema'
import { machineNow } from '@/lib/kernel/clock'
import type { KeyRing, LookupRoot } from '@/lib/kernel/crypto'
import type { Env } from '@/lib/kernel/env'
import { systemRandomness } from '@/lib/kernel/randomness'
import { checkpointFiles } from '@/lib/ports/checkpoints/file-store'
import { authorityHttp } from '@/lib/ports/identity/authority-http'
import { fileFolder } from '@/lib/ports/files/file-folder'
import { createOutbound } from '@/lib/ports/outbound'
import { signedHttpCarrier } from '@/lib/ports/carrier/signed-http'
import { paymentProviders } from '@/lib/ports/payments/payment-providers'
import { signedHttpSms } from '@/lib/ports/sms/signed-http'
import { startPlatform, type Platform } from './platform'

const lookupRoot = (part: string): LookupRoot => {
  const [id = '', key = ''] = part.includes(':') ? part.split(':') : ['', part.replace(/^demo-/, '')]
  return { id, key: Buffer.from(key, 'base64') }
}

const lookupRoots = (text: string): KeyRing['lookup'] => {
  const [current = '', ...older] = text.split(',')
  return [lookupRoot(current), ...older.map(lookupRoot)]
}

export const keyRingOf = (env: Pick<Env, 'FIELD_KEYS' | 'LOOKUP_KEY'>): KeyRing => {
  const pairs = env.FIELD_KEYS.split(',').map((part) => {
    const [id = '', key = ''] = part.split(':')
    return [id, Buffer.from(key, 'base64')] as const
  })
  return {
    current: pairs[0]?.[0] ?? '',
    fields: Object.fromEntries(pairs),
    lookup: lookupRoots(env.LOOKUP_KEY),
  }
}

export const databaseConfigOf = (env: Env): DatabaseConfig =>
  env.NATIONAL_DATABASE_URL && env.PROVINCE_DATABASE_URL
    ? { mode: 'server', nationalUrl: env.NATIONAL_DATABASE_URL, provinceUrl: env.PROVINCE_DATABASE_URL, ...(env.DATABASE_TOKEN && { token: env.DATABASE_TOKEN }) }
    : { mode: 'embedded', folder: env.DATA_DIR }

const portsOf = (env: Env): Platform['ports'] => {
  const outbound = createOutbound({ allowedOrigins: [env.SMS_URL, env.IDENTITY_URL, env.CARRIER_URL], timeoutMs: 8_000, maxAnswerBytes: 100_000 })
  return {
    sms: signedHttpSms({ origin: env.SMS_URL, key: { id: env.SMS_KEY_ID, secret: env.SMS_KEY }, outbound, machineNow }),
    identity: authorityHttp({ origin: env.IDENTITY_URL, key: { id: env.IDENTITY_KEY_ID, secret: env.IDENTITY_KEY }, outbound, machineNow }),
    carrier: signedHttpCarrier({ origin: env.CARRIER_URL, key: { id: env.CARRIER_KEY_ID, secret: env.CARRIER_KEY }, outbound, machineNow }),
    payments: paymentProviders(env, { machineNow, random: systemRandomness }),
    files: fileFolder(join(/* turbopackIgnore: true */ env.DATA_DIR, 'files')),
    checkpoints: checkpointFiles(join(/* turbopackIgnore: true */ env.DATA_DIR, 'checkpoints')),
  }
}

/** The offset is kept with the province it moves, so a restart keeps the stage's hour. */
export const readClockOffset = async (started: Platform, province: string): Promise<void> => {
  const handle = await started.databases.province(province)
  const [row] = await handle.read.select().from(settings).where(eq(settings.name, 'clock.offset'))
  started.clockOffsets.set(province, started.mode === 'demo' && row ? Number(row.value) : 0)
}

/** Written by the demo's seed; whoever holds the printed passwords must never reach real people (A13). */
export const DEMO_MARK = 'demo.world'

const refuseDemoData = async (env: Env, databases: Databases): Promise<void> => {
  if (env.MODE !== 'production') return
  const [mark] = await databases.national.read.select().from(settings).where(eq(settings.name, DEMO_MARK))
  if (!mark) return
  await databases.close()
  throw new Error('These databases hold the demo world; MODE=production does not serve it. Choose another DATA_DIR.')
}

/** Opens the databases, migrates them and makes the platform; the runner is started by `instrumentation.ts`. */
export const boot = async (env: Env): Promise<Platform> => {
  const databases = await openDatabases(databaseConfigOf(env))
  await refuseDemoData(env, databases)
  const started = startPlatform({
    databases,
    keys: keyRingOf(env),
    random: systemRandomness,
    mode: env.MODE,
    publicOrigin: env.PUBLIC_ORIGIN,
    signingKey: env.SIGNING_KEY,
    deviceBridge: env.DEVICE_BRIDGE_URL && env.DEVICE_BRIDGE_KEY ? { url: env.DEVICE_BRIDGE_URL, key: env.DEVICE_BRIDGE_KEY } : null,
    ports: portsOf(env),
    clockOffsets: new Map(),
    ...(env.SANDBOX_KEY && { sandboxKey: env.SANDBOX_KEY }),
    wake: () => undefined,
  })
  for (const province of await databases.provinceCodes()) await readClockOffset(started, province)
  return started
}
