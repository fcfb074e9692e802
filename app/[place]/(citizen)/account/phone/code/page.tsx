import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { CodeField } from '@/components/form/code-field'
import { FormPage } from '@/components/form/form-page'
import { PageHeading } from '@/components/ui/page-heading'
import { newId } from '@/lib/kernel/ids'
import { readAct } from '../../../../../act-cookie'
import { textParam, type Params } from '../../../../../text-param'
import { ownPage } from '../../../own-page'
import { confirmPhone } from '../../actions'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts.account'))('phoneCodeTitle') })

const PhoneCodePage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await ownPage(place, 'account/phone/code')
  if ((await readAct('phone-change')) === null) redirect(`/${place}/account/phone`)
  const t = await getTranslations('accounts.account')
  const hasOld = (await textParam(searchParams, 'old')) !== 'none'
  return (
    <>
      <PageHeading title={t('phoneCodeTitle')} lead={t('phoneLead')} />
      <FormPage action={confirmPhone} idempotencyKey={newId('key', ctx.machineNow)} submit={t('phoneCodeSubmit')}>
        <input type="hidden" name="place" value={place} />
        <CodeField name="code" label={t('newCode')} />
        {hasOld && <CodeField name="oldCode" label={t('oldCode')} />}
      </FormPage>
    </>
  )
}

export default PhoneCodePage
