import { contextFor } from '@/lib/auth/contexts'
import { paperResponse } from '../../../../paper-response'

type Scope = { params: Promise<{ place: string; paper: string }> }

/** A paper whose case this officer has open (E4), or one that names nobody. */
export const GET = async (_request: Request, { params }: Scope): Promise<Response> => {
  const { place, paper } = await params
  const ctx = await contextFor('office', place)
  return paperResponse(ctx?.actor.kind === 'staff' ? [ctx] : [], paper)
}
