import type { Wording } from '../wording'
import type { common as original } from '../zh-Hans/common'

export const common = {
  change: 'Change',
  breadcrumbs: 'You are here',
  steps: 'Step {step} of {of}',
  tone: { info: 'Note: ', success: 'Done: ', warning: 'Warning: ', error: 'Error: ' },
  pagination: { label: 'Pages', previous: 'Previous', next: 'Next', where: 'Page {page} of {pages}' },
  refusal: {
    why: 'Facts used',
    fact: '{name}: ',
    article: 'Legal basis',
    version: 'Rule {rule}, version in force since {date}',
    remedy: 'What would change this',
    settle: 'Settle it now',
    appeal: 'How to appeal',
  },
  chart: { table: 'Show the data as a table' },
  form: {
    summary: 'There is a problem',
    error: 'Error: ',
    titlePrefix: 'Error: ',
    year: 'Year',
    month: 'Month',
    day: 'Day',
    choose: 'Please choose',
    pending: 'Sending, please wait…',
    continue: 'Continue',
    back: 'Back',
  },
  table: {
    sort: 'Sort by {column}',
    ascending: 'ascending',
    descending: 'descending',
    count: '{count, plural, one {# row} other {# rows}}',
    countMore: 'More than {count, number} rows',
    moreThan: 'More than {count, number}',
    open: 'Open',
    select: 'Select {row}',
    selected: '{count, number} of {of, number} on this page selected',
    empty: 'No records match',
  },
} as const satisfies Wording<typeof original>
