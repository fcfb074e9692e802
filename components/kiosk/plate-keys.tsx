'use client'

import { PadKey } from './pad-key'
import type { PadWords } from './pad-words'
import { keysAt } from './plate-characters'
import { clearField, deleteFrom, submitFormOf, typeInto } from './type-into'

export type PlateKeysProps = {
  target: string
  /** Where the next character goes, 0 the province; the whole number's position, not the field's. */
  position: number
  /** What can still lead to a free number here; all other keys are off (PLT-06). */
  possible: readonly string[]
  words: PadWords & { readonly impossible: string }
}

export const PlateKeys = ({ target, position, possible, words }: PlateKeysProps) => (
  <div role="group" aria-label={words.label} className="flex grow flex-col gap-gap low:gap-2">
    <div className="grid grow auto-rows-fr grid-cols-7 gap-2 landscape:grid-cols-12 low:grid-cols-9 low:landscape:grid-cols-17">
      {keysAt(position).map((key) => {
        const off = !possible.includes(key)
        return (
          <PadKey key={key} letter disabled={off} label={off ? `${key}${words.impossible}` : undefined} onPress={() => typeInto(target, key)}>
            {key}
          </PadKey>
        )
      })}
    </div>
    <div className="grid grid-cols-3 gap-gap">
      <PadKey onPress={() => deleteFrom(target)}>{words.delete}</PadKey>
      <PadKey onPress={() => clearField(target)}>{words.clear}</PadKey>
      <PadKey strong onPress={() => submitFormOf(target)}>{words.done}</PadKey>
    </div>
  </div>
)
