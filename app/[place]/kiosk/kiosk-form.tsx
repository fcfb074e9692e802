import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FormAction } from '@/components/form/form-state'
import { LiveForm } from '@/components/form/live-form'
import { useFormWords } from './form-words'

type Props = {
  action: FormAction
  place: string
  /** Left out where the answer is a secret that must not be stored to be given again. */
  idempotencyKey?: string
  children: ReactNode
}

/** A form that is a whole screen: its upper part explains, the buttons of its lower part hand it in. */
export const KioskForm = ({ action, place, idempotencyKey = '', children }: Props) => (
  <LiveForm action={action} initial={{ problems: [], values: {} }} idempotencyKey={idempotencyKey} words={useFormWords(useTranslations('common.form'))} layout="kiosk" className="contents">
    <input type="hidden" name="place" value={place} />
    {children}
  </LiveForm>
)
