import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { plateTypeOptions } from '../plate-type-options'
import { lookUp } from './actions'

/** E07 for anybody: plate type, plate and the end of the VIN, and nothing of them in the address. */
export const LookUpForm = async ({ ctx }: { ctx: Context }) => {
  const t = await getTranslations('violations')
  return (
    <FormPage action={lookUp} values={{ plateType: '02' }} idempotencyKey={newId('key', ctx.machineNow)} submit={t('submit')}>
      <input type="hidden" name="place" value={ctx.place.code} />
      <SelectField name="plateType" label={t('plateType')} options={await plateTypeOptions()} />
      <TextField name="plate" label={t('plate')} hint={t('plateHint')} width={11} autoComplete="off" />
      <TextField name="vinTail" label={t('vinTail')} hint={t('vinTailHint')} width={11} autoComplete="off" />
    </FormPage>
  )
}
