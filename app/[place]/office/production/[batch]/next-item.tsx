import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { Panel } from '@/components/ui/panel'
import { RegisteredName } from '@/components/ui/registered-name'
import type { BatchItem } from '@/lib/domain/production/list-production'
import { SPOILS } from '@/lib/domain/production/record-spoiled'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { record, spoil } from '../actions'

type Props = { ctx: Context; batchId: string; item: BatchItem }

/** One after the other, hands on the keyboard: number, Enter, the next one. */
export const NextItem = async ({ ctx, batchId, item }: Props) => {
  const t = await getTranslations('production')
  const about = (
    <>
      <input type="hidden" name="place" value={ctx.place.code} />
      <input type="hidden" name="batchId" value={batchId} />
      <input type="hidden" name="itemId" value={item.id} />
    </>
  )
  return (
    <Panel title={t('next')}>
      <p className="text-h3 font-semibold">{item.applicationNumber}</p>
      <p className="mb-4"><RegisteredName>{t('nextOf', { subject: item.subject, applicant: item.applicant })}</RegisteredName></p>
      <FormPage key={item.id} action={record} idempotencyKey={newId('key', ctx.machineNow)} submit={t('record')}>
        {about}
        <TextField name="serial" label={t('serial')} hint={t('serialHint')} width={18} autoComplete="off" />
      </FormPage>
      <details className="mt-5 border-t border-line pt-4">
        <summary className="min-h-target cursor-pointer py-2 font-semibold">{t('spoil')}</summary>
        <p className="mb-3 text-small text-muted">{t('spoilHint')}</p>
        <FormPage action={spoil} idempotencyKey={newId('key', ctx.machineNow)} submit={t('spoil')} tone="secondary">
          {about}
          <SelectField name="reason" label={t('spoilReason')} options={SPOILS.map((reason) => ({ value: reason, label: t(`spoils.${reason}`) }))} />
        </FormPage>
      </details>
    </Panel>
  )
}
