import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import { SummaryList } from '@/components/ui/summary-list'
import type { SubjectView, TrainingView } from '@/lib/domain/exams/training-view'
import { formatDate } from '@/lib/messages/format'
import { problemText, remedyText } from '@/lib/messages/problem-text'
import { queueWords } from '../../../test-booking/queue-words'
import { sessionWords } from '../../../test-booking/session-words'

const TONES: Readonly<Record<SubjectView['state'], StatusTone>> = { passed: 'done', booked: 'waiting', open: 'active', closed: 'neutral' }

/** Subject by subject: passed, booked, to be booked now or from when, and why not (EXM-02 to EXM-09). */
export const TrainingPanel = async ({ training }: { training: TrainingView }) => {
  const t = await getTranslations('tests.mine')
  const words = await sessionWords()
  const { locale } = words
  const root = `/${training.testPlace.code}/tests`
  const subject = (each: SubjectView) => (
    <li key={each.subject} className="grid gap-x-6 gap-y-2 border-b border-line py-4 last:border-0 sm:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-h3">
          {words.subject(each.subject)} <StatusTag tone={TONES[each.state]}>{t(`state.${each.state}`)}</StatusTag>
        </h3>
        <p className="mt-0 text-muted">{words.content(each.subject)}</p>
        {each.passedOn && <p className="mt-1">{t('passedOn', { date: formatDate(locale, each.passedOn) })}</p>}
        {each.state === 'closed' && (
          <ul className="mt-1 list-disc ps-[1.3em]">{each.problems.map((problem) => <li key={problem.code}>{problemText(locale, problem)}{problem.trace && <span className="block font-semibold">{remedyText(locale, problem.trace)}</span>}</li>)}</ul>
        )}
        {each.state !== 'passed' && each.used && <p className="mt-1 text-small text-muted">{t('used', each.used)}</p>}
        {each.state !== 'passed' && each.hours && <p className="mt-0 text-small text-muted">{t('hours', each.hours)}</p>}
      </div>
      <p className="mt-0 self-center">
        {each.state === 'open' && <ButtonLink href={`${root}/book/${training.learnerId}/${each.subject}`}>{t('book')}<span className="sr-only">{words.subject(each.subject)}</span></ButtonLink>}
        {each.bookingId && each.state === 'booked' && <ButtonLink href={`${root}/bookings/${each.bookingId}`} tone="secondary">{t('see')}<span className="sr-only">{words.subject(each.subject)}</span></ButtonLink>}
      </p>
    </li>
  )
  return (
    <Panel title={t('training', { class: training.licenceClass })}>
      <SummaryList
        rows={[
          { term: t('certificate'), value: training.certificate ? <><span className="whole">{training.certificate.number}</span> · {t('until', { date: formatDate(locale, training.certificate.to) })}</> : t('noCertificate') },
          { term: t('testPlace'), value: <>{words.name(training.testPlace)} <Link href={`${root}/place/${training.learnerId}`} className="ms-3 inline-flex min-h-target items-center">{t('changePlace')}</Link></> },
          { term: t('queue'), value: await queueWords(training.queue) },
        ]}
      />
      <ul>{training.subjects.map(subject)}</ul>
    </Panel>
  )
}
