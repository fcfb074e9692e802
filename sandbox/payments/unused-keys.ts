import { generateKeyPairSync } from 'node:crypto'
import type { PaymentKeys } from './keys'

/** For tests of everything else: providers whose merchant does not exist. */
export const paymentsNobodyUses = (): PaymentKeys => {
  const { privateKey, publicKey: merchantKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    wechat: { appId: '', merchantId: '', certificateSerial: '', merchantKey, publicKeyId: '', privateKey, apiKey: Buffer.alloc(32) },
    alipay: { appId: '', sellerId: '', merchantKey, privateKey },
  }
}
