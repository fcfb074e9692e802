import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DeclarationField } from '@/components/form/declaration-field'
import { FormPage } from '@/components/form/form-page'
import { QuestionField } from '@/components/form/question-field'
import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button-link'
import { NoticeBanner } from '@/components/ui/notice-banner'
import { Steps } from '@/components/ui/steps'
import { questionsOf, type Question } from '@/lib/channels/web/questions'
import { listFiles, type ListedFile } from '@/lib/domain/files/list-files'
import type { Step } from '@/lib/engine/define-service'
import type { Fields } from '@/lib/engine/fields'
import { newId } from '@/lib/kernel/ids'
import { asLocale } from '@/lib/messages/as-locale'
import { CodeRequest } from './code-request'
import { FileQuestion } from './file-question'
import { JourneyFields } from './journey-fields'
import type { JourneyProps } from './journey-props'
import { officeOptions } from './office-options'
import { visitOptions } from './visit-options'

type Props = JourneyProps & { step: Step<Fields>; fromCheck: boolean; codeUntil?: number; /** Keys of a face where the same form is entered all day. */ help?: ReactNode; /** What was wrong with the last picture, and for which question. */ wrong?: { readonly code: string; readonly field: string } }

const filesFor = async ({ ctx, view }: Props, questions: readonly Question[]): Promise<readonly ListedFile[]> => {
  if (!questions.some(({ field }) => field.kind === 'file')) return []
  const found = await listFiles(ctx, { applicationId: view.id })
  return found.ok ? found.value : []
}

/** One question a page, driven by the definition. */
export const StepView = async (props: Props) => {
  const { ctx, view, service, base, step, fromCheck, actions, wrong } = props
  const t = await getTranslations('citizen.step')
  const common = await getTranslations('common.form')
  const locale = asLocale(await getLocale())
  const words = service.messages[locale]
  const title = words.steps[step.id]?.title ?? step.id
  const questions = questionsOf(service, step, view.facts, locale)
  const files = await filesFor(props, questions)
  const filesOf = (name: string) => files.filter(({ field }) => field === name)
  const only = questions.length === 1 && questions[0]?.label === title
  const at = view.path.indexOf(step.id)
  const previous = view.path[at - 1]
  const offices = questions.some(({ field }) => field.kind === 'office') ? await officeOptions(ctx, locale) : []
  const asksVisit = questions.some(({ field }) => field.kind === 'visit')
  const visits = asksVisit ? await visitOptions(ctx, locale) : []
  return (
    <div className="max-w-[44rem]">
      <BackLink href={fromCheck ? `${base}/check` : previous ? `${base}/${previous}` : base}>{common('back')}</BackLink>
      <Steps step={at + 1} of={view.path.length + (step.submits || service.steps.at(-1)?.submits ? 0 : 1)} />
      <h1 className={only ? 'sr-only' : 'text-h1'}>{title}</h1>
      {words.steps[step.id]?.hint && <p className="mt-2 mb-5 max-w-text text-muted">{words.steps[step.id]?.hint}</p>}
      {!only && <div className="mb-6" />}
      {asksVisit && visits.length === 0 && <NoticeBanner tone="info" title={t('noVisits')}>{t('noVisitsNext')}</NoticeBanner>}
      {questions.map((question) => question.field.kind === 'code' && <CodeRequest key={question.name} {...props} name={question.name} field={question.field} />)}
      {questions.map((question) => question.field.kind === 'file' && (
        <FileQuestion key={question.name} {...props} step={step.id} question={question} field={question.field} files={filesOf(question.name)} wrong={wrong?.field === question.name ? wrong.code : undefined} />
      ))}
      <FormPage
        action={actions.answer}
        idempotencyKey={newId('key', ctx.machineNow)}
        submit={step.submits ? words.submit : t('submit')}
        before={step.submits && <DeclarationField name="declaration" label={words.declaration} />}
        beside={!fromCheck && <ButtonLink href={base} tone="quiet">{t('leave')}</ButtonLink>}
      >
        {props.help}
        <JourneyFields {...props} />
        <input type="hidden" name="step" value={step.id} />
        <input type="hidden" name="path" value={view.path.join(' ')} />
        {fromCheck && <input type="hidden" name="from" value="check" />}
        {questions.map(({ field, optional, label, ...question }) => (
          <QuestionField
            key={question.name}
            {...question}
            {...(field.kind === 'file' && { value: filesOf(question.name).map(({ id }) => id).join(' ') })}
            field={field}
            label={optional ? label + t('optional') : label}
            question={only}
            offices={offices}
            visits={visits}
          />
        ))}
      </FormPage>
      <p className="mt-6 max-w-text text-small text-muted">{t('saved')}</p>
    </div>
  )
}
