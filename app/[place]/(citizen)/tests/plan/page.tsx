import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { tableHref } from '@/components/table/table-address'
import { pageContext } from '@/lib/auth/contexts'
import { listPlan } from '@/lib/domain/exams/list-plan'
import { listSites } from '@/lib/domain/exams/list-sites'
import { textParam, type Params } from '../../../../text-param'
import { PlanDays } from './plan-days'
import { PlanFilter } from './plan-filter'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tests.plan'))('title') })

/** The plan of a place, the same for everybody (G21, EXM-14). */
const PlanPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await pageContext('citizen', place)
  const t = await getTranslations('tests.plan')
  const ask = (name: string) => textParam(searchParams, name)
  const state = { subject: await ask('subject'), licenceClass: await ask('licenceClass'), gearbox: await ask('gearbox'), siteId: await ask('siteId') }
  const [plan, sites] = await Promise.all([
    listPlan(ctx, { ...Object.fromEntries(Object.entries(state).filter(([, value]) => value)), page: await ask('page') }),
    listSites(ctx, {}),
  ])
  if (!plan.ok || !sites.ok) notFound()
  const path = `/${place}/tests/plan`
  const { rows, total, more, page, pages } = plan.value
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={<><ButtonLink href={`/${place}/tests`}>{t('book')}</ButtonLink><ButtonLink href={`/${place}/tests/sites`} tone="secondary">{t('sites')}</ButtonLink></>}
      />
      <PlanFilter path={path} sites={sites.value} state={state} />
      {rows.length === 0 ? <EmptyState title={t('none')}>{t('noneHint')}</EmptyState> : <PlanDays place={place} sessions={rows} />}
      {total > 0 && <p className="mt-3 text-small text-muted tabular">{t(more ? 'countMore' : 'count', { count: total })}</p>}
      <Pagination page={page} pages={pages} hrefOf={(to) => tableHref(path, state, { page: String(to) })} />
    </>
  )
}

export default PlanPage
