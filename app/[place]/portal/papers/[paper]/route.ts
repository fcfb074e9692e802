import { contextFor } from '@/lib/auth/contexts'
import { paperResponse } from '../../../../paper-response'

type Scope = { params: Promise<{ place: string; paper: string }> }

/** What the own organisation issued; nobody else’s is there (B4). */
export const GET = async (_request: Request, { params }: Scope): Promise<Response> => {
  const { place, paper } = await params
  const ctx = await contextFor('portal', place)
  return paperResponse(ctx?.actor.kind === 'member' ? [ctx] : [], paper)
}
