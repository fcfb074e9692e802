/** One sentence a code: what is wrong and how to put it right. Codes with dots, parameters as in the problem. */
export const problems = {
  'problem.unknown': '这一步没有办成（{code}）。请返回重试，或拨打 12123。',
  'calendar.day-past': '这一天已经过去，期限已按原日历告知。请选择今天或以后的日期。',
  'calendar.day-as-usual': '这一天本来就是这样安排的，无需设置。要撤销例外，请选择“按平常”。',
  'calendar.name-missing': '请填写名称，例如：国庆节调休。',
  'calendar.name-too-long': '名称请不超过 40 个字。',
  'date.invalid': '请填写有效的日期，例如 2026 年 11 月 20 日。',
  'choice.unknown': '请从列出的选项中选择一项。',
} as const
