import type { Wording } from '../wording'
import type { plates as original } from '../zh-Hans/plates'

export const plates = {
  title: 'Choose a number plate',
} as const satisfies Wording<typeof original>
