import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const base64 = (bytes) => bytes.toString('base64')

const rsaKey = () => `demo-${base64(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'der' }))}`

const publicHalf = (privateKey) => {
  const key = createPrivateKey({ key: Buffer.from(privateKey.replace(/^demo-/, ''), 'base64'), format: 'der', type: 'pkcs8' })
  return `demo-${base64(createPublicKey(key).export({ type: 'spki', format: 'der' }))}`
}

/** Each by name, so that a file of an older version is only completed. The two halves of a pair lie on the two sides of the wire. */
const PAYMENT_KEYS = {
  WECHAT_PAY_PRIVATE_KEY: rsaKey,
  WECHAT_PAY_API_KEY: () => `demo-${randomBytes(20).toString('hex').slice(0, 27)}`,
  ALIPAY_PRIVATE_KEY: rsaKey,
  SANDBOX_WECHAT_PAY_KEY: rsaKey,
  SANDBOX_ALIPAY_KEY: rsaKey,
}

/** Keys of a demo say so in their first letters; production refuses them (E9, A13). */
const freshKeys = () => {
  const partner = `demo-${randomBytes(24).toString('hex')}`
  return {
    FIELD_KEYS: `demo-1:${randomBytes(32).toString('base64')}`,
    LOOKUP_KEY: `demo-${randomBytes(32).toString('base64')}`,
    AUTH_SECRET: `demo-${randomBytes(32).toString('hex')}`,
    SIGNING_KEY: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    SMS_KEY: partner,
    IDENTITY_KEY: partner,
    CARRIER_KEY: partner,
    SANDBOX_KEY: partner,
  }
}

const parse = (text) =>
  Object.fromEntries(
    text.split('\n').filter((line) => /^[A-Z_]+=/.test(line)).map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )

/** Random keys of this machine's demo, made at the first start, readable by their owner only. */
export const demoKeys = (file) => {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    const lines = Object.entries(freshKeys()).map(([name, value]) => `${name}=${value}`)
    writeFileSync(file, `# Keys of the demo on this machine. Never use them for real data.\n${lines.join('\n')}\n`, { mode: 0o600 })
  }
  const kept = parse(readFileSync(file, 'utf8'))
  const missing = Object.entries(PAYMENT_KEYS).filter(([name]) => !(name in kept)).map(([name, make]) => [name, make()])
  if (missing.length > 0) appendFileSync(file, missing.map(([name, value]) => `${name}=${value}\n`).join(''))
  return { CARRIER_KEY: kept.SMS_KEY, ...kept, ...Object.fromEntries(missing) }
}

/** Both sides of the payments: merchant and providers, each with the other's public key. */
const paymentEnv = (keys, sandboxPort) => ({
  WECHAT_PAY_URL: `http://localhost:${sandboxPort}`,
  WECHAT_PAY_APP_ID: 'wx1220000000000122',
  WECHAT_PAY_MERCHANT_ID: '1220000122',
  WECHAT_PAY_CERTIFICATE_SERIAL: '122DEC0DE122DEC0DE122DEC0DE122DEC0DE1220',
  WECHAT_PAY_PUBLIC_KEY_ID: 'PUB_KEY_ID_0112200001222026000000000122',
  WECHAT_PAY_PUBLIC_KEY: publicHalf(keys.SANDBOX_WECHAT_PAY_KEY),
  ALIPAY_URL: `http://localhost:${sandboxPort}`,
  ALIPAY_BILL_URL: `http://localhost:${sandboxPort}`,
  ALIPAY_APP_ID: '2021000122000122',
  ALIPAY_SELLER_ID: '2088000000000122',
  ALIPAY_PUBLIC_KEY: publicHalf(keys.SANDBOX_ALIPAY_KEY),
  SANDBOX_WECHAT_PAY_MERCHANT_KEY: publicHalf(keys.WECHAT_PAY_PRIVATE_KEY),
  SANDBOX_ALIPAY_MERCHANT_KEY: publicHalf(keys.ALIPAY_PRIVATE_KEY),
})

/** Every variable of a demo on these ports; what the caller has set himself wins, but for the mode. */
export const demoEnv = ({ keys, port, sandboxPort, dataDir, base = process.env }) => ({
  ...keys,
  // The sandbox's card reader seals what it reads with the key it has.
  DEVICE_BRIDGE_KEY: keys.SANDBOX_KEY,
  PORT: String(port),
  SANDBOX_PORT: String(sandboxPort),
  DATA_DIR: dataDir,
  PUBLIC_ORIGIN: `http://localhost:${port}`,
  SMS_URL: `http://localhost:${sandboxPort}`,
  IDENTITY_URL: `http://localhost:${sandboxPort}`,
  ...paymentEnv(keys, sandboxPort),
  SMS_KEY_ID: 'sandbox',
  IDENTITY_KEY_ID: 'sandbox',
  CARRIER_URL: `http://localhost:${sandboxPort}`,
  CARRIER_KEY_ID: 'sandbox',
  SANDBOX_KEY_ID: 'sandbox',
  DEVICE_BRIDGE_URL: `ws://localhost:${sandboxPort}`,
  APP_URL: `http://localhost:${port}`,
  NEXT_TELEMETRY_DISABLED: '1',
  ...base,
  MODE: 'demo',
})
