'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { contextFor, isSameOrigin } from '@/lib/auth/contexts'
import { checkSales, reportSales, type SaleLine } from '@/lib/domain/sales/report-sales'
import { SALE_COLUMNS } from '@/lib/domain/sales/sale-columns'
import { withdrawSales } from '@/lib/domain/sales/withdraw-sale'
import { readRows } from '@/lib/domain/sheets/read-rows'
import type { Context } from '@/lib/kernel/context'
import type { Locale } from '@/lib/kernel/locale'
import { problem, type Problem } from '@/lib/kernel/problem'
import { asLocale } from '@/lib/messages/as-locale'
import { problemText } from '@/lib/messages/problem-text'
import { may } from '@/lib/policy/permissions'
import { cellFaults } from '../../import/cell-faults'
import { freshImport, type ImportRow, type ImportState } from '../../import/import-state'
import { guarded, refusedImport } from '../../import/refused-import'
import { refusedRows } from '../../import/refused-rows'
import { readAccepted, readLines } from './import-payload'

const rowOf = ({ line, vin, buyerName, invoiceNumber }: SaleLine, key: string, faults: readonly string[], result: string): ImportRow => ({
  line, cells: [key, vin, buyerName, invoiceNumber], faults, result,
})

const judged = <R extends { readonly row: SaleLine; readonly problems: readonly Problem[] }>(locale: Locale, report: R) => {
  const { line: _line, ...given } = report.row
  const cells = { country: '', buyerPhone: '', ...given }
  return { ...report, cells, faults: cellFaults(locale, SALE_COLUMNS, { cells, problems: report.problems }) }
}

const check = async (ctx: Context, form: FormData): Promise<ImportState> => {
  const file = form.get('file')
  if (!(file instanceof File)) return refusedImport(problem('sheet.missing', 'file'))
  const sheet = await readRows(Buffer.from(await file.arrayBuffer()), SALE_COLUMNS)
  if (!sheet.ok) return refusedImport(sheet.problems[0] ?? problem('file.unreadable', 'file'))
  const t = await getTranslations('portal.import')
  const locale = asLocale(await getLocale())
  const checked = checkSales(ctx, sheet.value.map(({ line, cells }) => ({ ...cells, line }))).map((each) => judged(locale, each))
  const good = checked.filter(({ faults }) => faults.length === 0)
  return {
    step: 'checked', problems: [], title: t('checked'),
    counts: t('counts', { all: checked.length, good: good.length, bad: checked.length - good.length }),
    rows: checked.map(({ row, key, faults, doubtful }) => rowOf(row, key, faults, faults.length ? '' : t(doubtful ? 'doubtful' : 'good'))),
    payload: good.length ? JSON.stringify(good.map(({ row }) => row)) : null,
    submit: t('submit', { good: good.length }),
    refused: refusedRows(checked), accepted: null, undo: '',
  }
}

const report = async (ctx: Context, form: FormData): Promise<ImportState> => {
  const lines = readLines(form.get('payload'))
  if (!lines) return refusedImport(problem('file.unreadable', 'file'))
  const t = await getTranslations('portal.import')
  const locale = asLocale(await getLocale())
  const reports = (await reportSales(ctx, lines)).map((each) => judged(locale, each))
  const same = reports.filter(({ unchanged }) => unchanged).length
  const bad = reports.filter(({ faults }) => faults.length).length
  const fresh = reports.flatMap(({ row: { line, vin, invoiceNumber, buyerName }, key, saleId, receiptNumber, unchanged }) =>
    saleId && receiptNumber && !unchanged ? [{ line, key, vin, invoiceNumber, buyerName, saleId, receiptNumber, version: 1 }] : [])
  return {
    step: 'reported', problems: [], title: t('report'), counts: t('reported', { done: reports.length - same - bad, same, refused: bad }),
    rows: reports.map(({ row, key, faults, receiptNumber, unchanged }) => rowOf(row, key, faults, `${receiptNumber ?? ''}${unchanged ? ` ${t('unchanged')}` : ''}`)),
    payload: null, submit: '', refused: refusedRows(reports), accepted: fresh.length ? JSON.stringify(fresh) : null, undo: t('undo', { count: fresh.length }),
  }
}

/** Takes back what this upload has just brought in, as far as no buyer has begun to choose (ux.md §4, undo). */
const takeBack = async (ctx: Context, form: FormData): Promise<ImportState> => {
  const accepted = readAccepted(form.get('accepted'))
  if (!accepted) return refusedImport(problem('file.unreadable', 'file'))
  const t = await getTranslations('portal.import')
  const locale = asLocale(await getLocale())
  const withdrawals = await withdrawSales(ctx, accepted, t('undoReason'))
  const kept = withdrawals.filter(({ problems }) => problems.length)
  return {
    ...freshImport, step: 'reported', title: t('undone'), counts: t('undoneCounts', { done: withdrawals.length - kept.length, kept: kept.length }),
    rows: accepted.map(({ line, key, vin, invoiceNumber, buyerName }, index) => {
      const problems = withdrawals[index]?.problems ?? []
      return { line, cells: [key, vin, buyerName, invoiceNumber], faults: problems.map((each) => problemText(locale, each)), result: problems.length ? '' : t('withdrawn') }
    }),
  }
}

/** First the file is judged, then only the good rows come back to be reported, each by the one command (ux.md §3). */
export const importSales = async (_state: ImportState, form: FormData): Promise<ImportState> => {
  if (!(await isSameOrigin())) return refusedImport(problem('request.foreign-origin'))
  const ctx = await contextFor('portal', String(form.get('place') ?? ''))
  if (!ctx || !may(ctx.actor, 'sale.report', { province: ctx.place.province, place: ctx.place.code })) return refusedImport(problem('not-allowed'))
  return guarded(() => (form.has('accepted') ? takeBack(ctx, form) : form.has('payload') ? report(ctx, form) : check(ctx, form)))
}
