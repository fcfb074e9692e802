import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { CodeField } from '@/components/form/code-field'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { subjectNamed } from '@/lib/domain/exams/plan-choices'
import { findPlace } from '@/lib/domain/system-context'
import { newId } from '@/lib/kernel/ids'
import { BookingCheck } from '../../../../../../../test-booking/booking-check'
import { BookingFlow } from '../../../../../../../test-booking/booking-flow'
import { flowHref, FLOW_STEPS } from '../../../../../../../test-booking/flow'
import { readFlow } from '../../../../../../../test-booking/flow-page'
import { sessionWords } from '../../../../../../../test-booking/session-words'
import { textParam, type Params } from '../../../../../../../text-param'
import { book, sendCode } from '../../../actions'
import { ownStudent } from '../../../own-student'

type Props = { params: Promise<{ place: string; learner: string; subject: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('filings.student'))('book') })

/** The same way as online, gone at the school's counter; at its end the student's own phone says yes or no (EXM-26). */
const StudentBookPage = async ({ params, searchParams }: Props) => {
  const { place, learner, subject: named } = await params
  const subject = subjectNamed(named)
  if (!subject) notFound()
  const { ctx, base: home, training } = await ownStudent(place, learner, `/book/${subject}`)
  if (training.subjects.find((each) => each.subject === subject)?.state !== 'open') redirect(home)
  const tests = await findPlace(training.testPlace.code)
  if (!tests) notFound()
  const t = await getTranslations('tests.flow')
  const own = await getTranslations('filings.student')
  const title = t('title', { subject: (await sessionWords()).subject(subject) })
  const base = `${home}/book/${subject}`
  const { flow, sites, isMissing } = await readFlow({ ...ctx, place: tests }, searchParams, { subject, licenceClass: training.licenceClass, mostWishes: training.mostWishes })
  if (flow.asked.length === 0)
    return (
      <>
        <BackLink href={home}>{own('title')}</BackLink>
        <PageHeading title={title} />
        <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
      </>
    )
  if (flow.next !== null)
    return <BookingFlow base={base} home={home} title={title} licenceClass={training.licenceClass} flow={{ ...flow, next: flow.next }} sites={sites} standings={{}} isMissing={isMissing} />
  const isSent = (await textParam(searchParams, 'code')) === 'sent'
  const again = flowHref(base, flow.answers)
  return (
    <BookingCheck
      base={base} home={home} title={title} subject={subject} licenceClass={training.licenceClass} flow={flow} idempotencyKey={newId('key', ctx.machineNow)}
      action={isSent ? book : sendCode} submit={isSent ? t('submit') : own('send')}
    >
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="learnerId" value={learner} />
      <input type="hidden" name="subject" value={subject} />
      {FLOW_STEPS.map((step) => flow.answers[step] !== undefined && <input key={step} type="hidden" name={step} value={flow.answers[step]} />)}
      {isSent
        ? <><CodeField name="code" label={own('code')} hint={own('codeHint')} /><p className="mb-4"><Link href={again} className="inline-flex min-h-target items-center">{own('again')}</Link></p></>
        : <p className="mb-4 max-w-text">{own('consent')}</p>}
    </BookingCheck>
  )
}

export default StudentBookPage
