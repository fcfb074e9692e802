import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { newId } from '@/lib/kernel/ids'
import { UnpaidFines } from '../../../fines/unpaid-fines'
import { ownContexts } from '../../../own-contexts'
import { ownPage } from '../own-page'
import { findOther } from './actions'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('fines'))('title') })

/** C02: one's own fines, and the way to pay somebody else's by the number of its decision. */
const FinesPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await ownPage(place, 'fines')
  const t = await getTranslations('fines')
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} actions={<ButtonLink href={`/${place}/decisions`} tone="secondary">{t('toDecisions')}</ButtonLink>} />
      <UnpaidFines homes={await ownContexts(ctx)} base={`/${place}/fines`} />
      <Panel title={t('other.title')} className="mt-10 max-w-[40rem]">
        <p className="mb-4 text-muted">{t('other.lead')}</p>
        <FormPage action={findOther} idempotencyKey={newId('key', ctx.machineNow)} submit={t('other.find')} tone="secondary">
          <input type="hidden" name="place" value={place} />
          <TextField name="number" label={t('number')} hint={t('other.hint')} width={30} inputMode="numeric" autoComplete="off" />
        </FormPage>
      </Panel>
    </>
  )
}

export default FinesPage
