'use client'

import { Fragment, type ReactNode, useActionState } from 'react'
import { FileToText } from '@/components/form/file-to-text'
import { FormContext, type FormWords } from '@/components/form/form-context'
import { fieldId, type FormState } from '@/components/form/form-state'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { freshImport, type ImportState } from './import-state'

export type ImportWords = { readonly form: FormWords; readonly text: string; readonly file: string; readonly hint: string; readonly look: string; readonly looking: string; readonly submit: string; readonly submitting: string }
export type ImportPlace = { readonly place: string; readonly idempotencyKey: string; readonly note: ReactNode }

type Props<R> = ImportPlace & {
  words: ImportWords
  look: (state: ImportState<R>, form: FormData) => Promise<ImportState<R>>
  take: (state: FormState, form: FormData) => Promise<FormState>
  table: (title: string, rows: readonly R[]) => ReactNode
}

/** A signed text file, its preview, its entry: the states of one page, each drawn by the server when there is no script. */
export const FileImport = <R,>({ place, idempotencyKey, words, note, look, take, table }: Props<R>) => {
  const [state, preview] = useActionState<ImportState<R>, FormData>(look, freshImport)
  const [taken, enter] = useActionState(take, { problems: [], values: {} })
  const problems = [...state.problems, ...taken.problems]
  return (
    <>
      <ErrorSummary title={words.form.summary} problems={problems} idOf={fieldId} />
      {state.title && (
        <section aria-label={state.title} className="mb-8">
          <h2 className="mb-2 text-h2">{state.title}</h2>
          <p role="status" className="mb-4 font-semibold">{state.summary}</p>
          {table(state.title, state.rows)}
          {state.payload !== null && (
            <form action={enter} className="mt-4">
              <input type="hidden" name="place" value={place} />
              <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
              <input type="hidden" name="text" value={state.payload} />
              <SubmitButton pending={words.submitting}>{words.submit}</SubmitButton>
            </form>
          )}
        </section>
      )}
      <form action={preview}>
        <input type="hidden" name="place" value={place} />
        <FormContext value={{ state: { problems, values: { text: state.text } }, words: words.form }}>
          <Fragment key={JSON.stringify([problems, state.text])}><FileToText name="text" label={words.text} file={words.file} hint={words.hint} accept=".txt,.csv,text/plain" /></Fragment>
        </FormContext>
        {note}
        <SubmitButton pending={words.looking} tone={state.payload === null ? 'primary' : 'secondary'}>{words.look}</SubmitButton>
      </form>
    </>
  )
}
