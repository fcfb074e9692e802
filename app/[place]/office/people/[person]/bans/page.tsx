import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { listPersonsBans } from '@/lib/domain/bans/office-bans'
import { BanTable } from '../../../bans/ban-table'
import { officePage } from '../../../office-page'

type Props = { params: Promise<{ place: string; person: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('bans.office'))('ofPerson') })

/** BAN-general at the counter: what runs against whoever stands there. */
const PersonsBansPage = async ({ params }: Props) => {
  const { place, person: personId } = await params
  const ctx = await officePage(place, `people/${personId}/bans`)
  const found = await listPersonsBans(ctx, { personId })
  if (!found.ok) notFound()
  const t = await getTranslations('bans.office')
  return (
    <>
      <BackLink href={`/${place}/office/people/${personId}`}>{(await getTranslations('office.people'))('found')}</BackLink>
      <PageHeading title={t('ofPerson')} lead={t('lead')} />
      {found.value.length === 0 ? <EmptyState title={t('ofPersonNone')} /> : <BanTable place={place} caption={t('ofPerson')} bans={found.value} />}
    </>
  )
}

export default PersonsBansPage
