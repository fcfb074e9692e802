/** The ways to pay, in the order of the keys. */
export const PROVIDERS = ['wechat', 'alipay'] as const
