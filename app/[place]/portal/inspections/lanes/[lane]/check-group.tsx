'use client'

import { describedBy, FieldFrame } from '@/components/ui/field-frame'
import { useField } from '@/components/form/form-context'
import { fieldId } from '@/components/form/form-state'

type Option = { readonly name: string; readonly label: string; readonly checked: boolean }

/** Any number of a few; each posts under a name of its own. */
export const CheckGroup = ({ name, label, options }: { name: string; label: string; options: readonly Option[] }) => {
  const { error, words } = useField(name, undefined)
  const id = fieldId(name)
  return (
    <FieldFrame id={id} label={label} error={error} errorWord={words.error} group>
      <div className="flex flex-wrap gap-gap">
        {options.map((option, index) => (
          <label key={option.name} className="flex min-h-target items-center gap-2 rounded-md border-2 border-edge bg-surface px-3 has-checked:border-brand has-checked:bg-brand-tint has-focus-visible:outline-3 has-focus-visible:outline-[var(--focus)]">
            <input type="checkbox" id={index === 0 ? id : `${id}-${option.name}`} name={option.name} value="yes" defaultChecked={option.checked} aria-describedby={describedBy(id, undefined, error)} className="size-[1.3em] shrink-0" />
            {option.label}
          </label>
        ))}
      </div>
    </FieldFrame>
  )
}
