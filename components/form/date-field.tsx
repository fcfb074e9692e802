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
  /** `YYYY-MM-DD`. */
  defaultValue?: string
  question?: boolean
  /** The person's own date of birth may be filled in by the browser. */
  birthday?: boolean
}

const PARTS = [
  { part: 'year', width: 4, complete: 'bday-year' },
  { part: 'month', width: 2, complete: 'bday-month' },
  { part: 'day', width: 2, complete: 'bday-day' },
] as const

/** Posts `name.year`, `name.month`, `name.day`; text inputs, because number inputs refuse full-width digits. */
export const DateField = ({ name, label, hint, defaultValue, question, birthday }: Props) => {
  const { error, words, valueOf } = useField(name, undefined)
  const id = fieldId(name)
  const prefilled = defaultValue?.split('-') ?? []
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} errorWord={words.error} question={question} group>
      <div className="flex flex-wrap gap-gap">
        {PARTS.map(({ part, width, complete }, index) => {
          const partId = index === 0 ? id : fieldId(`${name}.${part}`)
          return (
            <label key={part} htmlFor={partId} className="flex items-center gap-1.5">
              <input
                id={partId}
                name={`${name}.${part}`}
                type="text"
                inputMode="numeric"
                autoComplete={birthday ? complete : 'off'}
                defaultValue={valueOf(`${name}.${part}`, prefilled[index])}
                aria-describedby={describedBy(id, undefined, error)}
                aria-invalid={error ? true : undefined}
                className={controlStyle(width, Boolean(error))}
              />
              {words[part]}
            </label>
          )
        })}
      </div>
    </FieldFrame>
  )
}
