import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { z } from 'zod'

/** What each provider knows of its one merchant, and the key it signs with itself. */
export type PaymentKeys = {
  readonly wechat: {
    readonly appId: string
    readonly merchantId: string
    readonly certificateSerial: string
    readonly merchantKey: KeyObject
    readonly publicKeyId: string
    readonly privateKey: KeyObject
    readonly apiKey: Buffer
  }
  readonly alipay: { readonly appId: string; readonly sellerId: string; readonly merchantKey: KeyObject; readonly privateKey: KeyObject }
}

const der = (text: string): Buffer => Buffer.from(text.replace(/^demo-/, ''), 'base64')

const publicKey = z.string().min(1).transform((text) => createPublicKey({ key: der(text), format: 'der', type: 'spki' }))
const privateKey = z.string().min(1).transform((text) => createPrivateKey({ key: der(text), format: 'der', type: 'pkcs8' }))

export const paymentVariables = z.object({
  WECHAT_PAY_APP_ID: z.string(),
  WECHAT_PAY_MERCHANT_ID: z.string(),
  WECHAT_PAY_CERTIFICATE_SERIAL: z.string(),
  WECHAT_PAY_PUBLIC_KEY_ID: z.string(),
  WECHAT_PAY_API_KEY: z.string().length(32),
  SANDBOX_WECHAT_PAY_KEY: privateKey,
  SANDBOX_WECHAT_PAY_MERCHANT_KEY: publicKey,
  ALIPAY_APP_ID: z.string(),
  ALIPAY_SELLER_ID: z.string(),
  SANDBOX_ALIPAY_KEY: privateKey,
  SANDBOX_ALIPAY_MERCHANT_KEY: publicKey,
})

export const paymentKeys = (variables: z.output<typeof paymentVariables>): PaymentKeys => ({
  wechat: {
    appId: variables.WECHAT_PAY_APP_ID,
    merchantId: variables.WECHAT_PAY_MERCHANT_ID,
    certificateSerial: variables.WECHAT_PAY_CERTIFICATE_SERIAL,
    merchantKey: variables.SANDBOX_WECHAT_PAY_MERCHANT_KEY,
    publicKeyId: variables.WECHAT_PAY_PUBLIC_KEY_ID,
    privateKey: variables.SANDBOX_WECHAT_PAY_KEY,
    apiKey: Buffer.from(variables.WECHAT_PAY_API_KEY),
  },
  alipay: {
    appId: variables.ALIPAY_APP_ID,
    sellerId: variables.ALIPAY_SELLER_ID,
    merchantKey: variables.SANDBOX_ALIPAY_MERCHANT_KEY,
    privateKey: variables.SANDBOX_ALIPAY_KEY,
  },
})
