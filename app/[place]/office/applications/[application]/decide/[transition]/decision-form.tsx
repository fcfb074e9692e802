import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { type FormAction, freshForm } from '@/components/form/form-state'
import { LiveForm } from '@/components/form/live-form'
import { SubmitButton } from '@/components/ui/submit-button'

type Props = { action: FormAction; idempotencyKey: string; submit?: string; preview: ReactNode; children: ReactNode }

/** A form with a first button that only shows, and a second, inside, that decides. */
export const DecisionForm = async ({ action, idempotencyKey, submit, preview, children }: Props) => {
  const t = await getTranslations('common.form')
  const words = {
    summary: t('summary'), error: t('error'), titlePrefix: t('titlePrefix'), year: t('year'), month: t('month'), day: t('day'), choose: t('choose'),
  }
  return (
    <LiveForm action={action} initial={freshForm()} idempotencyKey={idempotencyKey} words={words}>
      {children}
      {submit && (
        <p className="mb-6">
          <SubmitButton pending={t('pending')} tone="secondary">{submit}</SubmitButton>
        </p>
      )}
      {preview}
    </LiveForm>
  )
}
