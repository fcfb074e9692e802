import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChoiceField } from '@/components/form/choice-field'
import { FormPage } from '@/components/form/form-page'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { listStaff } from '@/lib/domain/staff/list-staff'
import { newId } from '@/lib/kernel/ids'
import { resetStaff } from '../actions'
import { PersonField } from '../person-field'
import { staffFormPage } from '../staff-page'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts.staff'))('reset') })

/** Each alone: whoever holds one of the two still needs the other. */
const Page = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await staffFormPage(place, 'staff/reset')
  const t = await getTranslations('accounts')
  const found = await listStaff(ctx, {})
  const lost = [
    { value: 'password', label: t('staff.resetPassword'), hint: t('staff.resetLead') },
    { value: 'factor', label: t('staff.resetFactor'), hint: t('staff.resetFactorLead') },
  ]
  return (
    <>
      <BackLink href={`/${place}/office/staff`}>{t('staff.title')}</BackLink>
      <PageHeading title={t('staff.reset')} />
      <FormPage action={resetStaff} idempotencyKey={newId('key', ctx.machineNow)} submit={t('staff.resetSubmit')}>
        <input type="hidden" name="place" value={place} />
        <PersonField staff={found.ok ? found.value.staff : []} />
        <ChoiceField name="what" label={t('staff.lost')} options={lost} defaultValue="password" />
      </FormPage>
    </>
  )
}

export default Page
