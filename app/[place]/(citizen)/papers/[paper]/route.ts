import { contextFor } from '@/lib/auth/contexts'
import { ownContexts } from '../../../../own-contexts'
import { paperResponse } from '../../../../paper-response'

type Scope = { params: Promise<{ place: string; paper: string }> }

/** One's own paper as PDF; nobody else's is there (B4). */
export const GET = async (_request: Request, { params }: Scope): Promise<Response> => {
  const { place, paper } = await params
  const ctx = await contextFor('citizen', place)
  return paperResponse(ctx ? await ownContexts(ctx) : [], paper)
}
