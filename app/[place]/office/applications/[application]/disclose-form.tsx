import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import type { ApplicationView } from '@/lib/domain/applications/find-application'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { JourneyFields } from '../../../../journey/journey-fields'
import { disclose } from './actions'

export const DiscloseForm = async ({ ctx, view }: { ctx: Context; view: ApplicationView }) => {
  const t = await getTranslations('office.application')
  return (
    <div className="rounded-md bg-sunken p-4">
      <p className="mb-3">{t('masked')}</p>
      <FormPage action={disclose} idempotencyKey={newId('key', ctx.machineNow)} submit={t('disclose')} tone="secondary">
        <JourneyFields ctx={ctx} place={ctx.place.code} view={view} />
        <TextField name="purpose" label={t('purpose')} hint={t('purposeHint')} width="full" />
      </FormPage>
    </div>
  )
}
