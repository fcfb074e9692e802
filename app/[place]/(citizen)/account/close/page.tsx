import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeclarationField } from '@/components/form/declaration-field'
import { FormPage } from '@/components/form/form-page'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { newId } from '@/lib/kernel/ids'
import { closeAccount } from '../actions'
import { freshPage } from '../fresh-page'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts.account'))('closeTitle') })

const ClosePage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await freshPage(place, 'account/close')
  const t = await getTranslations('accounts.account')
  return (
    <>
      <BackLink href={`/${place}/account`}>{t('title')}</BackLink>
      <PageHeading title={t('closeTitle')} lead={t('closeLead')} />
      <FormPage action={closeAccount} idempotencyKey={newId('key', ctx.machineNow)} submit={t('closeSubmit')} tone="danger">
        <input type="hidden" name="place" value={place} />
        <DeclarationField name="understood" label={t('understood')} />
      </FormPage>
    </>
  )
}

export default ClosePage
