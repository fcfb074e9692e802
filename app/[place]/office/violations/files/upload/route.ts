import { contextFor, isSameOrigin } from '@/lib/auth/contexts'
import { MOST_FILE_BYTES } from '@/lib/domain/captures/check-captures'
import { uploadCaptures } from '@/lib/domain/captures/upload-captures'
import { machineNow } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { faultOf, log } from '@/lib/kernel/log'
import { problem, type Problem } from '@/lib/kernel/problem'
import { may } from '@/lib/policy/permissions'
import { readCappedBytes } from '../../../../../api/read-capped'

type Scope = { params: Promise<{ place: string }> }

/** The form around the file. */
const FORM_BYTES = 16_384

const seeOther = (path: string): Response => new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } })

const fileIn = async (request: Request): Promise<Uint8Array | null> => {
  const body = await readCappedBytes(request, MOST_FILE_BYTES + FORM_BYTES)
  if (!body) return null
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': request.headers.get('content-type') ?? '' } }).formData().catch(() => null)
  const file = form?.get('file')
  return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
}

/** A file posted by a plain form, with script or without; the answer is its page, or the list with what is wrong in words. */
export const POST = async (request: Request, { params }: Scope): Promise<Response> => {
  if (!(await isSameOrigin())) return new Response(null, { status: 403 })
  const { place } = await params
  const ctx = await contextFor('office', place)
  if (!ctx || !may(ctx.actor, 'violation.upload', { province: ctx.place.province, place })) return new Response(null, { status: 404 })
  const base = `/${place}/office/violations/files`
  const wrong = ({ code, params: facts = {} }: Problem) => seeOther(`${base}?${new URLSearchParams({ wrong: code, ...Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)])) }).toString()}`)
  try {
    const bytes = await fileIn(request)
    if (!bytes) return wrong(problem('captures.too-large', 'file', { most: MOST_FILE_BYTES / 1_000_000 }))
    const uploaded = await uploadCaptures(ctx, { bytes })
    return uploaded.ok ? seeOther(`${base}/${uploaded.value.fileId}`) : wrong(uploaded.problems[0] ?? problem('file.unreadable'))
  } catch (fault) {
    log.error({ reference: newId('err', machineNow()), fault: faultOf(fault) }, 'a file of records could not be taken')
    return wrong(problem('file.not-kept'))
  }
}
