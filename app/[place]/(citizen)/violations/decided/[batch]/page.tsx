import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { findOwnBatch, type DecidedBatch } from '@/lib/domain/violations/find-batch'
import type { Context } from '@/lib/kernel/context'
import { ownContexts } from '../../../../../own-contexts'
import { DecisionList } from '../../../../../violations/decision-list'
import { ownPage } from '../../../own-page'

type Props = { params: Promise<{ place: string; batch: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('violations.decided'))('title') })

const ownBatch = async (ctx: Context, batch: string): Promise<DecidedBatch> => {
  for (const home of await ownContexts(ctx)) {
    const found = await findOwnBatch(home, { batch })
    if (found.ok && found.value) return found.value
  }
  return notFound()
}

/** What was decided together: numbers, papers, what is to be paid, and what can be done against it (VIO-11). */
const DecidedPage = async ({ params }: Props) => {
  const { place, batch } = await params
  const ctx = await ownPage(place, `violations/decided/${batch}`)
  const t = await getTranslations('violations.decided')
  const { decisions } = await ownBatch(ctx, batch)
  const isUnpaid = decisions.some(({ state, fineFen, paidOn }) => state === 'in-force' && fineFen > 0 && paidOn === null)
  return (
    <div className="max-w-[46rem]">
      <BackLink href={`/${place}/violations`}>{t('list')}</BackLink>
      <PageHeading title={t('title')} />
      <NoticeBanner tone="success" title={t('lead')} />
      <DecisionList decisions={decisions} paperHref={(id) => `/${place}/papers/${id}`} />
      <p className="mb-6 text-muted">{t('remedy')}</p>
      {isUnpaid && <ButtonLink href={`/${place}/fines`}>{t('pay')}</ButtonLink>}
    </div>
  )
}

export default DecidedPage
