import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

export type Card = { readonly value: string; readonly title: ReactNode; readonly lines?: readonly ReactNode[] }

type Props = { name: string; question: string; hint?: string; error?: string; cards: readonly Card[]; chosen?: string }

/** One question whose answers need more than a line each. The browser itself asks for an answer; without one the page comes back and says so. */
export const ChoiceCards = ({ name, question, hint, error, cards, chosen }: Props) => {
  const id = `field-${name}`
  return (
    <fieldset aria-describedby={hint ? `${id}-hint` : undefined} className={error ? 'mb-6 border-s-4 border-error ps-4' : 'mb-6'}>
      <legend className="text-h2 font-bold">{question}</legend>
      {hint && <p id={`${id}-hint`} className="mt-1 max-w-text text-muted">{hint}</p>}
      {error && <p role="alert" className="mt-2 flex items-start gap-1.5 font-semibold text-error"><Icon name="error" className="mt-[0.17em]" />{error}</p>}
      <div className="mt-4 grid gap-gap">
        {cards.map(({ value, title, lines = [] }, index) => (
          <label
            key={value}
            className="flex min-h-target max-w-[44rem] items-start gap-3 rounded-md border-2 border-edge bg-surface px-4 py-3 has-checked:border-brand has-checked:bg-brand-tint has-focus-visible:outline-3 has-focus-visible:outline-[var(--focus)]"
          >
            <input type="radio" id={index === 0 ? id : undefined} name={name} value={value} defaultChecked={value === chosen} required className="mt-[0.25em] size-[1.3em] shrink-0" />
            <span className="min-w-0">
              <span className="block font-semibold">{title}</span>
              {lines.map((line, at) => <span key={at} className="block text-small text-muted">{line}</span>)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
