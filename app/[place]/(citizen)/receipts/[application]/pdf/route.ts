import { contextFor } from '@/lib/auth/contexts'
import { sheetOfReceipt } from '@/lib/channels/paper/paper-sheet'
import { makeReceipt } from '@/lib/domain/receipts/make-receipt'
import { ownApplication } from '../../../applications/own-application'
import { pdfResponse } from '../../../../../paper-response'

type Scope = { params: Promise<{ place: string; application: string }> }

/** The receipt of one's own application as PDF; nobody else's is there (B4). */
export const GET = async (_request: Request, { params }: Scope): Promise<Response> => {
  const { place, application } = await params
  const ctx = await contextFor('citizen', place)
  if (ctx?.actor.kind !== 'citizen') return new Response(null, { status: 404 })
  const { home } = await ownApplication(place, application)
  const made = await makeReceipt(home, { applicationId: application })
  if (!made.ok || !made.value) return new Response(null, { status: 404 })
  return pdfResponse(sheetOfReceipt(made.value, home.place), made.value.number)
}
