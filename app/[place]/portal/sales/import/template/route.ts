import { contextFor } from '@/lib/auth/contexts'
import { SALE_COLUMNS } from '@/lib/domain/sales/sale-columns'
import { buyerDocuments, PLATE_TYPES } from '@/lib/domain/sales/sale-input'
import { may } from '@/lib/policy/permissions'
import { templateResponse } from '../../../import/sheet-responses'

type Scope = { params: Promise<{ place: string }> }

export const GET = async (request: Request, { params }: Scope): Promise<Response> => {
  const ctx = await contextFor('portal', (await params).place)
  if (!ctx || !may(ctx.actor, 'sale.report', { province: ctx.place.province, place: ctx.place.code })) return new Response(null, { status: 403 })
  return templateResponse(request, SALE_COLUMNS, 'sales-template', { plateType: PLATE_TYPES, documentKind: buyerDocuments(ctx) })
}
