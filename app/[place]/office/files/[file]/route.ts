import { contextFor } from '@/lib/auth/contexts'
import { pictureResponse } from '../../../../picture-response'

type Scope = { params: Promise<{ place: string; file: string }> }

/** A picture of a case that is open to this officer for a purpose (E4). */
export const GET = async (_request: Request, { params }: Scope): Promise<Response> => {
  const { place, file } = await params
  const ctx = await contextFor('office', place)
  return pictureResponse(ctx?.actor.kind === 'staff' ? [ctx] : [], file)
}
