import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DataTable } from '@/components/table/data-table'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag } from '@/components/ui/status-tag'
import { pageContext } from '@/lib/auth/contexts'
import { listBookingResults, listRankedSessions } from '@/lib/domain/exams/list-booking-results'
import { textParam, type Params } from '../../../../../text-param'
import { sessionWords } from '../../../../../test-booking/session-words'

type Props = { params: Promise<{ place: string; session: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tests.results'))('list') })

/** Masked names, masked numbers, rank and result (G22). */
const ResultPage = async ({ params, searchParams }: Props) => {
  const { place, session: sessionId } = await params
  const ctx = await pageContext('citizen', place)
  const [sessions, list] = await Promise.all([listRankedSessions(ctx, {}), listBookingResults(ctx, { sessionId, page: await textParam(searchParams, 'page') })])
  const session = sessions.ok ? sessions.value.find(({ id }) => id === sessionId) : undefined
  if (!session || !list.ok || !list.value) notFound()
  const t = await getTranslations('tests.results')
  const words = await getTranslations('tests.session')
  const say = await sessionWords()
  return (
    <>
      <BackLink href={`/${place}/tests/results`}>{t('title')}</BackLink>
      <PageHeading
        title={words('title', { subject: say.subject(session.subject), day: say.day(session.testOn) })}
        caption={<>{say.name(session.site)} · {say.hours(session)}</>}
        actions={<ButtonLink href={`/${place}/tests/sessions/${sessionId}`} tone="secondary">{words('check')}</ButtonLink>}
      />
      <DataTable
        caption={t('list')}
        rows={list.value.rows}
        rowId={({ bookingId }) => bookingId}
        columns={[
          { id: 'rank', header: words('rank'), cell: ({ rank }) => rank },
          { id: 'name', header: t('name'), cell: ({ name }) => <RegisteredName>{name}</RegisteredName> },
          { id: 'document', header: t('document'), cell: ({ document }) => <span className="whole">{document}</span> },
          { id: 'result', header: words('result'), cell: ({ isGiven }) => <StatusTag tone={isGiven ? 'done' : 'neutral'}>{words(isGiven ? 'given' : 'notGiven')}</StatusTag> },
        ]}
        state={{}}
        path={`/${place}/tests/results/${sessionId}`}
        total={list.value.total}
        page={list.value.page}
        pages={list.value.pages}
        empty={<p className="text-muted">{words('none')}</p>}
      />
    </>
  )
}

export default ResultPage
