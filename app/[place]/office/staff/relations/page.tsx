import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChoiceField } from '@/components/form/choice-field'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { listStaff } from '@/lib/domain/staff/list-staff'
import { RELATIONS } from '@/lib/domain/staff/record-relation'
import { newId } from '@/lib/kernel/ids'
import { recordRelation } from '../actions'
import { PersonField } from '../person-field'
import { staffFormPage } from '../staff-page'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts.staff'))('near') })

const Page = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await staffFormPage(place, 'staff/relations')
  const t = await getTranslations('accounts')
  const found = await listStaff(ctx, {})
  return (
    <>
      <BackLink href={`/${place}/office/staff`}>{t('staff.title')}</BackLink>
      <PageHeading title={t('staff.near')} lead={t('staff.nearLead')} />
      <FormPage action={recordRelation} idempotencyKey={newId('key', ctx.machineNow)} submit={t('staff.relationSubmit')}>
        <input type="hidden" name="place" value={place} />
        <PersonField staff={found.ok ? found.value.staff : []} />
        <ChoiceField name="relation" label={t('staff.relation')} options={RELATIONS.map((value) => ({ value, label: t(`staff.relations.${value}`) }))} />
        <TextField name="number" label={t('staff.relationNumber')} hint={t('staff.relationNumberHint')} autoComplete="off" width={18} />
      </FormPage>
    </>
  )
}

export default Page
