'use client'

import { TextField } from './text-field'
import { fieldId } from './form-state'

type Props = { name: string; label: string; file: string; hint: string; accept: string }

/** A text file is read here and shown before it is sent; without script its text is pasted. */
export const FileToText = ({ name, label, file, hint, accept }: Props) => {
  const read = async (chosen: File | undefined) => {
    const area = document.getElementById(fieldId(name))
    if (chosen && area instanceof HTMLTextAreaElement) area.value = await chosen.text()
  }
  return (
    <>
      <label className="mb-4 block font-semibold">
        {file}
        <input type="file" accept={accept} onChange={(event) => void read(event.currentTarget.files?.[0])} className="mt-2 block min-h-target w-full" />
      </label>
      <TextField name={name} label={label} hint={hint} rows={12} />
    </>
  )
}
