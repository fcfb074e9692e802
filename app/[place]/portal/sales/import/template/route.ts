import { getLocale } from 'next-intl/server'
import { contextFor } from '@/lib/auth/contexts'
import { saleTemplate } from '@/lib/domain/sales/sale-template'
import { templateText } from '@/lib/domain/sales/sheet-text'
import { asLocale } from '@/lib/messages/as-locale'
import { may } from '@/lib/policy/permissions'

type Scope = { params: Promise<{ place: string }> }

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const file = (content: BodyInit, type: string, name: string): Response =>
  new Response(content, { headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'no-store' } })

/** The headings of the spreadsheet, with drop-downs where the format has them; nothing of anybody. */
export const GET = async (request: Request, { params }: Scope): Promise<Response> => {
  const ctx = await contextFor('portal', (await params).place)
  if (!ctx || !may(ctx.actor, 'sale.report', { province: ctx.place.province, place: ctx.place.code })) return new Response(null, { status: 403 })
  const locale = asLocale(await getLocale())
  if (new URL(request.url).searchParams.get('type') !== 'xlsx') return file(templateText(locale), 'text/csv; charset=utf-8', 'sales-template.csv')
  return file(new Uint8Array(await saleTemplate(ctx, locale)), XLSX, 'sales-template.xlsx')
}
