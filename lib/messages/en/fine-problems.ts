import type { Wording } from '../wording'
import type { fineProblems as original } from '../zh-Hans/fine-problems'

export const fineProblems = {
  'fine.nothing-due': 'What you chose is paid or revoked by now. Go back to see how it stands',
  'fine.none-chosen': 'Choose at least one fine',
  'fine.too-many': 'At most 50 fines can be paid at once. Pay them in parts',
  'fine.looked-up-often': 'Looked up too often. Try again in ten minutes',
  'decision-number.invalid': 'Enter the number of the decision, 15 digits',
} satisfies Wording<typeof original>
