'use client'

import type { ReactNode } from 'react'
import { describedBy, FieldFrame } from '../ui/field-frame'
import { useField } from './form-context'
import { fieldId } from './form-state'

export type TimeOption = { readonly value: string; readonly label: string; readonly hint: string; readonly isFull: boolean }
export type TimeGroup = { readonly id: string; readonly title: ReactNode; readonly options: readonly TimeOption[] }

type Props = { name: string; label: string; groups: readonly TimeGroup[]; defaultValue?: string | undefined }

/** Times to choose one of, grouped by where; what is full stays in sight and cannot be chosen. */
export const TimeField = ({ name, label, groups, defaultValue }: Props) => {
  const { value, error, words } = useField(name, defaultValue)
  const id = fieldId(name)
  const first = groups[0]?.options.find(({ isFull }) => !isFull)?.value
  return (
    <FieldFrame id={id} label={label} error={error} errorWord={words.error} group>
      {groups.map(({ id: group, title, options }) => (
        <div key={group} role="group" aria-labelledby={`${id}-${group}`} className="mb-5">
          <p id={`${id}-${group}`} className="mb-2 font-semibold">{title}</p>
          <div className="grid grid-cols-2 gap-gap sm:grid-cols-3 lg:grid-cols-4">
            {options.map((option) => (
              <label
                key={option.value}
                className="flex min-h-target items-center gap-2 rounded-md border-2 border-edge bg-surface px-3 py-1.5 has-checked:border-brand has-checked:bg-brand-tint has-disabled:border-line has-disabled:bg-sunken has-disabled:text-muted has-focus-visible:outline-3 has-focus-visible:outline-[var(--focus)]"
              >
                <input
                  type="radio"
                  id={option.value === first ? id : `${id}-${option.value}`}
                  name={name}
                  value={option.value}
                  disabled={option.isFull}
                  defaultChecked={value === option.value}
                  aria-describedby={describedBy(id, undefined, error)}
                  className="size-[1.3em] shrink-0"
                />
                <span className="leading-tight tabular">
                  {option.label}
                  <span className="block text-small">{option.hint}</span>
                </span>
              </label>
            ))}
          </div>
        </div>
      ))}
    </FieldFrame>
  )
}
