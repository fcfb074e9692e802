import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { Moment } from '@/components/ui/moment'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import { SummaryList } from '@/components/ui/summary-list'
import { WithNames } from '@/components/ui/with-names'
import { pageContext } from '@/lib/auth/contexts'
import { findPublicSession } from '@/lib/domain/exams/find-session'
import { PROOF_PATHS } from '@/lib/domain/exams/plan-choices'
import { textParam, type Params } from '../../../../../text-param'
import { STAGE_TONE } from '../../../../../test-booking/session-tone'
import { sessionWords } from '../../../../../test-booking/session-words'
import { RankedList } from './ranked-list'

type Props = { params: Promise<{ place: string; session: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tests.plan'))('title') })

const Hash = ({ children }: { children: string }) => <code className="break-all text-small">{children}</code>

/** A session for everybody: closing, rule and hash before it; list and proof after it (EXM-14 to EXM-19). */
const SessionPage = async ({ params, searchParams }: Props) => {
  const { place, session: sessionId } = await params
  const ctx = await pageContext('citizen', place)
  const found = await findPublicSession(ctx, { sessionId, page: await textParam(searchParams, 'page') })
  if (!found.ok || !found.value) notFound()
  const { session, requests, closing } = found.value
  const all = await getTranslations('tests')
  const t = await getTranslations('tests.session')
  const plan = await getTranslations('tests.plan')
  const words = await sessionWords()
  return (
    <>
      <BackLink href={`/${place}/tests/plan`}>{plan('title')}</BackLink>
      <PageHeading
        title={t('title', { subject: words.subject(session.subject), day: words.day(session.testOn) })}
        caption={words.content(session.subject)}
        actions={session.stage === 'open' && <ButtonLink href={`/${place}/tests`}>{plan('book')}</ButtonLink>}
      />
      {session.reason && <NoticeBanner tone="warning" title={session.reason} />}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Panel>
          <SummaryList
            rows={[
              { term: all('time'), value: <>{words.day(session.testOn)} <span className="whole">{words.hours(session)}</span></> },
              { term: all('site'), value: <a href={`/${place}/tests/sites#${session.site.id}`}>{words.name(session.site)}</a> },
              { term: all('class'), value: session.classes.join(' ') },
              { term: all('vehicle'), value: <WithNames>{words.vehicle(session.vehicle)}</WithNames> },
              { term: all('capacity'), value: all('places', { count: session.capacity }) },
              { term: t('requests'), value: t('people', { count: requests }) },
              { term: all('closesAt'), value: <Moment at={session.closesAt} seconds /> },
            ]}
          />
          <p><StatusTag tone={STAGE_TONE[session.stage]}>{all(`stage.${session.stage}`)}</StatusTag></p>
        </Panel>
        <Panel title={t('how')}>
          <p className="mb-4 max-w-text">{t('howWhat')}</p>
          {closing && (
            <SummaryList
              rows={[
                { term: t('rule'), value: <a href={PROOF_PATHS.rule}>{t('readRule')}</a> },
                { term: t('ruleHash'), value: <Hash>{closing.ruleHash}</Hash> },
                ...(closing.listHash ? [{ term: t('listHash'), value: <><Hash>{closing.listHash}</Hash>{closing.listedAt && <span className="block text-small text-muted"><Moment at={closing.listedAt} seconds /></span>}</> }] : []),
                ...(closing.fileHash ? [{ term: t('fileHash'), value: <Hash>{closing.fileHash}</Hash> }] : []),
              ]}
            />
          )}
          {closing?.fileHash && <p><ButtonLink href={`/${place}/tests/proof/${closing.id}`} tone="secondary">{t('check')}</ButtonLink></p>}
        </Panel>
      </div>
      {session.stage === 'ranked' && <RankedList path={`/${place}/tests/sessions/${session.id}`} list={found.value} />}
    </>
  )
}

export default SessionPage
