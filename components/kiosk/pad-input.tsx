'use client'

import { useField } from '../form/form-context'
import { fieldId } from '../form/form-state'

type Props = {
  name: string
  label: string
  hint?: string
  defaultValue?: string
  /** Characters to expect; gives the width. */
  length: number
  /** Codes and document numbers may be hidden while typed. */
  hidden?: boolean
}

/** The real field behind a pad: keys, scanner and pad write into the same one; no system keyboard comes up. */
export const PadInput = ({ name, label, hint, defaultValue, length, hidden }: Props) => {
  const { value, error } = useField(name, defaultValue)
  const id = fieldId(name)
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-small text-muted">
          {hint}
        </p>
      )}
      <input
        id={id}
        name={name}
        type={hidden ? 'password' : 'text'}
        inputMode="none"
        autoComplete="off"
        spellCheck={false}
        autoFocus
        size={length + 1}
        defaultValue={hidden ? undefined : value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        aria-invalid={error ? true : undefined}
        className={`mt-2 min-h-target max-w-full rounded-md border-4 bg-surface px-4 text-h2 font-bold tracking-wider tabular-nums select-text ${error ? 'border-error' : 'border-brand'}`}
      />
    </div>
  )
}
