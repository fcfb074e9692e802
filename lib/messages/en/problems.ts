import type { Wording } from '../wording'
import type { problems as original } from '../zh-Hans/problems'

export const problems = {
  'problem.unknown': 'This step could not be done ({code}). Go back and try again, or call 12123.',
} as const satisfies Wording<typeof original>
