import type { Wording } from '../wording'
import type { problems as original } from '../zh-Hans/problems'

export const problems = {
  'problem.unknown': 'This step could not be done ({code}). Go back and try again, or call 12123.',
  'calendar.day-past': 'This day is over, and deadlines were told by it. Choose today or a later day.',
  'calendar.day-as-usual': 'The day is already so by its weekday. To take an exception back, choose “as usual”.',
  'calendar.name-missing': 'Give the day a name, for example: National Day.',
  'calendar.name-too-long': 'Use at most 40 characters for the name.',
  'date.invalid': 'Enter a real date, for example 20 November 2026.',
  'choice.unknown': 'Choose one of the answers shown.',
} as const satisfies Wording<typeof original>
