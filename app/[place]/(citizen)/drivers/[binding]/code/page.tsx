import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { CodeField } from '@/components/form/code-field'
import { FormPage } from '@/components/form/form-page'
import { BackLink } from '@/components/ui/back-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { newId } from '@/lib/kernel/ids'
import { textParam, type Params } from '../../../../../text-param'
import { sendCode, useOwnersCode } from '../../actions'
import { BindingFields } from '../../binding-fields'
import { ownBinding } from '../../own-binding'

type Props = { params: Promise<{ place: string; binding: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('drivers'))('codeTitle') })

/** VIO-08: the owner's consent by the code on the owner's own phone. */
const CodePage = async ({ params, searchParams }: Props) => {
  const { place, binding: id } = await params
  const { home, binding, base } = await ownBinding(place, id, '/code')
  if (binding.state !== 'asked' || binding.side !== 'driver') redirect(base)
  const t = await getTranslations('drivers')
  const { plate } = binding
  const isSent = (await textParam(searchParams, 'sent')) !== undefined
  const fields = <BindingFields place={place} home={home} binding={binding} />
  return (
    <div className="max-w-[40rem]">
      <BackLink href={base}>{t('one', { plate })}</BackLink>
      <PageHeading title={t('codeTitle')} lead={t('codeLead')} />
      {isSent && <div role="status"><NoticeBanner tone="success" title={t('codeSent')} /></div>}
      {isSent && (
        <FormPage action={useOwnersCode} idempotencyKey={newId('key', home.machineNow)} submit={t('codeSubmit', { plate })} className="mb-8">
          {fields}
          <CodeField name="code" label={t('code')} />
        </FormPage>
      )}
      <FormPage action={sendCode} idempotencyKey={newId('key', home.machineNow)} submit={t('codeSend')} tone={isSent ? 'secondary' : 'primary'}>{fields}</FormPage>
    </div>
  )
}

export default CodePage
