'use client'

import { Fragment, type ReactNode, useActionState } from 'react'
import { FileToText } from '@/components/form/file-to-text'
import { FormContext, type FormWords } from '@/components/form/form-context'
import { fieldId } from '@/components/form/form-state'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { freshImport } from './import-state'
import { preview } from './preview'
import { PreviewTable } from './preview-table'
import { takeFile } from '../actions'

export type ResultImportWords = { readonly form: FormWords; readonly text: string; readonly file: string; readonly hint: string; readonly look: string; readonly looking: string; readonly submit: string; readonly submitting: string; readonly heads: readonly string[] }

type Props = { place: string; idempotencyKey: string; words: ResultImportWords; note: ReactNode }

/** File, preview, entry: the states of one page, each drawn by the server when there is no script. */
export const ResultImport = ({ place, idempotencyKey, words, note }: Props) => {
  const [state, look] = useActionState(preview, freshImport)
  const [taken, take] = useActionState(takeFile, { problems: [], values: {} })
  const problems = [...state.problems, ...taken.problems]
  return (
    <>
      <ErrorSummary title={words.form.summary} problems={problems} idOf={fieldId} />
      {state.title && (
        <section aria-label={state.title} className="mb-8">
          <h2 className="mb-2 text-h2">{state.title}</h2>
          <p role="status" className="mb-4 font-semibold">{state.summary}</p>
          <PreviewTable caption={state.title} heads={words.heads} rows={state.rows} />
          {state.payload !== null && (
            <form action={take} className="mt-4">
              <input type="hidden" name="place" value={place} />
              <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
              <input type="hidden" name="text" value={state.payload} />
              <SubmitButton pending={words.submitting}>{words.submit}</SubmitButton>
            </form>
          )}
        </section>
      )}
      <form action={look}>
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
