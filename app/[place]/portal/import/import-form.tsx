'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { FormContext, type FormWords } from '@/components/form/form-context'
import { FileField } from '@/components/form/file-field'
import { fieldId } from '@/components/form/form-state'
import { freshImport, type ImportState } from './import-state'
import { ImportTable } from './import-table'

export type ImportWords = {
  readonly form: FormWords
  readonly file: string
  readonly fileHint: string
  readonly preview: string
  readonly previewing: string
  readonly submitting: string
  readonly errors: string
  readonly undoing: string
  readonly heads: readonly string[]
}

/** One turn of an import: the file judged, the good rows written, or what was just written taken back. */
export type ImportAction = (state: ImportState, form: FormData) => Promise<ImportState>

type Props = {
  action: ImportAction
  /** Sent with every turn. */
  hidden: Readonly<Record<string, string>>
  /** Answers the refused rows as a file. */
  errorsPath: string
  words: ImportWords
}

/** File, preview, report: three states of one page, each drawn by the server when there is no script. */
export const ImportForm = ({ action, hidden, errorsPath, words }: Props) => {
  const [state, submit] = useActionState(action, freshImport)
  const always = Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
  return (
    <>
      <ErrorSummary title={words.form.summary} problems={state.problems} idOf={fieldId} />
      {state.step !== 'start' && (
        <section aria-label={state.title} className="mb-8">
          <h2 className="mb-2 text-h2">{state.title}</h2>
          <p role="status" className="mb-4 font-semibold">{state.counts}</p>
          <ImportTable caption={state.title} heads={words.heads} rows={state.rows} />
          <div className="mt-4 flex flex-wrap gap-gap">
            {state.payload && (
              <form action={submit}>
                {always}
                <input type="hidden" name="payload" value={state.payload} />
                <SubmitButton pending={words.submitting}>{state.submit}</SubmitButton>
              </form>
            )}
            {state.accepted && (
              <form action={submit}>
                {always}
                <input type="hidden" name="accepted" value={state.accepted} />
                <SubmitButton pending={words.undoing} tone="secondary">{state.undo}</SubmitButton>
              </form>
            )}
            {state.refused && (
              <form method="post" action={errorsPath}>
                <input type="hidden" name="refused" value={state.refused} />
                <button type="submit" className="inline-flex min-h-target items-center rounded-md border-2 border-edge bg-surface px-5 font-semibold">{words.errors}</button>
              </form>
            )}
          </div>
        </section>
      )}
      <form action={submit}>
        {always}
        <FormContext value={{ state: { problems: state.problems, values: {} }, words: words.form }}>
          <FileField name="file" label={words.file} hint={words.fileHint} accept=".csv,.xlsx,text/csv" />
        </FormContext>
        <SubmitButton pending={words.previewing} tone={state.payload ? 'secondary' : 'primary'}>{words.preview}</SubmitButton>
      </form>
    </>
  )
}
