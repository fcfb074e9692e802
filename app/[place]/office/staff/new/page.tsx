import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { PhoneField } from '@/components/form/phone-field'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { newId } from '@/lib/kernel/ids'
import { addStaff } from '../actions'
import { RoleFields } from '../role-fields'
import { staffFormPage } from '../staff-page'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts.staff'))('add') })

const Page = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await staffFormPage(place, 'staff/new')
  const t = await getTranslations('accounts')
  return (
    <>
      <BackLink href={`/${place}/office/staff`}>{t('staff.title')}</BackLink>
      <PageHeading title={t('staff.add')} lead={t('staff.lead')} />
      <FormPage action={addStaff} idempotencyKey={newId('key', ctx.machineNow)} submit={t('staff.submit')}>
        <input type="hidden" name="place" value={place} />
        <TextField name="name" label={t('staff.name')} autoComplete="off" width={18} />
        <TextField name="username" label={t('staff.username')} hint={t('members.usernameHint')} autoComplete="off" width={18} />
        <PhoneField name="phone" label={t('staff.phone')} hint={t('staff.phoneHint')} />
        <RoleFields ctx={ctx} />
      </FormPage>
    </>
  )
}

export default Page
