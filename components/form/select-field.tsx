'use client'

import type { ReactNode } from 'react'
import { describedBy, FieldFrame } from '../ui/field-frame'
import { controlStyle } from './control-style'
import { useField } from './form-context'
import { fieldId } from './form-state'

/** `lang` where a name is offered: it stays as it was registered. */
export type SelectOption = { value: string; label: string; lang?: string }

type Props = {
  name: string
  label: string
  hint?: ReactNode
  options: readonly SelectOption[]
  defaultValue?: string
  question?: boolean
  /** The empty choice where no FormPage brings the words. */
  choose?: string
}

export const SelectField = ({ name, label, hint, options, defaultValue, question, choose }: Props) => {
  const { value, error, words } = useField(name, defaultValue)
  const id = fieldId(name)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} errorWord={words.error} question={question}>
      <select
        id={id}
        name={name}
        defaultValue={value ?? ''}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? true : undefined}
        className={controlStyle(30, Boolean(error))}
      >
        <option value="">{choose ?? words.choose}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
