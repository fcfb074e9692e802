'use server'

import { contextFor, isSameOrigin } from '@/lib/auth/contexts'
import { checkHours, HOUR_COLUMNS, HOUR_FIELDS, reportHoursOfList, type HourRow } from '@/lib/domain/exams/hours-list'
import type { SheetRow } from '@/lib/domain/sheets/column'
import { problem } from '@/lib/kernel/problem'
import type { ImportState } from '../../import/import-state'
import { listTurn } from '../../import/list-turn'
import { guarded, refusedImport } from '../../import/refused-import'
import { mayReportHours } from './may-report'

/** A cell the browser left out is empty. */
const hourRow = ({ line, cells }: SheetRow): HourRow => {
  const [documentKind = '', number = '', licenceClass = '', subject = '', hours = ''] = HOUR_FIELDS.map((field) => cells[field] ?? '')
  return { line, cells: { documentKind, number, licenceClass, subject, hours } }
}

export const importHours = async (_state: ImportState, form: FormData): Promise<ImportState> => {
  if (!(await isSameOrigin())) return refusedImport(problem('request.foreign-origin'))
  const ctx = await contextFor('portal', String(form.get('place') ?? ''))
  if (!ctx || !mayReportHours(ctx)) return refusedImport(problem('not-allowed'))
  return guarded(() => listTurn({
    columns: HOUR_COLUMNS, words: 'portal.hoursImport',
    shown: (cells) => [cells.number ?? '', cells.licenceClass ?? '', cells.hours ?? ''],
    check: (rows) => checkHours(ctx, rows.map(hourRow)),
    write: (rows) => reportHoursOfList(ctx, rows.map(hourRow)),
  }, form))
}
