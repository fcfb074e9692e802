import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { newId } from '@/lib/kernel/ids'
import { ownPage } from '../../own-page'
import { changePassword } from '../actions'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts.account'))('passwordTitle') })

const PasswordPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await ownPage(place, 'account/password')
  const t = await getTranslations('accounts')
  return (
    <>
      <BackLink href={`/${place}/account`}>{t('account.title')}</BackLink>
      <PageHeading title={t('account.passwordTitle')} lead={t('account.passwordLead')} />
      <FormPage action={changePassword} idempotencyKey={newId('key', ctx.machineNow)} submit={t('account.passwordSubmit')}>
        <input type="hidden" name="place" value={place} />
        <TextField name="current" label={t('account.current')} type="password" autoComplete="current-password" />
        <TextField name="password" label={t('account.password')} hint={t('register.passwordHint')} type="password" autoComplete="new-password" />
        <TextField name="repeated" label={t('account.repeated')} type="password" autoComplete="new-password" />
      </FormPage>
    </>
  )
}

export default PasswordPage
