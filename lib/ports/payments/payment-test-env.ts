import { generateKeyPairSync, type KeyObject } from 'node:crypto'

export type PairOfKeys = { readonly privateKey: KeyObject; readonly publicKey: KeyObject }

/** Merchant and provider of each wire, as a test or a bench needs them: made for this run, of no use elsewhere. */
export type PaymentTestKeys = Readonly<Record<'wechatMerchant' | 'wechatProvider' | 'alipayMerchant' | 'alipayProvider', PairOfKeys>>

const pair = (): PairOfKeys => generateKeyPairSync('rsa', { modulusLength: 2048 })

export const paymentTestKeys = (): PaymentTestKeys => ({ wechatMerchant: pair(), wechatProvider: pair(), alipayMerchant: pair(), alipayProvider: pair() })

const privateDer = ({ privateKey }: PairOfKeys): string => privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')
const publicDer = ({ publicKey }: PairOfKeys): string => publicKey.export({ type: 'spki', format: 'der' }).toString('base64')

/** What `readEnv` asks for payments. */
export const paymentTestEnv = (origin: string, keys: PaymentTestKeys) => ({
  WECHAT_PAY_URL: origin,
  WECHAT_PAY_APP_ID: 'wx1220000000000122',
  WECHAT_PAY_MERCHANT_ID: '1220000122',
  WECHAT_PAY_CERTIFICATE_SERIAL: '122DEC0DE122DEC0DE122DEC0DE122DEC0DE1220',
  WECHAT_PAY_PRIVATE_KEY: privateDer(keys.wechatMerchant),
  WECHAT_PAY_PUBLIC_KEY_ID: 'PUB_KEY_ID_0112200001222026000000000122',
  WECHAT_PAY_PUBLIC_KEY: publicDer(keys.wechatProvider),
  WECHAT_PAY_API_KEY: 'an APIv3 key has 32 characters..',
  ALIPAY_URL: origin,
  ALIPAY_BILL_URL: origin,
  ALIPAY_APP_ID: '2021000122000122',
  ALIPAY_SELLER_ID: '2088000000000122',
  ALIPAY_PRIVATE_KEY: privateDer(keys.alipayMerchant),
  ALIPAY_PUBLIC_KEY: publicDer(keys.alipayProvider),
})

/** The other half of each pair, for the sandbox. */
export const paymentTestSandboxEnv = (keys: PaymentTestKeys): Readonly<Record<string, string>> => ({
  SANDBOX_WECHAT_PAY_KEY: privateDer(keys.wechatProvider),
  SANDBOX_WECHAT_PAY_MERCHANT_KEY: publicDer(keys.wechatMerchant),
  SANDBOX_ALIPAY_KEY: privateDer(keys.alipayProvider),
  SANDBOX_ALIPAY_MERCHANT_KEY: publicDer(keys.alipayMerchant),
})
