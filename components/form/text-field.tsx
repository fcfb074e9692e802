'use client'

import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { describedBy, FieldFrame } from '../ui/field-frame'
import { controlStyle, type FieldWidth } from './control-style'
import { useField } from './form-context'
import { fieldId } from './form-state'

export type TextFieldProps = {
  name: string
  label: string
  hint?: ReactNode
  defaultValue?: string
  question?: boolean
  width?: FieldWidth
  type?: 'text' | 'password' | 'search'
  inputMode?: 'text' | 'numeric' | 'tel' | 'search'
  autoComplete?: HTMLInputAutoCompleteAttribute
  /** Identifiers and names must not be corrected by a spelling aid. */
  spellCheck?: boolean
  /** Several lines. */
  rows?: number
}

const HAN = /\p{Script=Han}/u

/** Nothing is reformatted while typing; full-width digits, spaces and lower case are the server's to accept. */
export const TextField = ({
  name, label, hint, defaultValue, question,
  width = 30, type = 'text', inputMode, autoComplete, spellCheck = false, rows,
}: TextFieldProps) => {
  const { value, error, words } = useField(name, defaultValue)
  const id = fieldId(name)
  const shared = {
    id,
    name,
    defaultValue: type === 'password' ? undefined : value,
    autoComplete,
    spellCheck,
    // What the register or the person wrote in Chinese is read out as Chinese on an English page too.
    lang: HAN.test(value ?? '') ? 'zh-Hans' : undefined,
    'aria-describedby': describedBy(id, hint, error),
    'aria-invalid': error ? true : undefined,
    className: controlStyle(rows ? 'full' : width, Boolean(error)),
  }
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} errorWord={words.error} question={question}>
      {rows ? <textarea {...shared} rows={rows} /> : <input {...shared} type={type} inputMode={inputMode} />}
    </FieldFrame>
  )
}
