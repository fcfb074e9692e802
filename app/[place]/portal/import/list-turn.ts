import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { Column, SheetRow } from '@/lib/domain/sheets/column'
import { MOST_ROWS, readRows } from '@/lib/domain/sheets/read-rows'
import { problem, type Problem } from '@/lib/kernel/problem'
import { asLocale } from '@/lib/messages/as-locale'
import type { ProblemSentences } from '@/lib/messages/problem-text'
import { cellFaults } from './cell-faults'
import { freshImport, type ImportState } from './import-state'
import { refusedImport } from './refused-import'
import { parsedJson, refusedRows, sheetCells } from './refused-rows'

type Judged = { readonly row: SheetRow; readonly problems: readonly Problem[]; /** Of what was written. */ readonly number?: string | null }

/** A list a body may hand in: its columns, what is wrong with a row, and what is done with a good one. */
export type BodyList = {
  readonly columns: readonly Column[]
  readonly sentences?: ProblemSentences
  /** Words of its own: `portal.filingImport` and the like. */
  readonly words: 'portal.filingImport' | 'portal.hoursImport'
  /** What a row is known by on the page. */
  readonly shown: (cells: SheetRow['cells']) => readonly string[]
  readonly check: (rows: readonly SheetRow[]) => readonly Judged[]
  readonly write: (rows: readonly SheetRow[]) => Promise<readonly Judged[]>
}

const lines = z.array(z.strictObject({ line: z.int(), cells: sheetCells })).min(1).max(MOST_ROWS)

const inWords = async ({ columns, sentences, shown }: BodyList, judged: readonly Judged[]) => {
  const locale = asLocale(await getLocale())
  return judged.map(({ row, problems, number }) => ({
    ...row, row, shown: shown(row.cells), number: number ?? '', faults: cellFaults(locale, columns, { cells: row.cells, problems }, sentences),
  }))
}

const checkFile = async (list: BodyList, form: FormData): Promise<ImportState> => {
  const file = form.get('file')
  if (!(file instanceof File)) return refusedImport(problem('sheet.missing', 'file'))
  const sheet = await readRows(Buffer.from(await file.arrayBuffer()), list.columns)
  if (!sheet.ok) return refusedImport(sheet.problems[0] ?? problem('file.unreadable', 'file'))
  const t = await getTranslations(list.words)
  const checked = await inWords(list, list.check(sheet.value))
  const good = checked.filter(({ faults }) => faults.length === 0)
  return {
    ...freshImport, step: 'checked', title: t('checked'),
    counts: t('counts', { all: checked.length, good: good.length, bad: checked.length - good.length }),
    rows: checked.map(({ line, shown: cells, faults }) => ({ line, cells, faults, result: faults.length ? '' : t('good') })),
    payload: good.length ? JSON.stringify(good.map(({ row }) => row)) : null,
    submit: t('submit', { good: good.length }),
    refused: refusedRows(checked),
  }
}

const writeRows = async (list: BodyList, form: FormData): Promise<ImportState> => {
  const rows = parsedJson(lines, form.get('payload'))
  if (!rows) return refusedImport(problem('file.unreadable', 'file'))
  const t = await getTranslations(list.words)
  const written = await inWords(list, await list.write(rows))
  const bad = written.filter(({ faults }) => faults.length).length
  return {
    ...freshImport, step: 'reported', title: t('report'), counts: t('reported', { done: written.length - bad, refused: bad }),
    rows: written.map(({ line, shown: cells, number, faults }) => ({ line, cells, faults, result: faults.length ? '' : number || t('written') })),
    refused: refusedRows(written),
  }
}

/** First the list is judged, then only its good rows are written, each by the one command (ux.md §3). */
export const listTurn = (list: BodyList, form: FormData): Promise<ImportState> => (form.has('payload') ? writeRows(list, form) : checkFile(list, form))
