'use client'

import type { ReactNode } from 'react'
import { errorId } from '../ui/field-frame'
import { Icon } from '../ui/icon'
import { useField } from './form-context'
import { fieldId } from './form-state'

type Props = {
  name: string
  /** What is declared, in the first person. */
  label: string
  /** Its legal effect; stands above the box. */
  effect?: ReactNode
}

/** Never ticked beforehand; posts `yes`. */
export const DeclarationField = ({ name, label, effect }: Props) => {
  const { value, error, words } = useField(name, undefined)
  const id = fieldId(name)
  return (
    <div className={`mb-6 max-w-text rounded-md border-2 bg-surface px-4 py-2 dense:mb-3 dense:py-1 ${error ? 'border-error' : 'border-edge'}`}>
      {effect && <div className="mb-3">{effect}</div>}
      {error && (
        <p id={errorId(id)} className="mb-2 flex items-start gap-1.5 font-semibold text-error">
          <Icon name="error" className="mt-[0.17em]" />
          <span>
            <span className="sr-only">{words.error}</span>
            {error}
          </span>
        </p>
      )}
      <label htmlFor={id} className="flex min-h-target items-center gap-3 font-semibold">
        <input
          id={id}
          name={name}
          type="checkbox"
          value="yes"
          defaultChecked={value === 'yes'}
          aria-describedby={error ? errorId(id) : undefined}
          aria-invalid={error ? true : undefined}
          className="size-[1.4em] shrink-0"
        />
        <span>{label}</span>
      </label>
    </div>
  )
}
