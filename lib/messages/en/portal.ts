import type { Wording } from '../wording'
import type { portal as original } from '../zh-Hans/portal'

export const portal = {
  home: { title: 'Work list' },
} as const satisfies Wording<typeof original>
