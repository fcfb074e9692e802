import { z } from 'zod'
import { isRsaKey, rsaPrivateKey, rsaPublicKey } from './rsa-keys'

const port = (fallback: number) => z.coerce.number().int().min(0).max(65535).default(fallback)
const origin = z.url().transform((text) => new URL(text).origin)

/** `k1:base64,k0:base64`; the first key seals, all open (E9). */
const keyRing = z.string().refine(
  (text) => text.split(',').every((part) => /^[a-z0-9-]+:/.test(part) && Buffer.from(part.split(':')[1] ?? '', 'base64').length === 32),
  'must be id:base64 pairs of 32-byte keys, separated by commas',
)

const isLookupKey = (part: string): boolean => {
  const key = part.includes(':') ? (/^[a-z0-9-]+:(.*)$/.exec(part)?.[1] ?? '') : part.replace(/^demo-/, '')
  return Buffer.from(key, 'base64').length === 32
}

/** `base64`, or after a rotation `k2:base64,base64`: the first key hashes, all find (E3). */
const lookupKeys = z.string().refine((text) => {
  const parts = text.split(',')
  const ids = parts.map((part) => (part.includes(':') ? part.split(':')[0] : ''))
  return parts.every(isLookupKey) && new Set(ids).size === ids.length
}, 'must be 32 bytes in base64, after a rotation id:base64 before the older keys, separated by commas')

const privateKey = z.string().refine(isRsaKey(rsaPrivateKey), 'must be an RSA private key of 2048 bits or more, PKCS#8 DER in base64')
const publicKey = z.string().refine(isRsaKey(rsaPublicKey), 'must be an RSA public key of 2048 bits or more, SPKI DER in base64')

/** A demo's keys begin with `demo`. */
const DEMO_KEYED = ['FIELD_KEYS', 'LOOKUP_KEY', 'AUTH_SECRET', 'SMS_KEY', 'IDENTITY_KEY', 'CARRIER_KEY', 'WECHAT_PAY_PRIVATE_KEY', 'WECHAT_PAY_PUBLIC_KEY', 'WECHAT_PAY_API_KEY', 'ALIPAY_PRIVATE_KEY', 'ALIPAY_PUBLIC_KEY'] as const
const PARTNERS = ['SMS_URL', 'IDENTITY_URL', 'CARRIER_URL', 'WECHAT_PAY_URL', 'ALIPAY_URL', 'ALIPAY_BILL_URL'] as const

const schema = z
  .object({
    MODE: z.enum(['demo', 'production']).default('production'),
    PORT: port(3122),
    SANDBOX_PORT: port(3123),
    HOST: z.string().default('127.0.0.1'),
    DATA_DIR: z.string().default('./data'),
    PUBLIC_ORIGIN: origin.default('http://localhost:3122'),
    NATIONAL_DATABASE_URL: z.string().optional(),
    PROVINCE_DATABASE_URL: z.string().includes('{province}', { message: 'must contain {province}' }).optional(),
    DATABASE_TOKEN: z.string().optional(),
    FIELD_KEYS: keyRing,
    LOOKUP_KEY: lookupKeys,
    AUTH_SECRET: z.string().min(32, 'must have at least 32 characters'),
    /** Ed25519 private key, PKCS#8 DER in base64. */
    SIGNING_KEY: z.string().min(60, 'must be an Ed25519 key, PKCS#8 DER in base64'),
    SMS_URL: origin,
    SMS_KEY_ID: z.string().min(1),
    SMS_KEY: z.string().min(32),
    IDENTITY_URL: origin,
    IDENTITY_KEY_ID: z.string().min(1),
    IDENTITY_KEY: z.string().min(32),
    CARRIER_URL: origin,
    CARRIER_KEY_ID: z.string().min(1),
    CARRIER_KEY: z.string().min(32),
    WECHAT_PAY_URL: origin,
    WECHAT_PAY_APP_ID: z.string().min(1).max(32),
    WECHAT_PAY_MERCHANT_ID: z.string().regex(/^[A-Za-z0-9_-]{1,32}$/, 'must be the merchant number'),
    /** Serial number of the merchant's API certificate. */
    WECHAT_PAY_CERTIFICATE_SERIAL: z.string().regex(/^[0-9A-Fa-f]{8,64}$/, 'must be a serial number in hexadecimal'),
    WECHAT_PAY_PRIVATE_KEY: privateKey,
    WECHAT_PAY_PUBLIC_KEY_ID: z.string().startsWith('PUB_KEY_ID_', { message: 'must begin with PUB_KEY_ID_' }),
    WECHAT_PAY_PUBLIC_KEY: publicKey,
    /** The APIv3 key: opens what callbacks carry. */
    WECHAT_PAY_API_KEY: z.string().refine((text) => Buffer.byteLength(text) === 32, 'must be 32 characters'),
    ALIPAY_URL: origin,
    /** Where bills are fetched: another host than the gateway's. */
    ALIPAY_BILL_URL: origin,
    ALIPAY_APP_ID: z.string().min(1).max(32),
    ALIPAY_SELLER_ID: z.string().min(1).max(32),
    ALIPAY_PRIVATE_KEY: privateKey,
    ALIPAY_PUBLIC_KEY: publicKey,
    /** WebSocket of the terminal's device bridge, named in connect-src (E11). */
    DEVICE_BRIDGE_URL: z.string().regex(/^wss?:\/\//, 'must be a ws:// or wss:// address').optional(),
    /** Seals what a bridge reads from a card, so that no page can claim a reading (KSK-03). */
    DEVICE_BRIDGE_KEY: z.string().min(16).optional(),
    /** Signs the sandbox's calls; demo only. */
    SANDBOX_KEY: z.string().min(32).optional(),
    /** The private keys with which the sandbox plays the payment providers; demo only. */
    SANDBOX_WECHAT_PAY_KEY: z.string().optional(),
    SANDBOX_ALIPAY_KEY: z.string().optional(),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .superRefine((env, ctx) => {
    if ((env.NATIONAL_DATABASE_URL === undefined) !== (env.PROVINCE_DATABASE_URL === undefined))
      ctx.addIssue({ code: 'custom', path: ['PROVINCE_DATABASE_URL'], message: 'is needed together with NATIONAL_DATABASE_URL' })
    if (env.MODE !== 'production') return
    const refuse = (name: string, message: string) => ctx.addIssue({ code: 'custom', path: [name], message })
    for (const name of DEMO_KEYED)
      if (env[name].split(',').some((part) => part.startsWith('demo'))) refuse(name, 'is a demo key; production needs its own')
    for (const name of ['SANDBOX_KEY', 'SANDBOX_WECHAT_PAY_KEY', 'SANDBOX_ALIPAY_KEY'] as const)
      if (env[name]) refuse(name, 'has no place in production')
    for (const name of PARTNERS)
      if (!isPublicHttps(env[name])) refuse(name, 'must be a public https address in production')
    if (!env.PUBLIC_ORIGIN.startsWith('https://')) refuse('PUBLIC_ORIGIN', 'must be an https address in production')
  })

/** Loopback, private and plain-http partners belong to the demo (D6). Names are resolved again at the call. */
const isPublicHttps = (text: string): boolean => {
  const { protocol, hostname } = new URL(text)
  const isPrivate = /^(localhost|.*\.localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|0\.|\[)/.test(hostname)
  return protocol === 'https:' && !isPrivate
}

export type Env = z.output<typeof schema>

/** Every variable checked at the start; the message names each wrong one and what it must be, never its value (E9). */
export const readEnv = (source: Readonly<Record<string, string | undefined>>): Env => {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The configuration cannot be used (.env.example explains each variable):\n${lines.join('\n')}`)
}
