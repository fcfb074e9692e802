import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { isSameOrigin } from '@/lib/auth/contexts'
import { terminalContext } from '@/lib/auth/kiosk-contexts'
import { machineNow } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { faultOf, log } from '@/lib/kernel/log'
import { isOutage } from '@/lib/kernel/outage'
import { problem, type Problem, type Result } from '@/lib/kernel/problem'
import { asLocale } from '@/lib/messages/as-locale'
import { problemText } from '@/lib/messages/problem-text'
import { readCapped } from '../read-capped'

const STATUS: Readonly<Record<string, number>> = {
  'not-found': 404, 'not-allowed': 403, 'request.foreign-origin': 403, 'request.too-large': 413, fault: 500, outage: 503, 'identity.unavailable': 503, 'identity.locked': 429,
}

const NO_STORE = { 'Cache-Control': 'no-store' }
/** Seconds after which asking again is worth while; a terminal's pages ask by themselves. */
const RETRY_AFTER = '30'

const refusal = async (problems: readonly Problem[]): Promise<Response> => {
  const locale = asLocale(await getLocale())
  const [first = problem('fault')] = problems
  const body = { type: 'about:blank', status: STATUS[first.code] ?? 422, code: first.code, detail: problemText(locale, first) }
  const later = body.status === 503 && { 'Retry-After': RETRY_AFTER }
  return Response.json(body, { status: body.status, headers: { ...NO_STORE, ...later, 'Content-Type': 'application/problem+json' } })
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const envelope = z.looseObject({ place: z.string().max(20) })

type Plan<V> = {
  readonly maxBytes: number
  readonly run: (ctx: Context, input: Readonly<Record<string, unknown>>) => Promise<Result<V>>
  /** What the page may know of the answer; tokens go into cookies here. */
  readonly answer: (value: V, ctx: Context) => Promise<Readonly<Record<string, unknown>>>
}

const attempt = async <V>(request: Request, plan: Plan<V>): Promise<Response> => {
  if (!(await isSameOrigin())) return refusal([problem('request.foreign-origin')])
  const text = await readCapped(request, plan.maxBytes)
  if (text === null) return refusal([problem('request.too-large')])
  const body = envelope.safeParse(parseJson(text))
  if (!body.success) return refusal([problem('input.invalid')])
  const { place, ...input } = body.data
  const ctx = await terminalContext(place)
  if (!ctx) return refusal([problem('not-found')])
  const result = await plan.run(ctx, input)
  if (!result.ok) return refusal(result.problems)
  return Response.json(await plan.answer(result.value, ctx), { headers: NO_STORE })
}

/** A JSON call of the terminal's own page: same origin (C2), capped (C9), acted upon as the terminal its cookie proves. */
export const kioskEndpoint =
  <V>(plan: Plan<V>) =>
  async (request: Request): Promise<Response> => {
    try {
      return await attempt(request, plan)
    } catch (fault) {
      const reference = newId('err', machineNow())
      log.error({ reference, fault: faultOf(fault) }, 'a kiosk call failed')
      return refusal([problem(isOutage(fault) ? 'outage' : 'fault', undefined, { reference })])
    }
  }
