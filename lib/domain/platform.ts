import type { Databases } from '@/db/databases'
import type { Handle } from '@/db/handle'
import type { KeyRing, Randomness } from '@/lib/kernel/crypto'
import type { CheckpointStore } from '@/lib/ports/checkpoints/contract'
import type { CarrierPort } from '@/lib/ports/carrier/contract'
import type { FileStore } from '@/lib/ports/files/contract'
import type { IdentityPort } from '@/lib/ports/identity/contract'
import type { PaymentProviders } from '@/lib/ports/payments/payment-providers'
import type { SmsPort } from '@/lib/ports/sms/contract'

/** What a running process stands on. Put together once in `instrumentation.ts`, by a script or by a test. */
export type Platform = {
  readonly databases: Databases
  readonly keys: KeyRing
  readonly random: Randomness
  readonly mode: 'demo' | 'production'
  /** Where citizens reach the platform, for links and QR codes; no trailing slash. */
  readonly publicOrigin: string
  /** Ed25519, PKCS#8 PEM; signs receipts. */
  readonly signingKey: string
  /** Bridge of the terminals' card readers and printers; without one no visit can be identified. */
  readonly deviceBridge: { readonly url: string; readonly key: string } | null
  readonly ports: { readonly sms: SmsPort; readonly identity: IdentityPort; readonly checkpoints: CheckpointStore; readonly files: FileStore; readonly payments: PaymentProviders; readonly carrier: CarrierPort }
  /** Business time minus machine time, by province, ms (design §7: an offset, audited). */
  readonly clockOffsets: Map<string, number>
  /** Signs the calls of the demo's outside world; production has none (A13). */
  readonly sandboxKey?: string
  /** Called after a commit that may have left work for the runner. */
  wake(): void
}

const SLOT = Symbol.for('open122.platform')
const shared = globalThis as unknown as { [SLOT]?: Platform }

/** Bundles of one process are separate module worlds; the platform is one, so it lives on the process. */
export const platform = (): Platform => {
  const running = shared[SLOT]
  if (!running) throw new Error('the platform has not been started')
  return running
}

export const isPlatformStarted = (): boolean => shared[SLOT] !== undefined

export const startPlatform = (parts: Platform): Platform => {
  shared[SLOT] = parts
  return parts
}

export const provinceHandle = (code: string): Promise<Handle> => platform().databases.province(code)
