import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { PageHeading } from '@/components/ui/page-heading'
import { pageContext, requireKind } from '@/lib/auth/contexts'
import { newId } from '@/lib/kernel/ids'
import { takeOver } from './actions'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('kiosk.continue'))('title') })

/** What was begun at a terminal goes on here, for the same person (KSK-05). */
const ContinuePage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await pageContext('citizen', place)
  requireKind(ctx, 'citizen', `/${place}/sign-in`, `/${place}/continue`)
  const t = await getTranslations('kiosk.continue')
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <FormPage action={takeOver} idempotencyKey={newId('key', ctx.machineNow)} submit={t('submit')}>
        <input type="hidden" name="place" value={place} />
        <TextField name="code" label={t('code')} hint={t('hint')} width={11} inputMode="numeric" autoComplete="one-time-code" />
      </FormPage>
    </>
  )
}

export default ContinuePage
