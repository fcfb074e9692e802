'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { contextFor, isSameOrigin } from '@/lib/auth/contexts'
import { serviceSentences } from '@/lib/channels/web/service-sentences'
import { checkFilings, filingColumns, prepareFilings } from '@/lib/domain/applications/filing-list'
import type { SheetRow } from '@/lib/domain/sheets/column'
import { MOST_ROWS, readRows } from '@/lib/domain/sheets/read-rows'
import type { Service } from '@/lib/engine/define-service'
import type { Context } from '@/lib/kernel/context'
import { problem } from '@/lib/kernel/problem'
import { asLocale } from '@/lib/messages/as-locale'
import { cellFaults } from '../../../import/cell-faults'
import { freshImport, type ImportRow, type ImportState } from '../../../import/import-state'
import { guarded, refusedImport } from '../../../import/refused-import'
import { parsedJson, refusedRows } from '../../../import/refused-rows'
import { listedService } from '../../filed-service'

const rowOf = (row: SheetRow, faults: readonly string[], result: string): ImportRow => ({
  line: row.line, cells: [row['person.name'] ?? '', row['person.number'] ?? ''], faults, result,
})

/** Every cell a text and the line a number, which the schema checks and the cast states. */
const lines = z.array(z.object({ line: z.int() }).catchall(z.string().max(200))).min(1).max(MOST_ROWS) as unknown as z.ZodType<SheetRow[]>

const check = async (ctx: Context, service: Service, form: FormData): Promise<ImportState> => {
  const file = form.get('file')
  if (!(file instanceof File)) return refusedImport(problem('sheet.missing', 'file'))
  const columns = filingColumns(service)
  const sheet = await readRows(Buffer.from(await file.arrayBuffer()), columns)
  if (!sheet.ok) return refusedImport(sheet.problems[0] ?? problem('file.unreadable', 'file'))
  const t = await getTranslations('portal.filingImport')
  const locale = asLocale(await getLocale())
  const checked = checkFilings(ctx, service, sheet.value).map((each) => ({ row: each.row, faults: cellFaults(locale, columns, each, serviceSentences(service)) }))
  const good = checked.filter(({ faults }) => faults.length === 0)
  return {
    ...freshImport, step: 'checked', title: t('checked'),
    counts: t('counts', { all: checked.length, good: good.length, bad: checked.length - good.length }),
    rows: checked.map(({ row, faults }) => rowOf(row, faults, faults.length ? '' : t('good'))),
    payload: good.length ? JSON.stringify(good.map(({ row }) => row)) : null,
    submit: t('submit', { good: good.length }),
    refused: refusedRows(checked),
  }
}

const prepare = async (ctx: Context, service: Service, form: FormData): Promise<ImportState> => {
  const rows = parsedJson(lines, form.get('payload'))
  if (!rows) return refusedImport(problem('file.unreadable', 'file'))
  const t = await getTranslations('portal.filingImport')
  const locale = asLocale(await getLocale())
  const prepared = (await prepareFilings(ctx, service, rows)).map((each) => ({ ...each, faults: cellFaults(locale, filingColumns(service), each, serviceSentences(service)) }))
  const bad = prepared.filter(({ faults }) => faults.length).length
  return {
    ...freshImport, step: 'reported', title: t('report'), counts: t('reported', { done: prepared.length - bad, refused: bad }),
    rows: prepared.map(({ row, number, faults }) => rowOf(row, faults, number ?? '')),
    refused: refusedRows(prepared),
  }
}

/** First the list is judged, then only its good rows become drafts, each by the one command (ux.md §3). */
export const importFilings = async (_state: ImportState, form: FormData): Promise<ImportState> => {
  if (!(await isSameOrigin())) return refusedImport(problem('request.foreign-origin'))
  const ctx = await contextFor('portal', String(form.get('place') ?? ''))
  const service = listedService(ctx, String(form.get('service') ?? ''))
  if (!ctx || !service) return refusedImport(problem('not-allowed'))
  return guarded(() => (form.has('payload') ? prepare(ctx, service, form) : check(ctx, service, form)))
}
