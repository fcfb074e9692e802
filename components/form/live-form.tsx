'use client'

import { Fragment, type ReactNode, useActionState, useEffect } from 'react'
import { ErrorSummary } from '../ui/error-summary'
import { FormContext, type FormWords } from './form-context'
import { fieldId, type FormAction, type FormState } from './form-state'

type Props = {
  action: FormAction
  initial: FormState
  idempotencyKey: string
  words: FormWords
  /** The kiosk shows its one problem where the question stands, not in a list on top. */
  layout?: 'page' | 'kiosk'
  className?: string
  children: ReactNode
}

const useErrorTitle = (prefix: string, failed: boolean) =>
  useEffect(() => {
    if (!failed || document.title.startsWith(prefix)) return
    const before = document.title
    document.title = prefix + before
    return () => {
      document.title = before
    }
  }, [prefix, failed])

/** Works before JavaScript: the action then answers with the whole page and the same state. */
export const LiveForm = ({ action, initial, idempotencyKey, words, layout = 'page', className, children }: Props) => {
  const [state, submit] = useActionState(action, initial)
  useErrorTitle(words.titlePrefix, state.problems.length > 0)
  return (
    <form action={submit} noValidate className={className}>
      {layout === 'page' && <ErrorSummary title={words.summary} problems={state.problems} idOf={fieldId} />}
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <FormContext value={{ state, words }}>
        {/* React empties fields after an action and forgets new defaults of select and radio: they are built anew. */}
        <Fragment key={JSON.stringify(state)}>{children}</Fragment>
      </FormContext>
    </form>
  )
}
