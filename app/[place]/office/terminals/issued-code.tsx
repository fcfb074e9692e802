'use client'

import { useContext } from 'react'
import { FormContext } from '@/components/form/form-context'

/** The one-time code, while this page stands; a reload does not bring it back. */
export const IssuedCode = ({ title }: { title: string }) => {
  const { issued, issuedLead } = useContext(FormContext).state.values
  if (!issued) return null
  return (
    <div role="status" className="mb-4 rounded-lg border-s-8 border-success bg-success-tint p-4">
      <p className="font-bold">{title}</p>
      <p className="text-h1 font-bold whole">{issued}</p>
      <p>{issuedLead}</p>
    </div>
  )
}
