import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import type { ApplicationView } from '@/lib/domain/applications/find-application'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { request } from './actions'

const PROVIDERS = ['wechat', 'alipay'] as const

/** One button a provider; each is a form of its own and works without script. */
export const PayChoices = async ({ ctx, place, view }: { ctx: Context; place: string; view: ApplicationView }) => {
  const t = await getTranslations('payments')
  return (
    <div className="flex flex-wrap gap-gap">
      {PROVIDERS.map((provider) => (
        <FormPage key={provider} action={request} idempotencyKey={newId('key', ctx.machineNow)} submit={t('with', { provider: t(`provider.${provider}`) })}>
          <input type="hidden" name="place" value={place} />
          <input type="hidden" name="province" value={ctx.place.province} />
          <input type="hidden" name="applicationId" value={view.id} />
          <input type="hidden" name="provider" value={provider} />
        </FormPage>
      ))}
    </div>
  )
}
