import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { settings } from '@/db/common/schema'
import { openDatabases } from '@/db/databases'
import { readEnv } from '@/lib/kernel/env'
import { paymentTestEnv, paymentTestKeys } from '@/lib/ports/payments/payment-test-env'
import { boot, DEMO_MARK } from './boot'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'open122-boot-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const key = (bytes = 32) => randomBytes(bytes).toString('base64')

const paymentEnv = paymentTestEnv('https://pay.example', paymentTestKeys())

const production = (): Record<string, string> => ({
  MODE: 'production',
  DATA_DIR: folder,
  PUBLIC_ORIGIN: 'https://122.example',
  FIELD_KEYS: `k1:${key()}`,
  LOOKUP_KEY: key(),
  AUTH_SECRET: key(),
  SIGNING_KEY: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  SMS_URL: 'https://sms.example',
  SMS_KEY_ID: 'open122',
  SMS_KEY: key(),
  IDENTITY_URL: 'https://identity.example',
  IDENTITY_KEY_ID: 'open122',
  IDENTITY_KEY: key(),
  CARRIER_URL: 'https://carrier.example',
  CARRIER_KEY_ID: 'open122',
  CARRIER_KEY: key(),
  ...paymentEnv,
})

describe('[A13] production', () => {
  it('starts on databases of its own', async () => {
    const started = await boot(readEnv(production()))
    expect(started.mode).toBe('production')
    expect(started.sandboxKey).toBeUndefined()
    await started.databases.close()
  })

  it('refuses databases that hold the demo world', async () => {
    const databases = await openDatabases({ mode: 'embedded', folder })
    await databases.national.write((tx) => tx.insert(settings).values({ name: DEMO_MARK, value: '1' }).returning())
    await databases.close()
    await expect(boot(readEnv(production()))).rejects.toThrow('hold the demo world')
  })

  it.each([
    ['a demo field key', { FIELD_KEYS: `demo-1:${key()}` }, 'FIELD_KEYS'],
    ['a demo key among the older look-up keys', { LOOKUP_KEY: `k2:${key()},demo-${key()}` }, 'LOOKUP_KEY'],
    ['a demo secret', { AUTH_SECRET: `demo-${key()}` }, 'AUTH_SECRET'],
    ['the sandbox’s key', { SANDBOX_KEY: key() }, 'SANDBOX_KEY'],
    ['a partner on loopback', { SMS_URL: 'http://localhost:3123' }, 'SMS_URL'],
    ['a partner in a private network', { IDENTITY_URL: 'https://10.0.0.7' }, 'IDENTITY_URL'],
    ['a payment provider on loopback', { WECHAT_PAY_URL: 'http://localhost:3123' }, 'WECHAT_PAY_URL'],
    ['a host of bills in a private network', { ALIPAY_BILL_URL: 'https://192.168.1.4' }, 'ALIPAY_BILL_URL'],
    ['a demo merchant’s key', { WECHAT_PAY_PRIVATE_KEY: `demo-${paymentEnv.WECHAT_PAY_PRIVATE_KEY}` }, 'WECHAT_PAY_PRIVATE_KEY'],
    ['the sandbox as payment provider', { ALIPAY_PUBLIC_KEY: `demo-${paymentEnv.ALIPAY_PUBLIC_KEY}` }, 'ALIPAY_PUBLIC_KEY'],
    ['the provider’s half of a demo pair', { SANDBOX_WECHAT_PAY_KEY: key() }, 'SANDBOX_WECHAT_PAY_KEY'],
    ['[E9] a payment key that is none', { ALIPAY_PRIVATE_KEY: key() }, 'ALIPAY_PRIVATE_KEY'],
    ['a plain http origin', { PUBLIC_ORIGIN: 'http://122.example' }, 'PUBLIC_ORIGIN'],
    ['[E9] a short key', { LOOKUP_KEY: key(16) }, 'LOOKUP_KEY'],
    ['[E9] no key', { SMS_KEY: '' }, 'SMS_KEY'],
  ])('refuses %s and names the variable, never its value', (_what, wrong, name) => {
    const attempt = () => readEnv({ ...production(), ...wrong })
    expect(attempt).toThrow(`${name}:`)
    const [value] = Object.values(wrong)
    try {
      attempt()
    } catch (fault) {
      if (value) expect(String(fault)).not.toContain(value)
    }
  })
})
