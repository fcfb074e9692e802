import type { KeyObject } from 'node:crypto'
import type { Instant } from '@/lib/kernel/clock'
import type { Outbound } from '../../outbound'

export type WechatPayConfig = {
  readonly origin: string
  readonly appId: string
  readonly merchantId: string
  /** Serial number of the merchant's API certificate, whose private key signs our calls. */
  readonly certificateSerial: string
  readonly privateKey: KeyObject
  /** `PUB_KEY_ID_…` and the key the provider signs with (public-key mode, no platform certificates). */
  readonly publicKeyId: string
  readonly publicKey: KeyObject
  /** The APIv3 key, 32 bytes: opens what callbacks carry. */
  readonly apiKey: Buffer
  /** Where the provider calls back; without a query. */
  readonly notifyUrl: string
  readonly outbound: Outbound
  /** For statements: longer and larger than a call. */
  readonly download: Outbound
  readonly machineNow: () => Instant
  /** A fresh text of at most 32 characters for every call. */
  readonly nonce: () => string
}
