import type { Wording } from '../wording'
import type { fault as original } from '../zh-Hans/fault'

export const fault = {
  title: 'This page cannot be shown right now',
  what: 'The fault is ours, not yours. Everything you sent or saved is kept.',
  works: 'Other pages, terminals and counters work as usual. Try again; if it stays, call 12123 and give the number.',
  reference: 'Number: {reference}',
  retry: 'Try again',
  back: 'Go to the front page',
} as const satisfies Wording<typeof original>
