import { contextFor } from '@/lib/auth/contexts'
import { evidenceResponse } from '../../../../../picture-response'

type Scope = { params: Promise<{ place: string; picture: string }> }

/** Evidence for staff with the office over its record. */
export const GET = async (_request: Request, { params }: Scope): Promise<Response> => {
  const { place, picture } = await params
  const ctx = await contextFor('office', place)
  return evidenceResponse(ctx?.actor.kind === 'staff' ? [ctx] : [], picture)
}
