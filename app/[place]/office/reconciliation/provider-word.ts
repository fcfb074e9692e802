import { getTranslations } from 'next-intl/server'

/** The provider's name as payers know it. */
export const providerWord = async (provider: string): Promise<string> => {
  const t = await getTranslations('payments')
  return provider === 'alipay' ? t('provider.alipay') : t('provider.wechat')
}
