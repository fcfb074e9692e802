'use client'

import { fieldId } from '@/components/form/form-state'
import { useField } from '@/components/form/form-context'
import { FieldFrame } from '@/components/ui/field-frame'
import { Plate } from '@/components/ui/plate'

type Props = { numbers: readonly string[]; legend: string }

/** The batch as real plates, one to choose. */
export const DrawnPlates = ({ numbers, legend }: Props) => {
  const { value, error, words } = useField('number', undefined)
  const id = fieldId('number')
  return (
    <FieldFrame id={id} label={legend} error={error} errorWord={words.error} group>
      <div className="flex flex-wrap gap-gap">
        {numbers.map((number, index) => (
          <label
            key={number}
            className="flex min-h-target items-center gap-3 rounded-md border-2 border-edge bg-surface px-3 py-2 has-checked:border-brand has-checked:bg-brand-tint has-focus-visible:outline-3 has-focus-visible:outline-[var(--focus)]"
          >
            <input type="radio" id={index === 0 ? id : `${id}-${number}`} name="number" value={number} defaultChecked={value === number} className="size-[1.4em] shrink-0" />
            <Plate number={number} kind={[...number].length === 8 ? 'new-energy' : 'small-car'} />
          </label>
        ))}
      </div>
    </FieldFrame>
  )
}
