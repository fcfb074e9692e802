import { contextFor, isSameOrigin } from '@/lib/auth/contexts'
import { takeUpload } from '../../../../../journey/take-upload'

type Scope = { params: Promise<{ place: string; application: string }> }

/** Takes a picture that the office enters for a person at the counter (B1). */
export const POST = async (request: Request, { params }: Scope): Promise<Response> => {
  if (!(await isSameOrigin())) return new Response(null, { status: 403 })
  const { place, application } = await params
  const ctx = await contextFor('office', place)
  if (!ctx) return new Response(null, { status: 404 })
  return takeUpload(request, { applicationId: application, base: `/${place}/office/applications/${application}`, home: () => ctx })
}
