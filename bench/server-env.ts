import { randomBytes } from 'node:crypto'
import { platform } from '@/lib/domain/platform'
import { paymentTestEnv, paymentTestKeys } from '@/lib/ports/payments/payment-test-env'
import type { World } from './log-in'

/** What a server of this world must be started with, besides address, port and database; no partner of it answers. */
export const serverEnv = ({ keys }: World, secret: string): Readonly<Record<string, string>> => ({
  MODE: 'demo',
  LOG_LEVEL: 'error',
  AUTH_SECRET: secret,
  FIELD_KEYS: Object.entries(keys.fields).map(([id, key]) => `${id}:${key.toString('base64')}`).join(','),
  LOOKUP_KEY: keys.lookup[0].key.toString('base64'),
  SIGNING_KEY: platform().signingKey,
  SMS_KEY_ID: 'bench', SMS_KEY: randomBytes(32).toString('base64'),
  CARRIER_URL: 'http://127.0.0.1:9', CARRIER_KEY_ID: 'bench', CARRIER_KEY: randomBytes(32).toString('base64'),
  IDENTITY_URL: 'http://127.0.0.1:9', IDENTITY_KEY_ID: 'bench', IDENTITY_KEY: randomBytes(32).toString('base64'),
  ...paymentTestEnv('http://127.0.0.1:9', paymentTestKeys()),
})
