'use client'

import { use } from 'react'
import { FormContext } from '@/components/form/form-context'
import { SubmitButton } from '@/components/ui/submit-button'

type Props = {
  /** Names of the decision's fields, in order. */
  asks: readonly string[]
  words: { readonly title: string; readonly hint: string; readonly status: string; readonly next: string; readonly confirm: string; readonly pending: string }
}

/** Appears once the reasons were posted for preview; its button posts the same form, confirmed. */
export const DecisionPreview = ({ asks, words }: Props) => {
  const { state } = use(FormContext)
  if (asks.length > 0 && state.values.previewed !== 'yes') return null
  return (
    <section aria-label={words.title} className="mb-6 rounded-md border-2 border-edge bg-surface p-5">
      <h2 className="text-h3">{words.title}</h2>
      <p className="mb-3 text-small text-muted">{words.hint}</p>
      <blockquote className="mb-4 border-s-4 border-brand ps-4">
        <p className="font-semibold">{words.status}</p>
        {asks.map((name) => (
          <p key={name} className="whitespace-pre-line">{state.values[name]}</p>
        ))}
        <p>{words.next}</p>
      </blockquote>
      <SubmitButton name="confirmed" value="yes" pending={words.pending}>{words.confirm}</SubmitButton>
    </section>
  )
}
