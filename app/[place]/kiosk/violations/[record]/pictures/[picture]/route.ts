import { contextFor } from '@/lib/auth/contexts'
import { evidenceResponse } from '../../../../../../picture-response'

type Scope = { params: Promise<{ place: string; picture: string }> }

/** Evidence for the person who stands at the terminal now; after the visit it is not there. */
export const GET = async (_request: Request, { params }: Scope): Promise<Response> => {
  const { place, picture } = await params
  const ctx = await contextFor('kiosk', place)
  return evidenceResponse(ctx?.actor.kind === 'visitor' ? [ctx] : [], picture)
}
