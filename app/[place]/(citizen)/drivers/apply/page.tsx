import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { bindingTerms } from '@/lib/domain/drivers/binding-terms'
import { newId } from '@/lib/kernel/ids'
import { ownPage } from '../../own-page'
import { plateTypeOptions } from '../../plate-type-options'
import { ask } from '../actions'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('drivers'))('applyTitle') })

/** C03: the driver names the vehicle by what stands on its licence. */
const ApplyPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await ownPage(place, 'drivers/apply')
  const t = await getTranslations('drivers')
  const records = await getTranslations('violations')
  const { perDriver, perDay, plateTypes } = bindingTerms(ctx)
  return (
    <div className="max-w-[40rem]">
      <BackLink href={`/${place}/drivers`}>{t('back')}</BackLink>
      <PageHeading title={t('applyTitle')} lead={t('applyLead')} />
      <ul className="mb-6 list-disc ps-[1.3em]">
        <li>{perDriver === null || perDay === null ? t('applyRulesFree') : t('applyRules', { perDriver, perDay })}</li>
        <li>{t('applyTold')}</li>
      </ul>
      <FormPage action={ask} values={{ plateType: '02' }} idempotencyKey={newId('key', ctx.machineNow)} submit={t('applySubmit')}>
        <input type="hidden" name="place" value={place} />
        <SelectField name="plateType" label={records('plateType')} options={(await plateTypeOptions()).filter(({ value }) => plateTypes.includes(value))} />
        <TextField name="plate" label={records('plate')} hint={records('plateHint')} width={11} autoComplete="off" />
        <TextField name="vinTail" label={records('vinTail')} hint={records('vinTailHint')} width={11} autoComplete="off" />
      </FormPage>
    </div>
  )
}

export default ApplyPage
