import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DataTable } from '@/components/table/data-table'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { RegisteredName } from '@/components/ui/registered-name'
import { StatusTag } from '@/components/ui/status-tag'
import { SummaryList } from '@/components/ui/summary-list'
import { WithNames } from '@/components/ui/with-names'
import { listSessionBookings, wasSat, type OfficeSession, type SessionBooking } from '@/lib/domain/exams/list-office-sessions'
import type { Context } from '@/lib/kernel/context'
import { may } from '@/lib/policy/permissions'
import { STAGE_TONE } from '../../../../test-booking/session-tone'
import { sessionWords } from '../../../../test-booking/session-words'
import { textParam, type Params } from '../../../../text-param'
import { DoneBanner } from '../../done-banner'
import { officeSession } from '../office-session'

type Props = { params: Promise<{ place: string; session: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tests.office'))('title') })

const ACTS = ['publish', 'capacity', 'move', 'cancel'] as const
const DONE = ['planned', 'published', 'changed', 'moved', 'cancelled', 'entered', 'fraud'] as const

/** What can be done with it today; the verb decides, this only hides what would be refused. */
const actsOf = (ctx: Context, { stage, startsAt }: OfficeSession): readonly (typeof ACTS)[number][] => {
  if (!may(ctx.actor, 'exam.plan', { province: ctx.place.province, place: ctx.place.code }) || startsAt <= ctx.now) return []
  if (stage === 'planned') return ['publish', 'capacity', 'cancel']
  return stage === 'open' || stage === 'ranked' ? ['capacity', 'move', 'cancel'] : []
}

const OfficeSessionPage = async ({ params, searchParams }: Props) => {
  const { place, session: sessionId } = await params
  const { ctx, session, base } = await officeSession(place, sessionId)
  const bookings = await listSessionBookings(ctx, { sessionId })
  if (!bookings.ok) notFound()
  const t = await getTranslations('tests.office')
  const all = await getTranslations('tests')
  const status = await getTranslations('tests.status')
  const words = await sessionWords()
  const here = { province: ctx.place.province, place }
  const mayEnter = may(ctx.actor, 'exam.enter-result', here) && session.stage === 'ranked'
  const mayDecide = may(ctx.actor, 'exam.decide-fraud', here)
  const actOn = ({ state, isGiven }: SessionBooking): string | null => {
    if (isGiven && state === 'allotted') return mayEnter ? t('result') : null
    return isGiven && mayDecide && wasSat(state) ? t('fraud.act') : null
  }
  return (
    <>
      <BackLink href={`/${place}/office/tests`}>{t('title')}</BackLink>
      <PageHeading
        title={t('whole', { subject: words.subject(session.subject), day: words.day(session.testOn), hours: words.hours(session) })}
        caption={<StatusTag tone={STAGE_TONE[session.stage]}>{all(`stage.${session.stage}`)}</StatusTag>}
        actions={actsOf(ctx, session).map((act) => <ButtonLink key={act} href={`${base}/${act}`} tone={act === 'publish' ? 'primary' : 'secondary'}>{t(act)}</ButtonLink>)}
      />
      <DoneBanner done={await textParam(searchParams, 'done')} words={Object.fromEntries(DONE.map((act) => [act, { title: t(`done.${act}.title`), next: t(`done.${act}.next`) }]))} />
      <div className="grid items-start gap-6 lg:grid-cols-[26rem_1fr]">
        <Panel className="[&>dl]:mb-0">
          <SummaryList
            rows={[
              { term: all('site'), value: words.name(session.site) },
              { term: all('class'), value: session.classes.join(' ') },
              { term: all('vehicle'), value: <WithNames>{words.vehicle(session.vehicle)}</WithNames> },
              { term: all('capacity'), value: session.capacity },
              { term: t('given'), value: session.allotted },
              { term: all('closesAt'), value: <Moment at={session.closesAt} seconds /> },
              ...(session.reason ? [{ term: t('reason'), value: session.reason }] : []),
            ]}
          />
        </Panel>
        <Panel title={t('bookings')}>
          <DataTable
            caption={t('bookingsCaption')}
            rows={bookings.value}
            rowId={({ id }) => id}
            columns={[
              { id: 'rank', header: t('rank'), cell: ({ rank }) => rank ?? '—' },
              { id: 'number', header: t('number'), cell: ({ number }) => <span className="whole">{number}</span> },
              { id: 'name', header: t('name'), cell: ({ name }) => <RegisteredName>{name}</RegisteredName> },
              { id: 'preference', header: t('preference'), cell: ({ preference }) => preference },
              { id: 'state', header: t('state'), cell: ({ state }) => status(state) },
              { id: 'act', header: t('act'), cell: (row) => actOn(row) && <Link href={`${base}/results/${row.id}`}>{actOn(row)}<span className="sr-only"> {row.number}</span></Link> },
            ]}
            state={{}}
            path={base}
            total={bookings.value.length}
            page={1}
            pages={1}
            empty={<p className="text-muted">{t('bookingsNone')}</p>}
          />
        </Panel>
      </div>
    </>
  )
}

export default OfficeSessionPage
