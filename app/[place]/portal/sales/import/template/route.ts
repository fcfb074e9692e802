import { getLocale } from 'next-intl/server'
import { templateText } from '@/lib/domain/sales/sheet-text'
import { asLocale } from '@/lib/messages/as-locale'

/** The headings only; nothing of anybody. */
export const GET = async (): Promise<Response> =>
  new Response(templateText(asLocale(await getLocale())), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="sales-template.csv"', 'Cache-Control': 'no-store' },
  })
