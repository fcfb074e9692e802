'use client'

import type { ReactNode } from 'react'

type Props = {
  onPress?: () => void
  /** Instead of acting here: the key hands its form in with this, and the server writes the next page. */
  submit?: { readonly name: string; readonly value: string }
  children: ReactNode
  label?: string
  disabled?: boolean
  strong?: boolean
  letter?: boolean
}

/** A character is large; a word has to fit the same key. */
const sizeOf = (children: ReactNode, letter: boolean | undefined): string => {
  if (typeof children !== 'string' || [...children].length === 1) return 'text-lead'
  return letter ? 'text-small' : 'text-body'
}

/** Acts on click, so finger, mouse, the four keys and Enter all work. A finger leaves the field its caret, a keyboard its key. */
export const PadKey = ({ onPress, submit, children, label, disabled, strong, letter }: Props) => (
  <button
    type={submit ? 'submit' : 'button'}
    {...submit}
    aria-label={label}
    disabled={disabled}
    onMouseDown={(event) => event.preventDefault()}
    onClick={onPress}
    className={`flex items-center justify-center rounded-md border-2 px-1 font-bold whitespace-nowrap tabular-nums active:bg-brand active:text-on-brand disabled:border-dashed disabled:bg-page disabled:font-normal disabled:line-through ${
      letter ? 'min-h-[4.5rem] min-w-[4.5rem]' : 'min-h-target min-w-target'
    } leading-tight ${sizeOf(children, letter)} ${strong ? 'border-brand-deep bg-brand text-on-brand' : 'border-edge bg-surface text-ink'}`}
  >
    {children}
  </button>
)
