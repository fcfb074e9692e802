import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { ownPage } from '../own-page'
import { ApplicationList } from './application-list'
import { ownApplications } from './own-applications'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('citizen.applications'))('title') })

const ApplicationsPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await ownPage(place, 'applications')
  const t = await getTranslations('citizen.applications')
  const nav = await getTranslations('citizen.nav')
  const all = await ownApplications(ctx)
  const open = all.filter(({ isFinal }) => !isFinal)
  const closed = all.filter(({ isFinal }) => isFinal)
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      {all.length === 0 && (
        <EmptyState title={t('empty')} action={<ButtonLink href={`/${place}/services`}>{nav('services')}</ButtonLink>}>
          {t('emptyHint')}
        </EmptyState>
      )}
      {open.length > 0 && (
        <section aria-labelledby="open" className="mb-10">
          <h2 id="open" className="mb-3 text-h2">{t('open')}</h2>
          <ApplicationList place={place} applications={open} />
        </section>
      )}
      {closed.length > 0 && (
        <section aria-labelledby="closed">
          <h2 id="closed" className="mb-3 text-h2">{t('closed')}</h2>
          <ApplicationList place={place} applications={closed} />
        </section>
      )}
    </>
  )
}

export default ApplicationsPage
