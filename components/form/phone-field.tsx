'use client'

import { TextField, type TextFieldProps } from './text-field'

type Props = Pick<TextFieldProps, 'name' | 'label' | 'hint' | 'defaultValue' | 'question'>

export const PhoneField = (props: Props) => (
  <TextField {...props} width={11} inputMode="tel" autoComplete="tel-national" />
)
