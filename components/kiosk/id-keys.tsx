'use client'

import { PadKey } from './pad-key'
import type { PadWords } from './pad-words'
import { clearField, deleteFrom, moveCaret, submitFormOf, typeInto } from './type-into'

const CHARACTERS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', 'X'] as const
const MOVES = ['first', 'left', 'right', 'last'] as const

/** Eighteen keys: ten digits, X, four to move, delete, clear, done (ux.md §5.3). */
export const IdKeys = ({ target, words }: { target: string; words: PadWords }) => (
  <div role="group" aria-label={words.label} className="grid grow auto-rows-fr grid-cols-3 gap-gap landscape:grid-cols-9 low:grid-cols-6 low:landscape:grid-cols-9">
    {CHARACTERS.map((character) => (
      <PadKey key={character} onPress={() => typeInto(target, character)}>
        {character}
      </PadKey>
    ))}
    {MOVES.map((move) => (
      <PadKey key={move} onPress={() => moveCaret(target, move)}>
        {words[move]}
      </PadKey>
    ))}
    <PadKey onPress={() => deleteFrom(target)}>{words.delete}</PadKey>
    <PadKey onPress={() => clearField(target)}>{words.clear}</PadKey>
    <PadKey strong onPress={() => submitFormOf(target)}>{words.done}</PadKey>
  </div>
)
