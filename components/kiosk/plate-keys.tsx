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
  /** With a name the keys post themselves (`B`, `delete`, `clear`, `done`): works without script, the server says what is possible next. */
  keyName?: string
  words: PadWords & { readonly impossible: string }
}

const press = (keyName: string | undefined, value: string, onPress: () => void) =>
  keyName ? { submit: { name: keyName, value } } : { onPress }

export const PlateKeys = ({ target, position, possible, keyName, words }: PlateKeysProps) => (
  <div role="group" aria-label={words.label} className="flex grow flex-col gap-gap low:gap-2">
    <div className="grid grow auto-rows-fr grid-cols-7 gap-2 landscape:grid-cols-12 low:grid-cols-9 low:landscape:grid-cols-17">
      {keysAt(position).map((key) => {
        const off = !possible.includes(key)
        return (
          <PadKey key={key} letter disabled={off} label={off ? `${key}${words.impossible}` : undefined} {...press(keyName, key, () => typeInto(target, key))}>
            {key}
          </PadKey>
        )
      })}
    </div>
    <div className="grid grid-cols-3 gap-gap">
      <PadKey {...press(keyName, 'delete', () => deleteFrom(target))}>{words.delete}</PadKey>
      <PadKey {...press(keyName, 'clear', () => clearField(target))}>{words.clear}</PadKey>
      <PadKey strong {...press(keyName, 'done', () => submitFormOf(target))}>{words.done}</PadKey>
    </div>
  </div>
)
