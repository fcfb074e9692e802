import { contextFor } from '@/lib/auth/contexts'
import { ownContexts } from '../../../../../../own-contexts'
import { evidenceResponse } from '../../../../../../picture-response'

type Scope = { params: Promise<{ place: string; picture: string }> }

/** Evidence for the owner, a bound driver and whoever was punished, wherever the record is kept (D5). */
export const GET = async (_request: Request, { params }: Scope): Promise<Response> => {
  const { place, picture } = await params
  const ctx = await contextFor('citizen', place)
  return evidenceResponse(ctx ? await ownContexts(ctx) : [], picture)
}
