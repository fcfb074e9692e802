import { contextFor } from '@/lib/auth/contexts'
import { filingColumns } from '@/lib/domain/applications/filing-list'
import { personDocuments } from '@/lib/domain/applications/start-filing'
import { templateResponse } from '../../../../import/sheet-responses'
import { listedService } from '../../../filed-service'

type Scope = { params: Promise<{ place: string; service: string }> }

export const GET = async (request: Request, { params }: Scope): Promise<Response> => {
  const { place, service: slug } = await params
  const ctx = await contextFor('portal', place)
  const service = listedService(ctx, slug)
  return templateResponse(request, service && filingColumns(service), `${slug}-template`, ctx ? { 'person.documentKind': personDocuments(ctx) } : {})
}
