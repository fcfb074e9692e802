import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { listStaff } from '@/lib/domain/staff/list-staff'
import { newId } from '@/lib/kernel/ids'
import { resetStaffPassword } from '../actions'
import { PersonField } from '../person-field'
import { staffFormPage } from '../staff-page'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts.staff'))('reset') })

const Page = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await staffFormPage(place, 'staff/reset')
  const t = await getTranslations('accounts')
  const found = await listStaff(ctx, {})
  return (
    <>
      <BackLink href={`/${place}/office/staff`}>{t('staff.title')}</BackLink>
      <PageHeading title={t('staff.reset')} lead={t('staff.resetLead')} />
      <FormPage action={resetStaffPassword} idempotencyKey={newId('key', ctx.machineNow)} submit={t('staff.resetSubmit')}>
        <input type="hidden" name="place" value={place} />
        <PersonField staff={found.ok ? found.value.staff : []} />
      </FormPage>
    </>
  )
}

export default Page
