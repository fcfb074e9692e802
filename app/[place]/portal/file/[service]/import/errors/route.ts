import { contextFor, isSameOrigin } from '@/lib/auth/contexts'
import { filingColumns } from '@/lib/domain/applications/filing-list'
import { errorsResponse } from '../../../../import/sheet-responses'
import { listedService } from '../../../filed-service'

type Scope = { params: Promise<{ place: string; service: string }> }

export const POST = async (request: Request, { params }: Scope): Promise<Response> => {
  if (!(await isSameOrigin())) return new Response(null, { status: 403 })
  const { place, service: slug } = await params
  const service = listedService(await contextFor('portal', place), slug)
  return errorsResponse(request, service && filingColumns(service))
}
