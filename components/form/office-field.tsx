'use client'

import type { ReactNode } from 'react'
import { ChoiceField } from './choice-field'

export type OfficeOption = { id: string; name: string; address: string; hours?: string }

type Props = {
  name: string
  label: string
  hint?: ReactNode
  offices: readonly OfficeOption[]
  defaultValue?: string
  question?: boolean
}

const SEPARATOR = ' · '

/** Offices with where they are and when they are open, so that nobody chooses by name alone. */
export const OfficeField = ({ offices, ...field }: Props) => (
  <ChoiceField
    {...field}
    options={offices.map(({ id, name, address, hours }) => ({
      value: id,
      label: name,
      hint: hours ? address + SEPARATOR + hours : address,
    }))}
  />
)
