import { contextFor } from '@/lib/auth/contexts'
import { sheetOfTestReceipt } from '@/lib/channels/paper/test-receipt-sheet'
import { makeTestReceipt } from '@/lib/domain/receipts/make-test-receipt'
import { pdfResponse } from '../../../../../../paper-response'
import { ownBooking } from '../../../own-booking'

type Scope = { params: Promise<{ place: string; booking: string }> }

/** The receipt of one's own booking as PDF; nobody else's is there (B4). */
export const GET = async (_request: Request, { params }: Scope): Promise<Response> => {
  const { place, booking } = await params
  const ctx = await contextFor('citizen', place)
  if (ctx?.actor.kind !== 'citizen') return new Response(null, { status: 404 })
  const { home } = await ownBooking(place, booking)
  const made = await makeTestReceipt(home, { bookingId: booking })
  if (!made.ok || !made.value) return new Response(null, { status: 404 })
  return pdfResponse(sheetOfTestReceipt(made.value, home.place), made.value.booking.number)
}
