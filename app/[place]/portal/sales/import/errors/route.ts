import { getLocale } from 'next-intl/server'
import { contextFor, isSameOrigin } from '@/lib/auth/contexts'
import { errorText } from '@/lib/domain/sales/sheet-text'
import { asLocale } from '@/lib/messages/as-locale'
import { may } from '@/lib/policy/permissions'
import { readRefused } from '../import-payload'

type Scope = { params: Promise<{ place: string }> }

const MOST = 600_000

/** The rows to correct as a file that can be sent again; nothing is kept here (D5). */
export const POST = async (request: Request, { params }: Scope): Promise<Response> => {
  const ctx = await contextFor('portal', (await params).place)
  const isAllowed = ctx && may(ctx.actor, 'sale.report', { province: ctx.place.province, place: ctx.place.code })
  if (!(await isSameOrigin()) || !isAllowed) return new Response(null, { status: 403 })
  if (Number(request.headers.get('content-length') ?? MOST + 1) > MOST) return new Response(null, { status: 413 })
  const rows = readRefused((await request.formData().catch(() => null))?.get('refused'))
  if (!rows) return new Response(null, { status: 400 })
  return new Response(errorText(asLocale(await getLocale()), rows), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="to-correct.csv"', 'Cache-Control': 'no-store' },
  })
}
