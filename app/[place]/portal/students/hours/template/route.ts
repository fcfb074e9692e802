import { contextFor } from '@/lib/auth/contexts'
import { personDocuments } from '@/lib/domain/applications/start-filing'
import { HOUR_COLUMNS } from '@/lib/domain/exams/hours-list'
import { templateResponse } from '../../../import/sheet-responses'
import { mayReportHours } from '../may-report'

type Scope = { params: Promise<{ place: string }> }

export const GET = async (request: Request, { params }: Scope): Promise<Response> => {
  const ctx = await contextFor('portal', (await params).place)
  return templateResponse(request, ctx && mayReportHours(ctx) ? HOUR_COLUMNS : null, 'hours-template', ctx ? { documentKind: personDocuments(ctx) } : {})
}
