import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DateField } from '@/components/form/date-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { buyerDocuments } from '@/lib/domain/sales/sale-input'
import type { SaleRow } from '@/lib/domain/sales/list-sales'
import type { Context } from '@/lib/kernel/context'
import { EntryHelp } from '../entry-help'

type Props = { ctx: Context; before?: SaleRow }

const TYPES = ['02', '52'] as const
const Group = ({ legend, children }: { legend: string; children: ReactNode }) => (
  <fieldset className="mb-4">
    <legend className="mb-2 text-h3 font-bold">{legend}</legend>
    {children}
  </fieldset>
)

/** One car, its buyer, its invoice; a correction begins with what was reported. */
export const SaleFields = async ({ ctx, before }: Props) => {
  const t = await getTranslations('portal.sale')
  const type = await getTranslations('plates.type')
  const documents = await getTranslations('accounts.document')
  return (
    <>
      <EntryHelp />
      <Group legend={t('vehicle')}>
        <TextField name="vin" label={t('vin')} hint={t('vinHint')} defaultValue={before?.vin} width={18} autoComplete="off" />
        <TextField name="model" label={t('model')} defaultValue={before?.model} autoComplete="off" />
        <TextField name="colour" label={t('colour')} defaultValue={before?.colour} width={11} autoComplete="off" />
        <SelectField name="plateType" label={t('plateType')} defaultValue={before?.plateType} options={TYPES.map((value) => ({ value, label: type(value) }))} />
      </Group>
      <Group legend={t('buyer')}>
        <TextField name="buyerName" label={t('buyerName')} hint={before && t('documentKeep')} autoComplete="off" />
        <SelectField name="documentKind" label={t('documentKind')} options={buyerDocuments(ctx).map((value) => ({ value, label: documents(value) }))} />
        <TextField name="documentNumber" label={t('documentNumber')} hint={before && t('documentKeep')} width={18} autoComplete="off" />
        <TextField name="country" label={t('country')} hint={t('countryHint')} width={6} autoComplete="off" />
        <TextField name="buyerPhone" label={t('buyerPhone')} hint={t('buyerPhoneHint')} width={11} inputMode="tel" autoComplete="off" />
      </Group>
      <Group legend={t('invoice')}>
        <TextField name="invoiceNumber" label={t('invoiceNumber')} defaultValue={before?.invoiceNumber} width={18} autoComplete="off" />
        <DateField name="invoiceOn" label={t('invoiceOn')} defaultValue={before?.invoiceOn} />
      </Group>
    </>
  )
}
