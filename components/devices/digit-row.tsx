'use client'

import { PadKey } from '../kiosk/pad-key'
import { typeInto } from '../kiosk/type-into'

const DIGITS = [...'1234567890']

/** Digits above a letter keyboard, for numbers of reports and the like. */
export const DigitRow = ({ target }: { target: string }) => (
  <div className="grid grid-cols-10 gap-2">
    {DIGITS.map((digit) => (
      <PadKey key={digit} letter onPress={() => typeInto(target, digit)}>
        {digit}
      </PadKey>
    ))}
  </div>
)
