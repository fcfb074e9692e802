import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { RegisteredName } from '@/components/ui/registered-name'
import { findOrganisation } from '@/lib/domain/organisations/find-organisation'
import { newId } from '@/lib/kernel/ids'
import { officePage } from '../../office-page'
import { resume, suspend } from '../actions'

type Props = { params: Promise<{ place: string; organisation: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('accounts.standing'))('title') })

/** Suspends a body, or lets it work again; the button says which body (ux.md §4). */
const StandingPage = async ({ params }: Props) => {
  const { place, organisation } = await params
  const ctx = await officePage(place, `organisations/${organisation}`)
  const found = await findOrganisation(ctx, { organisationId: organisation })
  if (!found.ok || !found.value || found.value.status === 'closed') notFound()
  const { name, number, status, revision } = found.value
  const t = await getTranslations('accounts.standing')
  const act = status === 'active' ? 'suspend' : 'resume'
  return (
    <div className="max-w-[44rem]">
      <BackLink href={`/${place}/office/organisations`}>{t('title')}</BackLink>
      <PageHeading title={<RegisteredName>{name}</RegisteredName>} caption={<span className="whole">{number}</span>} lead={t(`act.${act}.lead`)} />
      <FormPage action={act === 'suspend' ? suspend : resume} idempotencyKey={newId('key', ctx.machineNow)} submit={t(`act.${act}.submit`, { name })} tone={act === 'suspend' ? 'danger' : 'primary'}>
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="organisationId" value={organisation} />
        <input type="hidden" name="revision" value={revision} />
        <TextField name="reason" label={t('reason')} hint={t('reasonHint')} autoComplete="off" />
      </FormPage>
    </div>
  )
}

export default StandingPage
