import { getLocale } from 'next-intl/server'
import { contextFor } from '@/lib/auth/contexts'
import { captureTemplate } from '@/lib/domain/captures/capture-columns'
import { asLocale } from '@/lib/messages/as-locale'
import { may } from '@/lib/policy/permissions'

type Scope = { params: Promise<{ place: string }> }

export const GET = async (_request: Request, { params }: Scope): Promise<Response> => {
  const ctx = await contextFor('office', (await params).place)
  if (!ctx || !may(ctx.actor, 'violation.upload', { province: ctx.place.province, place: ctx.place.code })) return new Response(null, { status: 403 })
  return new Response(captureTemplate(asLocale(await getLocale())), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="records-template.csv"', 'Cache-Control': 'no-store' },
  })
}
