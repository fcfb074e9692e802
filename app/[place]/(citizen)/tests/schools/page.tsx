import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { tableHref } from '@/components/table/table-address'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { RegisteredName } from '@/components/ui/registered-name'
import { pageContext } from '@/lib/auth/contexts'
import { listPassRates } from '@/lib/domain/exams/pass-rates'
import { formatShare } from '@/lib/messages/format'
import { sessionWords } from '../../../../test-booking/session-words'
import { textParam, type Params } from '../../../../text-param'

type Props = { params: Promise<{ place: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tests.schools'))('title') })

/** How many of a driving school's students pass, month by month, by rank (G24). */
const SchoolsPage = async ({ params, searchParams }: Props) => {
  const { place } = await params
  const ctx = await pageContext('citizen', place)
  const found = await listPassRates(ctx, { month: await textParam(searchParams, 'month') })
  if (!found.ok) notFound()
  const t = await getTranslations('tests.schools')
  const words = await sessionWords()
  const { month, months, schools } = found.value
  const path = `/${place}/tests/schools`
  return (
    <>
      <BackLink href={`/${place}/tests/plan`}>{(await getTranslations('tests.plan'))('title')}</BackLink>
      <PageHeading title={t('title')} lead={t('lead')} />
      <nav aria-label={t('months')} className="mb-4">
        <ul className="flex flex-wrap gap-x-4">
          {months.map((each) => (
            <li key={each}><Link href={tableHref(path, {}, { month: each })} aria-current={each === month ? 'page' : undefined} className="inline-flex min-h-target items-center tabular aria-[current]:font-bold">{each}</Link></li>
          ))}
        </ul>
      </nav>
      <h2 className="mb-3 text-h2">{t(month === months[0] ? 'soFar' : 'month', { month })}</h2>
      {schools.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <ol aria-label={t('caption')} className="divide-y divide-line rounded-lg border border-line bg-surface">
          {schools.map(({ organisationId, name, rank, rates, passed, sat }) => (
            <li key={organisationId} className="grid gap-x-6 gap-y-2 px-5 py-4 sm:grid-cols-[1fr_auto]">
              <div className="min-w-0">
                <h3 className="text-h3"><RegisteredName>{name}</RegisteredName></h3>
                <p className="mt-0 text-muted">{rank === null ? t('untested') : t('rank', { rank })}</p>
                <dl className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
                  {rates.map((rate) => (
                    <div key={rate.subject}>
                      <dt className="inline text-muted">{words.subject(rate.subject)} </dt>
                      <dd className="inline tabular">{formatShare(rate.passed, rate.sat)} <span className="text-small text-muted">({t('of', { passed: rate.passed, sat: rate.sat })})</span></dd>
                    </div>
                  ))}
                </dl>
              </div>
              {sat > 0 && <p className="mt-0 self-center sm:text-end"><span className="block text-small text-muted">{t('all')}</span><span className="text-h2 font-bold tabular">{formatShare(passed, sat)}</span></p>}
            </li>
          ))}
        </ol>
      )}
      <p className="mt-4 max-w-text text-small text-muted">{t('how')}</p>
    </>
  )
}

export default SchoolsPage
