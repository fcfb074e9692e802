'use client'

import { createContext, useContext } from 'react'
import { type FormState, freshForm } from './form-state'

/** Chosen on the server: a client leaf carries no message catalogue. */
export type FormWords = {
  readonly summary: string
  readonly error: string
  readonly titlePrefix: string
  readonly year: string
  readonly month: string
  readonly day: string
  readonly choose: string
}

const NO_WORDS: FormWords = { summary: '', error: '', titlePrefix: '', year: '', month: '', day: '', choose: '' }

export const FormContext = createContext<{ state: FormState; words: FormWords }>({ state: freshForm(), words: NO_WORDS })

/** The value to show and the problem to show it with; what was typed last wins over what was prefilled. */
export const useField = (name: string, defaultValue: string | undefined) => {
  const { state, words } = useContext(FormContext)
  return {
    value: state.values[name] ?? defaultValue,
    error: state.problems.find((problem) => problem.field === name)?.text,
    words,
    valueOf: (part: string, fallback?: string) => state.values[part] ?? fallback,
  }
}
