import { contextFor, isSameOrigin } from '@/lib/auth/contexts'
import { SALE_COLUMNS } from '@/lib/domain/sales/sale-columns'
import { may } from '@/lib/policy/permissions'
import { errorsResponse } from '../../../import/sheet-responses'

type Scope = { params: Promise<{ place: string }> }

export const POST = async (request: Request, { params }: Scope): Promise<Response> => {
  if (!(await isSameOrigin())) return new Response(null, { status: 403 })
  const ctx = await contextFor('portal', (await params).place)
  return errorsResponse(request, ctx && may(ctx.actor, 'sale.report', { province: ctx.place.province, place: ctx.place.code }) ? SALE_COLUMNS : null)
}
