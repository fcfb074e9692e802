import { SECOND } from '@/lib/kernel/clock'
import { rsaSignature } from '../rsa'
import type { WechatPayConfig } from './config'

export const SCHEME = 'WECHATPAY2-SHA256-RSA2048'

/** `path` with its query; `body` the exact text that travels, empty for GET. */
export type SignedCall = { readonly method: 'GET' | 'POST'; readonly path: string; readonly body: string }

type Signer = Pick<WechatPayConfig, 'merchantId' | 'certificateSerial' | 'privateKey' | 'machineNow' | 'nonce'>

export const authorization = (signer: Signer, { method, path, body }: SignedCall): string => {
  const timestamp = String(Math.floor(signer.machineNow() / SECOND))
  const nonce = signer.nonce()
  const signature = rsaSignature(signer.privateKey, `${method}\n${path}\n${timestamp}\n${nonce}\n${body}\n`)
  return (
    `${SCHEME} mchid="${signer.merchantId}",nonce_str="${nonce}",signature="${signature}",` +
    `timestamp="${timestamp}",serial_no="${signer.certificateSerial}"`
  )
}
