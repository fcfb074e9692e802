import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { askAgain } from './actions'

/** Above the row's own link, which opens the application. */
export const AskAgain = async ({ ctx, parcelId }: { ctx: Context; parcelId: string }) => {
  const t = await getTranslations('delivery')
  return (
    <FormPage action={askAgain} idempotencyKey={newId('key', ctx.machineNow)} submit={t('desk.again')} tone="secondary" className="relative z-10">
      <input type="hidden" name="place" value={ctx.place.code} />
      <input type="hidden" name="parcelId" value={parcelId} />
    </FormPage>
  )
}
