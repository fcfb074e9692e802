import type { Instant } from '@/lib/kernel/clock'
import type { Randomness } from '@/lib/kernel/crypto'
import type { Env } from '@/lib/kernel/env'
import { rsaPrivateKey, rsaPublicKey } from '@/lib/kernel/rsa-keys'
import { createOutbound } from '../outbound'
import { alipay } from './alipay/alipay'
import type { PaymentProvider, PaymentsPort } from './contract'
import { wechatPay } from './wechat/wechat-pay'

export type PaymentProviders = Readonly<Record<PaymentProvider, PaymentsPort>>

export type PaymentEnv = Pick<
  Env,
  | 'PUBLIC_ORIGIN'
  | 'WECHAT_PAY_URL' | 'WECHAT_PAY_APP_ID' | 'WECHAT_PAY_MERCHANT_ID' | 'WECHAT_PAY_CERTIFICATE_SERIAL' | 'WECHAT_PAY_PRIVATE_KEY'
  | 'WECHAT_PAY_PUBLIC_KEY_ID' | 'WECHAT_PAY_PUBLIC_KEY' | 'WECHAT_PAY_API_KEY'
  | 'ALIPAY_URL' | 'ALIPAY_BILL_URL' | 'ALIPAY_APP_ID' | 'ALIPAY_SELLER_ID' | 'ALIPAY_PRIVATE_KEY' | 'ALIPAY_PUBLIC_KEY'
>

type Machine = { readonly machineNow: () => Instant; readonly random: Pick<Randomness, 'token'> }

/** The path below the platform's origin at which each provider calls back. */
export const callbackPath = (provider: PaymentProvider): string => `/api/callbacks/payments/${provider}`

export const paymentProviders = (env: PaymentEnv, { machineNow, random }: Machine): PaymentProviders => {
  const allowedOrigins = [env.WECHAT_PAY_URL, env.ALIPAY_URL, env.ALIPAY_BILL_URL]
  const outbound = createOutbound({ allowedOrigins, timeoutMs: 8_000, maxAnswerBytes: 100_000 })
  const download = createOutbound({ allowedOrigins, timeoutMs: 120_000, maxAnswerBytes: 64_000_000 })
  const notifyUrl = (provider: PaymentProvider) => env.PUBLIC_ORIGIN + callbackPath(provider)
  return {
    wechat: wechatPay({
      origin: env.WECHAT_PAY_URL,
      appId: env.WECHAT_PAY_APP_ID,
      merchantId: env.WECHAT_PAY_MERCHANT_ID,
      certificateSerial: env.WECHAT_PAY_CERTIFICATE_SERIAL,
      privateKey: rsaPrivateKey(env.WECHAT_PAY_PRIVATE_KEY),
      publicKeyId: env.WECHAT_PAY_PUBLIC_KEY_ID,
      publicKey: rsaPublicKey(env.WECHAT_PAY_PUBLIC_KEY),
      apiKey: Buffer.from(env.WECHAT_PAY_API_KEY),
      notifyUrl: notifyUrl('wechat'),
      nonce: () => random.token(16),
      outbound, download, machineNow,
    }),
    alipay: alipay({
      origin: env.ALIPAY_URL,
      billOrigin: env.ALIPAY_BILL_URL,
      appId: env.ALIPAY_APP_ID,
      sellerId: env.ALIPAY_SELLER_ID,
      privateKey: rsaPrivateKey(env.ALIPAY_PRIVATE_KEY),
      publicKey: rsaPublicKey(env.ALIPAY_PUBLIC_KEY),
      notifyUrl: notifyUrl('alipay'),
      outbound, download, machineNow,
    }),
  }
}
