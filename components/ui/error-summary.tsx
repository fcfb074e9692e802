'use client'

import { useEffect, useRef } from 'react'
import { Icon } from './icon'

export type SummaryProblem = { field?: string; text: string }

type Props = {
  title: string
  problems: readonly SummaryProblem[]
  /** From a field's name to the id of its first control. */
  idOf: (field: string) => string
}

/** Takes focus when it appears; each line leads to its field with the same words (ux.md §1.4). */
export const ErrorSummary = ({ title, problems, idOf }: Props) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [problems])
  if (problems.length === 0) return null
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary-title"
      className="mb-6 rounded-md border-4 border-error bg-surface p-5"
    >
      <h2 id="error-summary-title" className="flex items-center gap-2 text-h3 text-error">
        <Icon name="error" />
        {title}
      </h2>
      <ul className="mt-2">
        {problems.map((problem) => (
          <li key={`${problem.field ?? ''} ${problem.text}`}>
            {problem.field ? (
              <a href={`#${idOf(problem.field)}`} className="inline-flex min-h-target items-center font-semibold text-error">
                {problem.text}
              </a>
            ) : (
              <span className="font-semibold text-error">{problem.text}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
