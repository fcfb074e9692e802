import { addFile, MOST_UPLOAD_BYTES } from '@/lib/domain/files/add-file'
import type { Context } from '@/lib/kernel/context'
import { machineNow } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { faultOf, log } from '@/lib/kernel/log'
import { problem, type Problem, type Result } from '@/lib/kernel/problem'
import { readCappedBytes } from '../api/read-capped'

/** The form around the picture. */
const FORM_BYTES = 16_384
const NAME = /^[A-Za-z][\w-]{0,39}$/

type Upload = {
  readonly applicationId: string
  /** Address of the application. */
  readonly base: string
  /** Where the record has its home (D5). */
  readonly home: (province: string) => Context | Promise<Context>
}

const seeOther = (path: string): Response => new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } })

const pictureIn = async (request: Request): Promise<Result<Buffer>> => {
  const body = await readCappedBytes(request, MOST_UPLOAD_BYTES + FORM_BYTES)
  if (!body) return { ok: false, problems: [problem('file.too-large', undefined, { most: MOST_UPLOAD_BYTES / 1_000_000 })] }
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': request.headers.get('content-type') ?? '' } }).formData().catch(() => null)
  const picture = form?.get('picture')
  return { ok: true, value: picture instanceof File ? Buffer.from(await picture.arrayBuffer()) : Buffer.alloc(0) }
}

const problemOf = async (request: Request, { applicationId, home }: Upload, field: string, province: string): Promise<Problem | undefined> => {
  try {
    const picture = await pictureIn(request)
    const added = picture.ok ? await addFile(await home(province), { applicationId, field, bytes: picture.value }) : picture
    return added.ok ? undefined : added.problems[0]
  } catch (fault) {
    log.error({ reference: newId('err', machineNow()), fault: faultOf(fault) }, 'an upload failed')
    return problem('file.not-kept', field)
  }
}

/**
 * A picture posted by a plain form, with script or without; the answer is the question's own page with what is wrong in words.
 * Which question stands in the address, so that it is known when the body is too large to be read.
 */
export const takeUpload = async (request: Request, upload: Upload): Promise<Response> => {
  const asked = new URL(request.url).searchParams
  const [step = '', field = '', from, province = ''] = ['step', 'field', 'from', 'province'].map((name) => asked.get(name) ?? '')
  if (!NAME.test(step) || !NAME.test(field)) return new Response(null, { status: 400 })
  const wrong = await problemOf(request, upload, field, province)
  if (wrong?.code === 'not-found') return new Response(null, { status: 404 })
  const search = new URLSearchParams({ ...(from === 'check' && { from }), ...(wrong && { wrong: wrong.code, field }) })
  return seeOther(`${upload.base}/${step}${search.size ? `?${search.toString()}` : ''}`)
}
