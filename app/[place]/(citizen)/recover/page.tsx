import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { PhoneField } from '@/components/form/phone-field'
import { TextField } from '@/components/form/text-field'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { pageContext } from '@/lib/auth/contexts'
import { newId } from '@/lib/kernel/ids'
import { textParam, type Params } from '../../../text-param'
import { startRecovery } from './actions'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts.recover'))('title') })

const RecoverPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await pageContext('citizen', place)
  const t = await getTranslations('accounts.recover')
  return (
    <>
      {(await textParam(searchParams, 'after')) === 'phone-stop' && <NoticeBanner tone="success" title={t('phoneStopped')} />}
      <PageHeading title={t('title')} lead={t('lead')} />
      <FormPage action={startRecovery} idempotencyKey={newId('key', ctx.machineNow)} submit={t('send')}>
        <input type="hidden" name="place" value={place} />
        <TextField name="number" label={t('number')} autoComplete="off" width={18} />
        <PhoneField name="phone" label={t('phone')} hint={t('window')} />
      </FormPage>
    </>
  )
}

export default RecoverPage
