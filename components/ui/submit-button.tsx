'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { type ButtonTone, buttonStyle } from './button-style'

type Props = {
  children: ReactNode
  /** The words while the server works: 正在提交…. */
  pending: string
  tone?: ButtonTone
  name?: string
  value?: string
  className?: string
}

/** Stays focusable while pending, so that a screen reader hears the change; the press itself is swallowed. */
export const SubmitButton = ({ children, pending, tone = 'primary', name, value, className = '' }: Props) => {
  const status = useFormStatus()
  const mine = status.pending && (name === undefined || status.data.get(name) === value)
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={status.pending || undefined}
      onClick={(event) => {
        if (status.pending) event.preventDefault()
      }}
      className={`${buttonStyle(tone)} ${className}`}
    >
      <span aria-live="polite">{mine ? pending : children}</span>
    </button>
  )
}
