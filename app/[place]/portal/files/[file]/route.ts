import { contextFor } from '@/lib/auth/contexts'
import { pictureResponse } from '../../../../picture-response'

type Scope = { params: Promise<{ place: string; file: string }> }

/** A picture of what the own body filed; nobody else’s is there (B4). */
export const GET = async (_request: Request, { params }: Scope): Promise<Response> => {
  const { place, file } = await params
  const ctx = await contextFor('portal', place)
  return pictureResponse(ctx?.actor.kind === 'member' ? [ctx] : [], file)
}
