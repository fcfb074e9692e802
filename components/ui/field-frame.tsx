import type { ReactNode } from 'react'
import { Icon } from './icon'

type FrameProps = {
  id: string
  label: string
  hint?: ReactNode
  error?: string
  /** A word before the error for those who do not see its colour: 错误：. */
  errorWord: string
  /** A group of controls is a fieldset with a legend; one control has a label. */
  group?: boolean
  /** The label is the page's only question: it looks like a heading. */
  question?: boolean
  children: ReactNode
}

export const hintId = (id: string): string => `${id}-hint`
export const errorId = (id: string): string => `${id}-error`

export const describedBy = (id: string, hint: unknown, error: unknown): string | undefined =>
  [hint && hintId(id), error && errorId(id)].filter(Boolean).join(' ') || undefined

/** Label above, hint under it, error between hint and field (ux.md §1.4). */
export const FieldFrame = ({ id, label, hint, error, errorWord, group, question, children }: FrameProps) => {
  const labelClass = `block font-semibold ${question ? 'text-h2' : 'text-body'}`
  const inner = (
    <>
      {hint && (
        <div id={hintId(id)} className="mt-0.5 max-w-text text-small text-muted">
          {hint}
        </div>
      )}
      {error && (
        <p id={errorId(id)} className="mt-1 flex items-start gap-1.5 font-semibold text-error">
          <Icon name="error" className="mt-[0.17em]" />
          <span>
            <span className="sr-only">{errorWord}</span>
            {error}
          </span>
        </p>
      )}
      <div className={question ? 'mt-4 kiosk:mt-2' : 'mt-2'}>{children}</div>
    </>
  )
  const frame = `mb-6 dense:mb-4 ${error ? 'border-s-4 border-error ps-4' : ''}`
  if (group)
    return (
      <fieldset className={frame} aria-describedby={describedBy(id, hint, error)}>
        <legend className={labelClass}>{label}</legend>
        {inner}
      </fieldset>
    )
  return (
    <div className={frame}>
      <label htmlFor={id} className={labelClass}>
        {label}
      </label>
      {inner}
    </div>
  )
}
