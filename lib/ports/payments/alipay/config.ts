import type { KeyObject } from 'node:crypto'
import type { Instant } from '@/lib/kernel/clock'
import type { Outbound } from '../../outbound'

export type AlipayConfig = {
  /** The gateway stands at `/gateway.do` there. */
  readonly origin: string
  /** Where bills are fetched: another host than the gateway's. */
  readonly billOrigin: string
  readonly appId: string
  readonly sellerId: string
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
  readonly notifyUrl: string
  readonly outbound: Outbound
  readonly download: Outbound
  readonly machineNow: () => Instant
}
