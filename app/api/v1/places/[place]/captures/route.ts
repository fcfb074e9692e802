import { MOST_CAPTURE_BYTES, takeCaptures, type CaptureAnswer } from '@/lib/domain/captures/take-captures'
import { newId } from '@/lib/kernel/ids'
import { machineNow } from '@/lib/kernel/clock'
import { faultOf, log } from '@/lib/kernel/log'
import { readCappedBytes } from '../../../../read-capped'

type Scope = { params: Promise<{ place: string }> }

const TITLES: Readonly<Record<number, string>> = { 400: 'Bad Request', 401: 'Unauthorized', 404: 'Not Found', 413: 'Content Too Large', 422: 'Unprocessable Content', 429: 'Too Many Requests', 500: 'Internal Server Error' }

const refused = (status: number, code: string, more: object = {}): Response =>
  Response.json({ type: 'about:blank', title: TITLES[status], status, code, ...more }, {
    status, headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...(status === 429 && { 'Retry-After': '5' }) },
  })

const responseOf = (answer: CaptureAnswer): Response =>
  answer.status === 200
    ? Response.json({ records: answer.records.map(({ id, isNew }) => ({ id, state: isNew ? 'taken' : 'known' })) }, { headers: { 'Cache-Control': 'no-store' } })
    : refused(answer.status, answer.code, answer.errors.length ? { errors: answer.errors } : {})

/** Cameras send their records here: no session, nothing believed but the device's signature over the body. */
export const POST = async (request: Request, { params }: Scope): Promise<Response> => {
  const [deviceId = '', signature = ''] = ['capture-device', 'capture-signature'].map((name) => request.headers.get(name) ?? '')
  // Nothing is read of a call that names no device.
  if (!/^cam_[0-9A-Z]{26}$/.test(deviceId) || signature.length > 200) return refused(401, 'captures.not-signed')
  const body = await readCappedBytes(request, MOST_CAPTURE_BYTES)
  if (body === null) return refused(413, 'captures.too-large')
  const { place } = await params
  try {
    return responseOf(await takeCaptures({ place, deviceId, signature, body }))
  } catch (fault) {
    const reference = newId('err', machineNow())
    log.error({ reference, fault: faultOf(fault) }, 'captures could not be taken in')
    return refused(500, 'fault', { reference })
  }
}
