import type { Wording } from '../wording'
import type { citizen as original } from '../zh-Hans/citizen'

export const citizen = {
  home: { title: 'What do you need to do today?' },
} as const satisfies Wording<typeof original>
