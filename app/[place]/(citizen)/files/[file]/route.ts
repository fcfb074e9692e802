import { contextFor } from '@/lib/auth/contexts'
import { ownContexts } from '../../../../own-contexts'
import { pictureResponse } from '../../../../picture-response'

type Scope = { params: Promise<{ place: string; file: string }> }

/** A picture one sent in oneself; nobody else's is there (B4). */
export const GET = async (_request: Request, { params }: Scope): Promise<Response> => {
  const { place, file } = await params
  const ctx = await contextFor('citizen', place)
  return pictureResponse(ctx ? await ownContexts(ctx) : [], file)
}
