'use client'

import { useRouter } from 'next/navigation'
import { Fragment, type ReactNode, startTransition, useActionState, useEffect } from 'react'
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

/**
 * The page that follows a success is part of the same transition: until it is there, the form keeps what was typed and its button stays
 * pending. On the server the action stays itself, so that the framework hides it in the form for those without script.
 */
const useFollowed = (action: FormAction): FormAction => {
  const router = useRouter()
  if (typeof window === 'undefined') return action
  return async (state, data) => {
    const answer = await action(state, data)
    const { go } = answer
    if (go !== undefined) startTransition(() => router.push(go))
    return answer
  }
}

/** Works before JavaScript: the action then answers with the whole page and the same state. */
export const LiveForm = ({ action, initial, idempotencyKey, words, layout = 'page', className, children }: Props) => {
  const [answer, submit] = useActionState(useFollowed(action), initial)
  const state = answer.go === undefined ? answer : initial
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
