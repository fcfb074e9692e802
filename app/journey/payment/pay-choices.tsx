import { getTranslations } from 'next-intl/server'
import type { FormAction } from '@/components/form/form-state'
import { FormPage } from '@/components/form/form-page'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'

const PROVIDERS = ['wechat', 'alipay'] as const

type Props = { ctx: Context; place: string; applicationId: string; request: FormAction }

/** One button a provider; each is a form of its own and works without script. */
export const PayChoices = async ({ ctx, place, applicationId, request }: Props) => {
  const t = await getTranslations('payments')
  return (
    <div className="flex flex-wrap gap-gap">
      {PROVIDERS.map((provider) => (
        <FormPage key={provider} action={request} idempotencyKey={newId('key', ctx.machineNow)} submit={t('with', { provider: t(`provider.${provider}`) })}>
          <input type="hidden" name="place" value={place} />
          <input type="hidden" name="province" value={ctx.place.province} />
          <input type="hidden" name="applicationId" value={applicationId} />
          <input type="hidden" name="provider" value={provider} />
        </FormPage>
      ))}
    </div>
  )
}
