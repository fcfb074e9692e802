import { getLocale } from 'next-intl/server'
import { contextFor } from '@/lib/auth/contexts'
import { templateText } from '@/lib/domain/sales/sheet-text'
import { asLocale } from '@/lib/messages/as-locale'
import { may } from '@/lib/policy/permissions'

type Scope = { params: Promise<{ place: string }> }

/** The headings of the spreadsheet; nothing of anybody. */
export const GET = async (_request: Request, { params }: Scope): Promise<Response> => {
  const ctx = await contextFor('portal', (await params).place)
  if (!ctx || !may(ctx.actor, 'sale.report', { province: ctx.place.province, place: ctx.place.code })) return new Response(null, { status: 403 })
  return new Response(templateText(asLocale(await getLocale())), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="sales-template.csv"', 'Cache-Control': 'no-store' },
  })
}
