import { z } from 'zod'
import { paymentKeys, paymentVariables, type PaymentKeys } from './payments/keys'

const origin = z.url({ protocol: /^https?$/ }).transform((address) => new URL(address).origin)

const environment = paymentVariables.extend({
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65_535).default(3123),
  DATA_DIR: z.string().min(1).default('./data'),
  APP_URL: origin.default('http://localhost:3122'),
  SANDBOX_KEY_ID: z.string().min(1).max(40).default('sandbox'),
  SANDBOX_KEY: z.string().min(16, 'a key of at least 16 characters, shared with the application'),
})

export type SandboxConfig = {
  readonly port: number
  readonly dataDir: string
  readonly appUrl: string
  readonly key: { readonly id: string; readonly secret: string }
  readonly payments: PaymentKeys
}

export const readConfig = (variables: Readonly<Record<string, string | undefined>>): SandboxConfig => {
  const parsed = environment.safeParse(variables)
  if (!parsed.success) throw new Error(`The sandbox cannot start:\n${z.prettifyError(parsed.error)}`)
  const { SANDBOX_PORT, DATA_DIR, APP_URL, SANDBOX_KEY_ID, SANDBOX_KEY } = parsed.data
  return { port: SANDBOX_PORT, dataDir: DATA_DIR, appUrl: APP_URL, key: { id: SANDBOX_KEY_ID, secret: SANDBOX_KEY }, payments: paymentKeys(parsed.data) }
}
