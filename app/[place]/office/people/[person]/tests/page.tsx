import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { StatusTag } from '@/components/ui/status-tag'
import { listBookingsAtWindow } from '@/lib/domain/exams/list-bookings'
import { listTrainingsAtWindow } from '@/lib/domain/exams/list-trainings'
import { problemText, remedyText } from '@/lib/messages/problem-text'
import { bookingStatus } from '../../../../../test-booking/booking-status'
import { sessionWords } from '../../../../../test-booking/session-words'
import { textParam, type Params } from '../../../../../text-param'
import { DoneBanner } from '../../../done-banner'
import { officePage } from '../../../office-page'

type Props = { params: Promise<{ place: string; person: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tests.window'))('title') })

const DONE = ['booked', 'cancelled'] as const

/** A01 and A02 at the counter: what the person may book, and what they have (EXM-12). */
const WindowTestsPage = async ({ params, searchParams }: Props) => {
  const { place, person: personId } = await params
  const ctx = await officePage(place, `people/${personId}/tests`)
  const [trainings, bookings] = await Promise.all([listTrainingsAtWindow(ctx, { personId }), listBookingsAtWindow(ctx, { personId })])
  if (!trainings.ok || !bookings.ok) notFound()
  const t = await getTranslations('tests.window')
  const mine = await getTranslations('tests.mine')
  const words = await sessionWords()
  const base = `/${place}/office/people/${personId}`
  const live = await Promise.all(bookings.value.filter(({ state }) => state === 'accepted' || state === 'allotted').map(async (booking) => ({ booking, status: await bookingStatus(booking) })))
  return (
    <>
      <BackLink href={base}>{(await getTranslations('office.people'))('found')}</BackLink>
      <PageHeading title={t('title')} lead={t('lead')} />
      <DoneBanner done={await textParam(searchParams, 'done')} words={Object.fromEntries(DONE.map((act) => [act, { title: t(`done.${act}.title`), next: t(`done.${act}.next`) }]))} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid min-w-0 gap-6">
          {trainings.value.length === 0 && <p className="text-muted">{t('none')}</p>}
          {trainings.value.map((training) => (
            <Panel key={training.learnerId} title={mine('training', { class: training.licenceClass })}>
              <ul className="divide-y divide-line">
                {training.subjects.map((each) => (
                  <li key={each.subject} className="py-3">
                    <p className="font-semibold">{words.subject(each.subject)} · {mine(`state.${each.state}`)}</p>
                    {each.state === 'closed' && <ul className="list-disc ps-[1.3em]">{each.problems.map((problem) => <li key={problem.code}>{problemText(words.locale, problem)} {problem.trace && remedyText(words.locale, problem.trace)}</li>)}</ul>}
                    {each.state === 'open' && <p className="mt-1"><ButtonLink href={`${base}/tests/book/${training.learnerId}/${each.subject}`}>{t('book')}<span className="sr-only">{words.subject(each.subject)}</span></ButtonLink></p>}
                  </li>
                ))}
              </ul>
            </Panel>
          ))}
        </div>
        <Panel title={mine('bookings')}>
          {live.length === 0 && <p className="text-muted">{mine('bookingsNone')}</p>}
          <ul className="divide-y divide-line">
            {live.map(({ booking, status }) => {
              const session = booking.given ?? booking.wishes[0]?.session
              return (
                <li key={booking.id} className="py-3">
                  <p className="font-semibold">{words.subject(booking.subject)} · <span className="whole">{booking.number}</span> <StatusTag tone={status.tone}>{status.word}</StatusTag></p>
                  {session && <p className="mt-0">{words.day(session.testOn)} {words.hours(session)} · {words.name(session.site)}</p>}
                  {(booking.isOpen || booking.state === 'allotted') && <p className="mt-1"><ButtonLink href={`${base}/tests/cancel/${booking.id}`} tone="secondary">{t('cancel')}<span className="sr-only">{booking.number}</span></ButtonLink></p>}
                </li>
              )
            })}
          </ul>
        </Panel>
      </div>
    </>
  )
}

export default WindowTestsPage
