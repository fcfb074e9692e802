import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { PageHeading } from '@/components/ui/page-heading'
import { pageContext } from '@/lib/auth/contexts'
import { newId } from '@/lib/kernel/ids'
import { textParam, type Params } from '../../../../../text-param'
import { stopPhoneChange } from '../../actions'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts.account'))('stopTitle') })

/** Where the message to the old phone leads: looking at it does nothing, for messages are opened by machines too. */
const StopPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await pageContext('citizen', place)
  const t = await getTranslations('accounts.account')
  return (
    <>
      <PageHeading title={t('stopTitle')} lead={t('stopLead')} />
      <FormPage action={stopPhoneChange} idempotencyKey={newId('key', ctx.machineNow)} submit={t('stopSubmit')} tone="danger">
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="stopId" value={(await textParam(searchParams, 'of')) ?? ''} />
        <input type="hidden" name="token" value={(await textParam(searchParams, 'by')) ?? ''} />
      </FormPage>
    </>
  )
}

export default StopPage
