import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { findBatchAtWindow } from '@/lib/domain/violations/find-batch'
import { DecisionList } from '../../../../../../../violations/decision-list'
import { officePage } from '../../../../../office-page'

type Props = { params: Promise<{ place: string; person: string; batch: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('violations.window'))('done') })

/** What was just decided, to be printed and handed over. */
const WindowDecidedPage = async ({ params }: Props) => {
  const { place, person: personId, batch } = await params
  const ctx = await officePage(place, `people/${personId}/violations/decided/${batch}`)
  const found = await findBatchAtWindow(ctx, { personId, batch })
  if (!found.ok || !found.value) notFound()
  const t = await getTranslations('violations.window')
  return (
    <div className="max-w-[46rem]">
      <BackLink href={`/${place}/office/people/${personId}/violations`}>{t('title')}</BackLink>
      <PageHeading title={t('done')} />
      <NoticeBanner tone="success" title={t('print')} />
      <DecisionList decisions={found.value.decisions} paperHref={(id) => `/${place}/office/papers/${id}`} />
    </div>
  )
}

export default WindowDecidedPage
