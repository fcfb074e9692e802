/** One sentence a code: what is wrong and how to put it right. Codes with dots, parameters as in the problem. */
export const problems = {
  'problem.unknown': '这一步没有办成（{code}）。请返回重试，或拨打 12123。',
} as const
