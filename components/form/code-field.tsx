'use client'

import { TextField, type TextFieldProps } from './text-field'

type Props = Pick<TextFieldProps, 'name' | 'label' | 'hint' | 'question'>

/** Six digits by SMS; pasting and filling from the message are welcome (REG-13). A used code is never put back. */
export const CodeField = (props: Props) => (
  <TextField {...props} width={6} inputMode="numeric" autoComplete="one-time-code" />
)
