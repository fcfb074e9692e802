import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { listOwnStandings } from '@/lib/domain/exams/list-own-standings'
import { subjectNamed } from '@/lib/domain/exams/plan-choices'
import { newId } from '@/lib/kernel/ids'
import type { Params } from '../../../../../../text-param'
import { BookingCheck } from '../../../../../../test-booking/booking-check'
import { BookingFlow, ElsewhereLink } from '../../../../../../test-booking/booking-flow'
import { readFlow } from '../../../../../../test-booking/flow-page'
import { sessionWords } from '../../../../../../test-booking/session-words'
import { book } from '../../../actions'
import { ownTraining } from '../../../own-training'

type Props = { params: Promise<{ place: string; learner: string; subject: string }>; searchParams: Params }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const subject = subjectNamed((await params).subject)
  if (!subject) notFound()
  return { title: (await getTranslations('tests.flow'))('title', { subject: (await sessionWords()).subject(subject) }) }
}

/** From the subject to the booking, one decision a page (A01). */
const BookPage = async ({ params, searchParams }: Props) => {
  const { place, learner, subject: named } = await params
  const subject = subjectNamed(named)
  if (!subject) notFound()
  const { home, training } = await ownTraining(place, learner, `book/${learner}/${subject}`)
  const root = `/${home.place.code}/tests`
  const base = `${root}/book/${learner}/${subject}`
  if (home.place.code !== place) redirect(base)
  const standing = training.subjects.find((each) => each.subject === subject)
  if (standing?.state !== 'open') redirect(standing?.bookingId ? `${root}/bookings/${standing.bookingId}` : root)
  const t = await getTranslations('tests.flow')
  const mine = await getTranslations('tests.mine')
  const title = t('title', { subject: (await sessionWords()).subject(subject) })
  const { flow, sites, isMissing } = await readFlow(home, searchParams, { subject, licenceClass: training.licenceClass, mostWishes: training.mostWishes })
  if (flow.asked.length === 0)
    return (
      <>
        <BackLink href={root}>{mine('title')}</BackLink>
        <PageHeading title={title} />
        <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
      </>
    )
  if (flow.next === null)
    return (
      <BookingCheck base={base} home={root} title={title} subject={subject} licenceClass={training.licenceClass} flow={flow} action={book} idempotencyKey={newId('key', home.machineNow)} submit={t('submit')}>
        <input type="hidden" name="place" value={home.place.code} />
        <input type="hidden" name="province" value={home.place.province} />
        <input type="hidden" name="learnerId" value={learner} />
        <input type="hidden" name="subject" value={subject} />
      </BookingCheck>
    )
  const isRanked = flow.next === 'first'
  const standings = isRanked ? await listOwnStandings(home, { learnerId: learner, sessions: flow.choices.slice(0, 60).map(({ id }) => id) }) : null
  return (
    <BookingFlow
      base={base}
      home={root}
      title={title}
      licenceClass={training.licenceClass}
      flow={{ ...flow, next: flow.next }}
      sites={sites}
      standings={standings?.ok ? standings.value : {}}
      isMissing={isMissing}
      elsewhere={<ElsewhereLink href={`${root}/place/${learner}`} />}
    />
  )
}

export default BookPage
