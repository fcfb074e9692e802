'use client'

import { PadKey } from './pad-key'
import type { PadWords } from './pad-words'
import { clearField, deleteFrom, submitFormOf, typeInto } from './type-into'

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const

export const DigitKeys = ({ target, words }: { target: string; words: PadWords }) => (
  <div role="group" aria-label={words.label} className="grid grow auto-rows-fr grid-cols-3 gap-gap landscape:grid-cols-7 low:grid-cols-7">
    {DIGITS.map((digit) => (
      <PadKey key={digit} onPress={() => typeInto(target, digit)}>
        {digit}
      </PadKey>
    ))}
    <PadKey onPress={() => deleteFrom(target)}>{words.delete}</PadKey>
    <PadKey onPress={() => clearField(target)}>{words.clear}</PadKey>
    <div className="col-span-3 grid landscape:col-span-2 low:col-span-2">
      <PadKey strong onPress={() => submitFormOf(target)}>{words.done}</PadKey>
    </div>
  </div>
)
