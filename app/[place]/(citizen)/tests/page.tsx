import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { pageContext } from '@/lib/auth/contexts'
import { listOwnBookings } from '@/lib/domain/exams/list-bookings'
import { listOwnTrainings } from '@/lib/domain/exams/list-trainings'
import type { Context } from '@/lib/kernel/context'
import { formatMoment } from '@/lib/messages/format'
import { ownContexts } from '../../../own-contexts'
import { sessionWords } from '../../../test-booking/session-words'
import { OwnBookings } from './own-bookings'
import { TrainingPanel } from './training-panel'

type Props = { params: Promise<{ place: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tests.mine'))('title') })

const PUBLIC = ['plan', 'sites', 'results', 'schools'] as const

/** What every province of the person's says. */
const ownTests = async (ctx: Context) => {
  const homes = await ownContexts(ctx)
  const trainings = await Promise.all(homes.map(async (home) => { const found = await listOwnTrainings(home, {}); return found.ok ? found.value : [] }))
  const bookings = await Promise.all(homes.map(async (home) => { const found = await listOwnBookings(home, {}); return found.ok ? found.value : [] }))
  return { trainings: trainings.flat(), bookings: bookings.flat() }
}

/** A01 and A02: what I may book and from when, what I have booked, what is offered to me. */
const TestsPage = async ({ params }: Props) => {
  const { place } = await params
  const ctx = await pageContext('citizen', place)
  const t = await getTranslations('tests.mine')
  const words = await sessionWords()
  const isCitizen = ctx.actor.kind === 'citizen'
  const { trainings, bookings } = await ownTests(ctx)
  const offers = bookings.flatMap(({ id, place: at, offer }) => (offer ? [{ id, at, offer }] : []))
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      {offers.map(({ id, at, offer }) => (
        <NoticeBanner key={offer.id} tone="info" title={t('offer', { session: `${words.day(offer.session.testOn)} ${words.hours(offer.session)}, ${words.name(offer.session.site)}` })}>
          <p>{t('offerWhat', { time: formatMoment(words.locale, offer.endsAt) })}</p>
          <p><ButtonLink href={`/${at}/tests/bookings/${id}/offer`}>{t('answer')}</ButtonLink></p>
        </NoticeBanner>
      ))}
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem]">
        <div className="grid min-w-0 gap-6">
          {!isCitizen && (
            <Panel title={t('signIn')}>
              <p className="max-w-text">{t('signInWhat')}</p>
              <p className="mt-4"><ButtonLink href={`/${place}/sign-in?back=${encodeURIComponent(`/${place}/tests`)}`}>{t('signIn')}</ButtonLink></p>
            </Panel>
          )}
          {isCitizen && trainings.length === 0 && <EmptyState title={t('noTraining')}>{t('noTrainingWhat')}</EmptyState>}
          {trainings.map((training) => <TrainingPanel key={training.learnerId} training={training} />)}
          {isCitizen && <Panel title={t('bookings')}><OwnBookings bookings={bookings} /></Panel>}
        </div>
        <Panel title={t('public')} tone="sunken">
          <ul>{PUBLIC.map((name) => <li key={name}><Link href={`/${place}/tests/${name}`} className="inline-flex min-h-target items-center">{t(name)}</Link></li>)}</ul>
        </Panel>
      </div>
    </>
  )
}

export default TestsPage
