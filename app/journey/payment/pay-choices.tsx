import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-state'
import { FormPage } from '@/components/form/form-page'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { Hidden, type HiddenValues } from './hidden'
import { PROVIDERS } from './providers'

type Props = { ctx: Context; hidden: HiddenValues; request: FormAction }

/** One button a provider; each is a form of its own and works without script. */
export const PayChoices = async ({ ctx, hidden, request }: Props) => {
  const t = await getTranslations('payments')
  return (
    <div className="flex flex-wrap gap-gap">
      {PROVIDERS.map((provider) => (
        <FormPage key={provider} action={request} idempotencyKey={newId('key', ctx.machineNow)} submit={t('with', { provider: t(`provider.${provider}`) })}>
          <Hidden values={hidden} />
          <input type="hidden" name="provider" value={provider} />
        </FormPage>
      ))}
    </div>
  )
}
