import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { WithNames } from '@/components/ui/with-names'
import { pageContext } from '@/lib/auth/contexts'
import { listRankedSessions } from '@/lib/domain/exams/list-booking-results'
import { formatCount } from '@/lib/messages/format'
import { sessionWords } from '../../../../test-booking/session-words'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tests.results'))('title') })

/** Sessions whose places were given, until the third day after the test (G22). */
const ResultsPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await pageContext('citizen', place)
  const found = await listRankedSessions(ctx, {})
  if (!found.ok) notFound()
  const t = await getTranslations('tests.results')
  const plan = await getTranslations('tests.plan')
  const words = await sessionWords()
  return (
    <>
      <BackLink href={`/${place}/tests/plan`}>{plan('title')}</BackLink>
      <PageHeading title={t('title')} lead={t('lead')} />
      {found.value.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <ul aria-label={t('caption')} className="divide-y divide-line rounded-lg border border-line bg-surface">
          {found.value.map((session) => (
            <li key={session.id} className="relative flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-5 py-3 hover:bg-brand-tint">
              <div className="min-w-0">
                <Link href={`/${place}/tests/results/${session.id}`} className="inline-flex min-h-target items-center font-semibold after:absolute after:inset-0">
                  {words.subject(session.subject)} · {words.day(session.testOn)} {words.hours(session)}
                </Link>
                <p className="mt-0 text-muted">{words.name(session.site)} · {session.classes.join(' ')}{session.vehicle && <> · <WithNames>{words.vehicle(session.vehicle)}</WithNames></>}</p>
              </div>
              <p className="mt-0 tabular">{t('given')} {formatCount(session.allotted)} / {formatCount(session.capacity)}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export default ResultsPage
