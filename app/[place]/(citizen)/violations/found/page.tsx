import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Amount } from '@/components/ui/amount'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { pageContext } from '@/lib/auth/contexts'
import { findAskedViolations, type AskedViolations } from '@/lib/domain/violations/look-up-violations'
import { textParam, type Params } from '../../../../text-param'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('violations'))('found') })

const Sums = async ({ found: { count, fineFen, points } }: { found: AskedViolations }) => {
  const t = await getTranslations('violations')
  return (
    <Panel title={t('foundOpen')} className="mb-8 max-w-[40rem]">
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-1 text-lead [&_dt]:text-muted">
        <dt>{t('foundCount')}</dt>
        <dd className="font-bold tabular" data-open={count}>{t('count', { count })}</dd>
        <dt>{t('foundFine')}</dt>
        <dd><Amount fen={fineFen} /></dd>
        <dt>{t('foundPoints')}</dt>
        <dd>{t('pointsOf', { points })}</dd>
      </dl>
      <p className="mt-4 text-muted">{t('foundHint')}</p>
    </Panel>
  )
}

/** The same page whether a factor is wrong or nothing is open. */
const FoundPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await pageContext('citizen', place)
  const t = await getTranslations('violations')
  const answer = await findAskedViolations(ctx, { token: (await textParam(searchParams, 'token')) ?? '' })
  const found = answer.ok ? answer.value : null
  const again = <ButtonLink href={`/${place}/violations`} tone="secondary">{t('again')}</ButtonLink>
  return (
    <>
      <BackLink href={`/${place}/violations`}>{t('title')}</BackLink>
      <PageHeading title={t('found')} />
      {found === null && <EmptyState title={t('over')} action={again}>{t('overHint')}</EmptyState>}
      {found?.count === 0 && <EmptyState title={t('foundNone')} action={again}>{t('foundNoneHint')}</EmptyState>}
      {found !== null && found.count > 0 && <><Sums found={found} />{again}</>}
    </>
  )
}

export default FoundPage
