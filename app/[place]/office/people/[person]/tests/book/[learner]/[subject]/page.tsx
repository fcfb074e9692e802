import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { listTrainingsAtWindow } from '@/lib/domain/exams/list-trainings'
import { subjectNamed } from '@/lib/domain/exams/plan-choices'
import { newId } from '@/lib/kernel/ids'
import { BookingCheck } from '../../../../../../../../test-booking/booking-check'
import { BookingFlow } from '../../../../../../../../test-booking/booking-flow'
import { readFlow } from '../../../../../../../../test-booking/flow-page'
import { sessionWords } from '../../../../../../../../test-booking/session-words'
import type { Params } from '../../../../../../../../text-param'
import { officePage } from '../../../../../../office-page'
import { book } from '../../../actions'

type Props = { params: Promise<{ place: string; person: string; learner: string; subject: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tests.window'))('book') })

/** The same way as online, gone by the clerk for the person who stands there. */
const WindowBookPage = async ({ params, searchParams }: Props) => {
  const { place, person: personId, learner, subject: named } = await params
  const subject = subjectNamed(named)
  const ctx = await officePage(place, `people/${personId}/tests/book/${learner}/${named}`)
  const found = await listTrainingsAtWindow(ctx, { personId })
  const training = found.ok ? found.value.find(({ learnerId, testPlace }) => learnerId === learner && testPlace.code === place) : undefined
  if (!subject || !training) notFound()
  const home = `/${place}/office/people/${personId}/tests`
  if (training.subjects.find((each) => each.subject === subject)?.state !== 'open') redirect(home)
  const t = await getTranslations('tests.flow')
  const title = t('title', { subject: (await sessionWords()).subject(subject) })
  const base = `${home}/book/${learner}/${subject}`
  const { flow, sites, isMissing } = await readFlow(ctx, searchParams, { subject, licenceClass: training.licenceClass, mostWishes: training.mostWishes })
  if (flow.asked.length === 0)
    return (
      <>
        <BackLink href={home}>{(await getTranslations('common.form'))('back')}</BackLink>
        <PageHeading title={title} />
        <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
      </>
    )
  if (flow.next === null)
    return (
      <BookingCheck base={base} home={home} title={title} subject={subject} licenceClass={training.licenceClass} flow={flow} action={book} idempotencyKey={newId('key', ctx.machineNow)} submit={t('submit')}>
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="personId" value={personId} />
        <input type="hidden" name="learnerId" value={learner} />
        <input type="hidden" name="subject" value={subject} />
      </BookingCheck>
    )
  return <BookingFlow base={base} home={home} title={title} licenceClass={training.licenceClass} flow={{ ...flow, next: flow.next }} sites={sites} standings={{}} isMissing={isMissing} />
}

export default WindowBookPage
