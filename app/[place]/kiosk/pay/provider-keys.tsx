import { getTranslations } from 'next-intl/server'
import { PROVIDERS } from '../../../journey/payment/providers'
import { bigLink } from '../big-link'

/** One key for each way to pay, in the form that asks for a code. */
export const ProviderKeys = async () => {
  const t = await getTranslations('payments')
  return (
    <div className="grid shrink-0 gap-gap landscape:grid-cols-2">
      {PROVIDERS.map((provider) => (
        <button key={provider} type="submit" name="provider" value={provider} className={bigLink()}>{t('with', { provider: t(`provider.${provider}`) })}</button>
      ))}
    </div>
  )
}
