import type { Context } from '@/lib/kernel/context'
import { problem, type Problem } from '@/lib/kernel/problem'
import { messagesOf } from '@/lib/messages/messages-of'
import { SUBJECT_WORDS } from '@/lib/messages/driving-test-words'
import { isTestSubject, TEST_SUBJECTS } from '@/lib/policy/exams/test-subjects'
import { isLicenceClass } from '@/lib/policy/licence/licence-classes'
import { personDocuments } from '../applications/start-filing'
import { findStudent } from '../learners/find-student'
import type { Column, SheetRow } from '../sheets/column'
import { MOST_ROWS } from '../sheets/read-rows'
import { reportHours } from './report-hours'

export const HOUR_FIELDS = ['documentKind', 'number', 'licenceClass', 'subject', 'hours'] as const
export type HourField = (typeof HOUR_FIELDS)[number]
export type HourRow = SheetRow<HourField>

/** What students have driven and heard, by subject (EXM-21). */
export const HOUR_COLUMNS: readonly Column<HourField>[] = [
  { field: 'documentKind', heading: { 'zh-Hans': '证件种类', en: 'Kind of document' }, words: (locale) => messagesOf(locale).accounts.document, short: { 身份证: 'resident-card' }, isQuoted: true, width: 30 },
  { field: 'number', heading: { 'zh-Hans': '证件号码', en: 'Document number' }, width: 24 },
  { field: 'licenceClass', heading: { 'zh-Hans': '准驾车型', en: 'Class' }, isQuoted: true },
  { field: 'subject', heading: { 'zh-Hans': '科目', en: 'Subject' }, words: (locale) => Object.fromEntries(TEST_SUBJECTS.map((name) => [name, SUBJECT_WORDS[name][locale]])), isQuoted: true, width: 26 },
  { field: 'hours', heading: { 'zh-Hans': '累计学时', en: 'Hours so far' }, isQuoted: true },
]

export type CheckedHours = { readonly row: HourRow; readonly problems: readonly Problem[] }

const problemsOf = (ctx: Context, { documentKind, number, licenceClass, subject, hours }: HourRow['cells']): readonly Problem[] => [
  ...(personDocuments(ctx).some((kind) => kind === documentKind) ? [] : [problem('document-kind.missing', 'documentKind')]),
  ...(number ? [] : [problem('student.number-missing', 'number')]),
  ...(isLicenceClass(licenceClass) ? [] : [problem('choice.unknown', 'licenceClass')]),
  ...(isTestSubject(subject) ? [] : [problem('choice.unknown', 'subject')]),
  ...(/^\d{1,3}$/.test(hours) ? [] : [problem('hours.invalid', 'hours')]),
]

/** Each cell by itself; whose student it is, is asked when it is written. */
export const checkHours = (ctx: Context, rows: readonly HourRow[]): readonly CheckedHours[] => rows.slice(0, MOST_ROWS).map((row) => ({ row, problems: problemsOf(ctx, row.cells) }))

const reportRow = async (ctx: Context, { documentKind, number, licenceClass, subject, hours }: HourRow['cells']): Promise<readonly Problem[]> => {
  const found = await findStudent(ctx, { documentKind, number, licenceClass })
  if (!found.ok) return found.problems
  if (!found.value) return [problem('student.unknown', 'number')]
  const result = await reportHours(ctx, { learnerId: found.value.learnerId, subject, hours })
  return result.ok ? [] : result.problems
}

/** Many single commands with a report; one that is refused stops no other (style.md §4). */
export const reportHoursOfList = async (ctx: Context, rows: readonly HourRow[]): Promise<readonly CheckedHours[]> => {
  const reported: CheckedHours[] = []
  for (const { row, problems } of checkHours(ctx, rows)) reported.push({ row, problems: problems.length ? problems : await reportRow(ctx, row.cells) })
  return reported
}
