import { MINUTE, SECOND } from '@/lib/kernel/clock'
import type { CallbackMessage } from '../contract'
import { isRsaSignature } from '../rsa'
import type { WechatPayConfig } from './config'

export const WINDOW = 5 * MINUTE

export type ProviderVerdict = 'valid' | 'unsigned' | 'unknown-key' | 'stale' | 'wrong-signature'

type Verifier = Pick<WechatPayConfig, 'publicKeyId' | 'publicKey' | 'machineNow'>

/** Answers and callbacks are signed alike: timestamp, nonce and the exact body, each with its line end. */
export const providerVerdict = (verifier: Verifier, { body, headers }: CallbackMessage): ProviderVerdict => {
  const serial = headers.get('wechatpay-serial')
  const timestamp = headers.get('wechatpay-timestamp')
  const nonce = headers.get('wechatpay-nonce')
  const signature = headers.get('wechatpay-signature')
  if (!serial || !timestamp || !nonce || !signature) return 'unsigned'
  if (serial !== verifier.publicKeyId) return 'unknown-key'
  if (!/^\d{10}$/.test(timestamp) || Math.abs(verifier.machineNow() - Number(timestamp) * SECOND) > WINDOW) return 'stale'
  return isRsaSignature(verifier.publicKey, `${timestamp}\n${nonce}\n${body}\n`, signature) ? 'valid' : 'wrong-signature'
}
