'use client'

import { useContext, type ReactNode } from 'react'
import { FormContext } from '@/components/form/form-context'

type Props = { label: string; untilBefore: string; untilAfter: string; aside: ReactNode; children: ReactNode }

/** Before the code is made: why; afterwards: the code, in large type. */
export const HandoffCode = ({ label, untilBefore, untilAfter, aside, children }: Props) => {
  const { code, until } = useContext(FormContext).state.values
  if (!code) return children
  return (
    <div role="status" className="flex items-center justify-between gap-8">
      <p>
        <span className="block text-body landscape:max-w-[22em]">{label}</span>
        <strong className="block text-display whole">{code}</strong>
        <span className="block text-small">{untilBefore}{until}{untilAfter}</span>
      </p>
      {aside}
    </div>
  )
}
