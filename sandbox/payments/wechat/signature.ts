import { randomBytes, type KeyObject } from 'node:crypto'
import { now } from '../../clock'
import type { PaymentKeys } from '../keys'
import { rsaSign } from '../rsa'

type Signer = Pick<PaymentKeys['wechat'], 'publicKeyId'>

/** Of an answer or a notification: timestamp, nonce and the exact body, signed by `key`. */
export const wechatSignature = ({ publicKeyId }: Signer, key: KeyObject, body: string): Record<string, string> => {
  const timestamp = String(Math.floor(now() / 1_000))
  const nonce = randomBytes(16).toString('hex')
  return {
    'Wechatpay-Serial': publicKeyId,
    'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Signature': rsaSign(key, `${timestamp}\n${nonce}\n${body}\n`),
  }
}
