import type { z } from 'zod'
import { machineNow } from '@/lib/kernel/clock'
import { faultOf, log } from '@/lib/kernel/log'
import { verify } from '@/lib/ports/signature'
import { readSandboxKey } from '@/lib/domain/clock/sandbox-key'

const BODY_LIMIT = 10_000

const answer = (status: number, title: string): Response =>
  Response.json({ type: 'about:blank', title, status }, { status, headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' } })

/**
 * A call of the outside world to the stage of the demo: signed with its key, small, of the right shape. Production has
 * no such key and no such address (A13).
 */
export const signedCall =
  <S extends z.ZodType>(shape: S, act: (input: z.output<S>) => Promise<string | null>) =>
  async (request: Request): Promise<Response> => {
    const key = readSandboxKey()
    if (!key) return answer(404, 'not found')
    if (Number(request.headers.get('content-length') ?? Infinity) > BODY_LIMIT) return answer(413, 'too large')
    const body = await request.text()
    if (body.length > BODY_LIMIT) return answer(413, 'too large')
    const { pathname, search } = new URL(request.url)
    const verdict = verify([key], { method: request.method, path: pathname + search, body }, request.headers, machineNow())
    if (verdict.kind !== 'valid') return answer(401, verdict.kind)
    const parsed = shape.safeParse(jsonOf(body))
    if (!parsed.success) return answer(422, 'input.invalid')
    try {
      const refusal = await act(parsed.data)
      return refusal === null ? Response.json({ ok: true }) : answer(409, refusal)
    } catch (fault) {
      log.error({ fault: faultOf(fault) }, 'a call of the sandbox failed')
      return answer(500, 'fault')
    }
  }

const jsonOf = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
