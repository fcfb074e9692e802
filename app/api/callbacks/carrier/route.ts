import { takePush } from '@/lib/domain/delivery/take-push'
import { faultOf, log } from '@/lib/kernel/log'
import { readCapped } from '../../read-capped'

const MOST = 4_000
const STATUS = { taken: 200, forged: 401, unknown: 404 } as const

const answer = (status: number): Response => Response.json({ ok: status === 200 }, { status, headers: { 'Cache-Control': 'no-store' } })

/** The carrier pushes here: no session, no cookie, nothing believed but a signature. */
export const POST = async (request: Request): Promise<Response> => {
  const body = await readCapped(request, MOST)
  if (body === null) return answer(413)
  const { pathname, search } = new URL(request.url)
  try {
    return answer(STATUS[await takePush({ body, path: pathname + search, headers: request.headers })])
  } catch (fault) {
    log.error({ fault: faultOf(fault) }, 'a push of the carrier failed')
    return answer(500)
  }
}
