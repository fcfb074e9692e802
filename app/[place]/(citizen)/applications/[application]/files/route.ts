import { contextFor, isSameOrigin } from '@/lib/auth/contexts'
import { takeUpload } from '../../../../../journey/take-upload'
import { ownContextIn } from '../../../../../own-contexts'

type Scope = { params: Promise<{ place: string; application: string }> }

/** Takes a picture for one's own application; the command decides whose it is (B1). */
export const POST = async (request: Request, { params }: Scope): Promise<Response> => {
  if (!(await isSameOrigin())) return new Response(null, { status: 403 })
  const { place, application } = await params
  const ctx = await contextFor('citizen', place)
  if (!ctx) return new Response(null, { status: 404 })
  return takeUpload(request, { applicationId: application, base: `/${place}/applications/${application}`, home: (province) => ownContextIn(ctx, province) })
}
