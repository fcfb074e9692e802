'use client'

import { FieldFrame, describedBy } from '../ui/field-frame'
import { useField } from './form-context'
import { fieldId } from './form-state'

type Props = {
  /** The field a problem names. */
  name: string
  /** Each box is `prefix` and its value: a form keeps one value a name. */
  prefix: string
  label: string
  hint?: string
  options: readonly { readonly value: string; readonly label: string }[]
}

const Box = ({ id, name, label, described }: { id?: string; name: string; label: string; described: string | undefined }) => {
  const { value } = useField(name, undefined)
  return (
    <label className="flex min-h-target items-center gap-3">
      <input type="checkbox" id={id} name={name} value="yes" defaultChecked={value === 'yes'} aria-describedby={described} className="size-[1.3em] shrink-0" />
      {label}
    </label>
  )
}

/** Any number of several. */
export const CheckList = ({ name, prefix, label, hint, options }: Props) => {
  const { error, words } = useField(name, undefined)
  const id = fieldId(name)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} errorWord={words.error} group>
      <div className="flex flex-wrap gap-x-6">
        {options.map((option, index) => <Box key={option.value} id={index === 0 ? id : undefined} name={prefix + option.value} label={option.label} described={describedBy(id, undefined, error)} />)}
      </div>
    </FieldFrame>
  )
}
