import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { QuestionField } from '@/components/form/question-field'
import { BackLink } from '@/components/ui/back-link'
import { PageHeading } from '@/components/ui/page-heading'
import { RegisteredName } from '@/components/ui/registered-name'
import { decisionQuestions } from '@/lib/channels/web/questions'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { JourneyFields } from '../../../../../../journey/journey-fields'
import { ProblemRefusal } from '../../../../../../problem-refusal'
import { officeApplication } from '../../../office-application'
import { decide } from '../../actions'
import { DecisionForm } from './decision-form'
import { DecisionPreview } from './decision-preview'

type Props = { params: Promise<{ place: string; application: string; transition: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('office.application'))('decide') })

/** Outcome → what the rules say → reasons → the text as the person will read it → confirm (ux.md §4). */
const DecidePage = async ({ params }: Props) => {
  const { place, application, transition: name } = await params
  const { ctx, view, current, base } = await officeApplication(place, application, `/decide/${name}`)
  const transition = view.transitions.find((each) => each.name === name && each.refusal === null && name !== 'submit')
  if (!transition) redirect(base)
  const t = await getTranslations('office.application')
  const citizen = await getTranslations('citizen')
  const common = await getTranslations('common.form')
  const locale = asLocale(await getLocale())
  const act = current.messages[locale].transitions[name] ?? name
  const questions = decisionQuestions(current, transition.asks, locale)
  return (
    <div className="max-w-[48rem]">
      <BackLink href={base}>{common('back')}</BackLink>
      <PageHeading title={act} caption={<>{view.number} · <RegisteredName>{view.applicant.name}</RegisteredName></>} />
      <h2 className="mb-2 text-h2">{t('findings')}</h2>
      {view.findings.length === 0 && <p className="mb-6">{t('findingsNone')}</p>}
      {view.findings.map((problem) => <ProblemRefusal key={problem.code} problem={problem} service={current} />)}
      <DecisionForm
        action={decide}
        idempotencyKey={newId('key', ctx.machineNow)}
        {...(questions.length > 0 && { submit: t('continue') })}
        preview={
          <DecisionPreview
            asks={transition.asks}
            words={{
              title: t('preview'),
              hint: t('previewHint'),
              status: citizen(`status.${transition.to}`),
              next: `${citizen(`next.${transition.to}`)}${transition.to === 'rejected' ? `\n${citizen('application.appeal')}` : ''}`,
              confirm: t('confirm', { act, number: view.number }),
              pending: common('pending'),
            }}
          />
        }
      >
        <JourneyFields ctx={ctx} place={place} view={view} />
        <input type="hidden" name="transition" value={name} />
        {questions.map((question) => <QuestionField key={question.name} {...question} />)}
      </DecisionForm>
    </div>
  )
}

export default DecidePage
