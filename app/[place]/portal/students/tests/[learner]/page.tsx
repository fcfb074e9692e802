import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FormPage } from '@/components/form/form-page'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Panel } from '@/components/ui/panel'
import { RegisteredName } from '@/components/ui/registered-name'
import type { SubjectView } from '@/lib/domain/exams/training-view'
import { newId } from '@/lib/kernel/ids'
import { problemText, remedyText } from '@/lib/messages/problem-text'
import { sessionWords } from '../../../../../test-booking/session-words'
import { textParam, type Params } from '../../../../../text-param'
import { EntryHelp } from '../../../entry-help'
import { report } from '../actions'
import { ownStudent } from '../own-student'

type Props = { params: Promise<{ place: string; learner: string }>; searchParams: Params }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('filings.student'))('title') })

const DONE = ['reported', 'booked'] as const

/** One student: what is passed, booked and open, the hours reported; with the student's code the school books (EXM-26). */
const StudentPage = async ({ params, searchParams }: Props) => {
  const { place, learner } = await params
  const { ctx, base, personMasked, training, hours } = await ownStudent(place, learner)
  const t = await getTranslations('filings.student')
  const mine = await getTranslations('tests.mine')
  const words = await sessionWords()
  const done = await textParam(searchParams, 'done')
  const said = DONE.find((name) => name === done)
  const why = ({ problems }: SubjectView) => (
    <ul className="list-disc ps-[1.3em]">{problems.map((problem) => <li key={problem.code}>{problemText(words.locale, problem)}{problem.trace && <span className="block">{remedyText(words.locale, problem.trace)}</span>}</li>)}</ul>
  )
  const taught = training.subjects.filter(({ state }) => state !== 'passed')
  return (
    <>
      <BackLink href={`/${place}/portal/students/tests`}>{t('back')}</BackLink>
      <PageHeading title={<>{t('title')} <RegisteredName>{personMasked}</RegisteredName></>} caption={<>{training.licenceClass} · {words.name(training.testPlace)}</>} lead={t('lead')} />
      {said && <div role="status"><NoticeBanner tone="success" title={t(`done.${said}`)} /></div>}
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_24rem] elder:lg:grid-cols-1">
        <Panel title={t('subjects')}>
          <ul className="divide-y divide-line">
            {training.subjects.map((each) => (
              <li key={each.subject} className="py-3">
                <p className="font-semibold">{words.subject(each.subject)} · {mine(`state.${each.state}`)}</p>
                {each.state === 'closed' && why(each)}
                <p className="mt-0 text-muted">{each.hours ? mine('hours', each.hours) : t('hours', { hours: hours[each.subject] ?? 0 })}</p>
                {each.state === 'open' && <p className="mt-1"><ButtonLink href={`${base}/book/${each.subject}`} tone="secondary">{t('book')}<span className="sr-only">{words.subject(each.subject)}</span></ButtonLink></p>}
              </li>
            ))}
          </ul>
        </Panel>
        {taught.length > 0 && (
          <Panel title={t('report')}>
            <FormPage action={report} idempotencyKey={newId('key', ctx.machineNow)} submit={t('submit')}>
              <input type="hidden" name="place" value={place} />
              <input type="hidden" name="learnerId" value={learner} />
              <EntryHelp />
              <SelectField name="subject" label={t('subject')} options={taught.map(({ subject }) => ({ value: subject, label: words.subject(subject) }))} />
              <TextField name="hours" label={t('total')} hint={t('totalHint')} width={4} inputMode="numeric" autoComplete="off" />
            </FormPage>
          </Panel>
        )}
      </div>
    </>
  )
}

export default StudentPage
