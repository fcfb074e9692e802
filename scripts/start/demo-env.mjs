import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

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
  return parse(readFileSync(file, 'utf8'))
}

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
  SMS_KEY_ID: 'sandbox',
  IDENTITY_KEY_ID: 'sandbox',
  SANDBOX_KEY_ID: 'sandbox',
  DEVICE_BRIDGE_URL: `ws://localhost:${sandboxPort}`,
  APP_URL: `http://localhost:${port}`,
  NEXT_TELEMETRY_DISABLED: '1',
  ...base,
  MODE: 'demo',
})
