'use client'

import type { ReactNode } from 'react'
import { describedBy, FieldFrame } from '../ui/field-frame'
import { controlStyle } from './control-style'
import { useField } from './form-context'
import { fieldId } from './form-state'

type Props = {
  name: string
  label: string
  hint?: ReactNode
  /** `.csv,.xlsx` or `image/jpeg,image/png`. */
  accept: string
  /** Offers the phone's rear camera. */
  camera?: boolean
  question?: boolean
}

export const FileField = ({ name, label, hint, accept, camera, question }: Props) => {
  const { error, words } = useField(name, undefined)
  const id = fieldId(name)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} errorWord={words.error} question={question}>
      <input
        id={id}
        name={name}
        type="file"
        accept={accept}
        capture={camera ? 'environment' : undefined}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? true : undefined}
        className={`${controlStyle(30, Boolean(error))} file:me-4 file:min-h-8 file:rounded-sm file:border-0 file:bg-brand-tint file:px-3 file:font-semibold file:text-brand`}
      />
    </FieldFrame>
  )
}
