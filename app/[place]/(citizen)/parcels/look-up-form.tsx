import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { plateTypeOptions } from '../plate-type-options'
import { lookUp } from './actions'

/** DLV-05: plate type, plate and phone, and nothing of them in the address. */
export const LookUpForm = async ({ ctx }: { ctx: Context }) => {
  const t = await getTranslations('delivery')
  return (
    <FormPage action={lookUp} values={{ plateType: '02' }} idempotencyKey={newId('key', ctx.machineNow)} submit={t('submit')}>
      <input type="hidden" name="place" value={ctx.place.code} />
      <SelectField name="plateType" label={t('plateType')} options={await plateTypeOptions()} />
      <TextField name="plate" label={t('plate')} hint={t('plateHint')} width={11} autoComplete="off" />
      <TextField name="phone" label={t('phone')} hint={t('phoneHint')} width={11} inputMode="tel" autoComplete="tel-national" />
    </FormPage>
  )
}
