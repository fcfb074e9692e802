'use client'

import type { ReactNode } from 'react'
import { describedBy, FieldFrame } from '../ui/field-frame'
import { useField } from './form-context'
import { fieldId } from './form-state'
import { SelectField } from './select-field'

export type ChoiceOption = { value: string; label: string; hint?: string }

type Props = {
  name: string
  label: string
  hint?: ReactNode
  options: readonly ChoiceOption[]
  defaultValue?: string
  question?: boolean
  /** The empty choice of a long list that stands outside a FormPage. */
  choose?: string
}

/** Up to seven choices are radios, all in sight (ux.md §1.4). */
const MOST_RADIOS = 7

const Radios = ({ name, label, hint, options, defaultValue, question }: Props) => {
  const { value, error, words } = useField(name, defaultValue)
  const id = fieldId(name)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} errorWord={words.error} question={question} group>
      <div className="flex flex-col gap-gap">
        {options.map((option, index) => (
          <label
            key={option.value}
            className="flex min-h-target max-w-text items-center gap-3 rounded-md border-2 border-edge bg-surface px-4 py-2 has-checked:border-brand has-checked:bg-brand-tint has-focus-visible:outline-3 has-focus-visible:outline-[var(--focus)]"
          >
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${option.value}`}
              name={name}
              value={option.value}
              defaultChecked={value === option.value}
              aria-describedby={option.hint ? `${id}-${option.value}-hint` : describedBy(id, undefined, error)}
              className="size-[1.4em] shrink-0"
            />
            <span>
              {option.label}
              {option.hint && (
                <span id={`${id}-${option.value}-hint`} className="block text-small text-muted">
                  {option.hint}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </FieldFrame>
  )
}

export const ChoiceField = (props: Props) =>
  props.options.length <= MOST_RADIOS ? <Radios {...props} /> : <SelectField {...props} />
