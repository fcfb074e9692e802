import { contextFor, isSameOrigin } from '@/lib/auth/contexts'
import { takeUpload } from '../../../../../journey/take-upload'

type Scope = { params: Promise<{ place: string; application: string }> }

/** Takes a picture from the camera of the terminal, for the person who stands there (B1). */
export const POST = async (request: Request, { params }: Scope): Promise<Response> => {
  if (!(await isSameOrigin())) return new Response(null, { status: 403 })
  const { place, application } = await params
  const ctx = await contextFor('kiosk', place)
  if (!ctx) return new Response(null, { status: 404 })
  return takeUpload(request, { applicationId: application, base: `/${place}/kiosk/applications/${application}`, home: () => ctx })
}
