import { contextFor } from '@/lib/auth/contexts'
import { appointmentOf } from '../../../../../journey/inspection/appointment-of'
import { appointmentResponse } from '../../../../../journey/inspection/appointment-response'
import { filedApplication } from '../../filed-application'

type Scope = { params: Promise<{ place: string; application: string }> }

/** What the body has booked for its own vehicle; nobody else's is there (B4). */
export const GET = async (_request: Request, { params }: Scope): Promise<Response> => {
  const { place, application } = await params
  const ctx = await contextFor('portal', place)
  if (ctx?.actor.kind !== 'member') return new Response(null, { status: 404 })
  const { view, service } = await filedApplication(place, application)
  const booking = await appointmentOf(ctx, view, service)
  return booking ? appointmentResponse(ctx, view, booking) : new Response(null, { status: 404 })
}
