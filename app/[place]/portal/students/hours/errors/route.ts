import { contextFor, isSameOrigin } from '@/lib/auth/contexts'
import { HOUR_COLUMNS } from '@/lib/domain/exams/hours-list'
import { errorsResponse } from '../../../import/sheet-responses'
import { mayReportHours } from '../may-report'

type Scope = { params: Promise<{ place: string }> }

export const POST = async (request: Request, { params }: Scope): Promise<Response> => {
  if (!(await isSameOrigin())) return new Response(null, { status: 403 })
  const ctx = await contextFor('portal', (await params).place)
  return errorsResponse(request, ctx && mayReportHours(ctx) ? HOUR_COLUMNS : null)
}
