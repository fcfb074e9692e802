import type { Wording } from '../wording'
import type { office as original } from '../zh-Hans/office'

export const office = {
  queue: { title: 'Queue' },
} as const satisfies Wording<typeof original>
