import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { pageContext } from '@/lib/auth/contexts'
import { listSites } from '@/lib/domain/exams/list-sites'
import { SitePanel } from './site-panel'
import { SitesMap } from '../../../../test-booking/sites-map'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tests.sites'))('title') })

/** Sites, what they can do, their vehicles and routes (G23). */
const SitesPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await pageContext('citizen', place)
  const found = await listSites(ctx, {})
  if (!found.ok) notFound()
  const t = await getTranslations('tests.sites')
  const plan = await getTranslations('tests.plan')
  const sites = found.value
  return (
    <>
      <BackLink href={`/${place}/tests/plan`}>{plan('title')}</BackLink>
      <PageHeading title={t('title')} lead={t('lead')} />
      {sites.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <div className="grid items-start gap-6 lg:grid-cols-[24rem_1fr]">
          <div className="lg:sticky lg:top-6"><SitesMap sites={sites} /></div>
          <ol className="grid min-w-0 gap-6">{sites.map((site, index) => <li key={site.id} id={site.id}><SitePanel place={place} site={site} number={index + 1} /></li>)}</ol>
        </div>
      )}
    </>
  )
}

export default SitesPage
