import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { PhoneField } from '@/components/form/phone-field'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { newId } from '@/lib/kernel/ids'
import { changePhone } from '../actions'
import { freshPage } from '../fresh-page'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts.account'))('phoneTitle') })

const PhonePage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await freshPage(place, 'account/phone')
  const t = await getTranslations('accounts.account')
  return (
    <>
      <BackLink href={`/${place}/account`}>{t('title')}</BackLink>
      <PageHeading title={t('phoneTitle')} lead={t('phoneLead')} />
      <FormPage action={changePhone} idempotencyKey={newId('key', ctx.machineNow)} submit={t('phoneSubmit')}>
        <input type="hidden" name="place" value={place} />
        <PhoneField name="phone" label={t('newPhone')} />
      </FormPage>
    </>
  )
}

export default PhonePage
