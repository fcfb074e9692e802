import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { CodeField } from '@/components/form/code-field'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { PageHeading } from '@/components/ui/page-heading'
import { pageContext } from '@/lib/auth/contexts'
import { newId } from '@/lib/kernel/ids'
import { readAct } from '../../../../act-cookie'
import { confirmRecovery } from '../actions'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts.recover'))('codeTitle') })

const RecoverCodePage = async ({ params }: Props) => {
  const { place } = await params
  if ((await readAct('recovery')) === null) redirect(`/${place}/recover`)
  const ctx = await pageContext('citizen', place)
  const t = await getTranslations('accounts')
  return (
    <>
      <PageHeading title={t('recover.codeTitle')} lead={t('recover.codeLead')} />
      <FormPage action={confirmRecovery} idempotencyKey={newId('key', ctx.machineNow)} submit={t('recover.submit')}>
        <input type="hidden" name="place" value={place} />
        <CodeField name="code" label={t('recover.code')} />
        <TextField name="password" label={t('recover.password')} hint={t('register.passwordHint')} type="password" autoComplete="new-password" />
        <TextField name="repeated" label={t('recover.repeated')} type="password" autoComplete="new-password" />
      </FormPage>
    </>
  )
}

export default RecoverCodePage
