import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { Panel } from '@/components/ui/panel'
import type { DeskFinding } from '@/lib/domain/payments/find-desk'
import { newId } from '@/lib/kernel/ids'
import type { Context } from '@/lib/kernel/context'
import { explain } from './actions'

/** The one difference that is being explained. */
export const ExplainPanel = async ({ ctx, finding }: { ctx: Context; finding: DeskFinding }) => {
  const t = await getTranslations('payments.desk')
  return (
    <Panel title={`${t('explain')} ${finding.providerNumber}`}>
      <FormPage action={explain} idempotencyKey={newId('key', ctx.machineNow)} submit={t('submit')}>
        <input type="hidden" name="place" value={ctx.place.code} />
        <input type="hidden" name="findingId" value={finding.id} />
        <TextField name="explanation" label={t('explain')} hint={t('explainHint')} rows={4} />
      </FormPage>
    </Panel>
  )
}
