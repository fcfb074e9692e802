import { contextFor } from '@/lib/auth/contexts'
import { pictureResponse } from '../../../../picture-response'

type Scope = { params: Promise<{ place: string; file: string }> }

/** A picture of the person who stands at the terminal now; after the visit it is not there. */
export const GET = async (_request: Request, { params }: Scope): Promise<Response> => {
  const { place, file } = await params
  const ctx = await contextFor('kiosk', place)
  return pictureResponse(ctx?.actor.kind === 'visitor' ? [ctx] : [], file)
}
