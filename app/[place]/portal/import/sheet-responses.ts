import { getLocale } from 'next-intl/server'
import { isSameOrigin } from '@/lib/auth/contexts'
import type { Column } from '@/lib/domain/sheets/column'
import { sheetTemplate, type Offered } from '@/lib/domain/sheets/sheet-template'
import { errorText, templateText } from '@/lib/domain/sheets/sheet-text'
import { asLocale } from '@/lib/messages/as-locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { readRefused } from './refused-rows'

const MOST = 600_000
const CSV = 'text/csv; charset=utf-8'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const file = (content: BodyInit, type: string, name: string): Response =>
  new Response(content, { headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'no-store' } })

/** The rows to correct as a file that can be sent again; nothing is kept here (D5). */
export const errorsResponse = async (request: Request, columns: readonly Column[] | null): Promise<Response> => {
  if (!columns || !(await isSameOrigin())) return new Response(null, { status: 403 })
  if (Number(request.headers.get('content-length') ?? MOST + 1) > MOST) return new Response(null, { status: 413 })
  const rows = readRefused((await request.formData().catch(() => null))?.get('refused'))
  return rows ? file(errorText(columns, asLocale(await getLocale()), rows), CSV, 'to-correct.csv') : new Response(null, { status: 400 })
}

/** The headings of the spreadsheet, with drop-downs where the format has them; nothing of anybody. */
export const templateResponse = async (request: Request, columns: readonly Column[] | null, name: string, offered: Offered): Promise<Response> => {
  if (!columns) return new Response(null, { status: 403 })
  const locale = asLocale(await getLocale())
  if (new URL(request.url).searchParams.get('type') !== 'xlsx') return file(templateText(columns, locale), CSV, `${name}.csv`)
  const { sheet, wordSheet } = messagesOf(locale).portal.import
  return file(new Uint8Array(await sheetTemplate(columns, locale, { sheet, words: wordSheet }, offered)), XLSX, `${name}.xlsx`)
}
