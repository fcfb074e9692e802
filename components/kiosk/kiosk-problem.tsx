'use client'

import { useContext, useEffect, useRef } from 'react'
import { FormContext } from '../form/form-context'
import { Icon } from '../ui/icon'

/** The kiosk shows one problem at a time (style.md §5), where the person is already looking. */
export const KioskProblem = () => {
  const { state } = useContext(FormContext)
  const line = useRef<HTMLParagraphElement>(null)
  const problem = state.problems[0]
  useEffect(() => line.current?.focus(), [problem])
  if (!problem) return null
  return (
    <p ref={line} role="alert" tabIndex={-1} className="mt-3 flex max-w-text items-start gap-3 text-lead font-bold text-error">
      <Icon name="error" className="mt-[0.12em]" />
      {problem.text}
    </p>
  )
}
