import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ButtonTone } from '../ui/button-style'
import { SubmitButton } from '../ui/submit-button'
import { type FormAction, type FormState, freshForm } from './form-state'
import { LiveForm } from './live-form'

type Props = {
  action: FormAction
  /** Values of a draft or of the register, by field name. */
  values?: FormState['values']
  idempotencyKey: string
  /** Named for its act: 提交补证申请. */
  submit: string
  pending?: string
  tone?: ButtonTone
  /** Links or buttons beside the last button. */
  beside?: ReactNode
  /** Declarations and warnings that must stand right above the last button. */
  before?: ReactNode
  layout?: 'page' | 'kiosk'
  className?: string
  children?: ReactNode
}

/** A question, or a few that belong together, and the one button that answers it. */
export const FormPage = ({ action, values, idempotencyKey, submit, pending, tone, beside, before, layout = 'page', className, children }: Props) => {
  const t = useTranslations('common')
  const words = {
    summary: t('form.summary'),
    error: t('form.error'),
    titlePrefix: t('form.titlePrefix'),
    year: t('form.year'),
    month: t('form.month'),
    day: t('form.day'),
    choose: t('form.choose'),
  }
  return (
    <LiveForm action={action} initial={freshForm(values)} idempotencyKey={idempotencyKey} words={words} layout={layout} className={layout === 'kiosk' ? 'contents' : className}>
      {children}
      {before}
      <div className="mt-2 flex flex-wrap items-center gap-gap kiosk:mt-0 kiosk:px-12 kiosk:pb-3">
        <SubmitButton pending={pending ?? t('form.pending')} tone={tone}>
          {submit}
        </SubmitButton>
        {beside}
      </div>
    </LiveForm>
  )
}
